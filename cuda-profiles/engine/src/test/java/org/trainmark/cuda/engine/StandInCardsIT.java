package org.trainmark.cuda.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.trainmark.core.engine.Device;

class StandInCardsIT {

    private final StandInDriver driver = StandInDriver.load();
    private final CudaEngine engine = driver.engine(Precision.FP32);

    @BeforeAll
    static void needsACompiler() {
        StandInDriver.assumePossible();
    }

    @Test
    void listsACardThatCanBeUsed() {
        assertThat(engine.devices()).singleElement().satisfies(device -> {
            assertThat(device.id()).isEqualTo("cuda:0");
            assertThat(device.name()).isEqualTo("The processor in place of a card");
            assertThat(device.obstacle()).isEmpty();
        });
    }

    @Test
    void saysWhatRan() {
        assertThat(engine.provenance())
                .containsEntry("cuda.driver", "13.0")
                .containsEntry("cuda.nvrtc", "13.0")
                .containsEntry("cuda.precision", "fp32")
                .containsEntry("cuda.device.0", "The processor in place of a card, capability 8.0");
    }

    @Test
    void everyCardHasItsNumber() {
        driver.with(
                Map.of("devices", 3L),
                () -> assertThat(engine.devices())
                        .extracting(Device::id)
                        .containsExactly("cuda:0", "cuda:1", "cuda:2"));
    }

    @Test
    void refusesADriverThatIsOlderThanTheToolkit() {
        assertObstacle(
                Map.of("version", 12_040L),
                "the driver is made for CUDA 12.4, and this engine needs 13.0: install a driver from 580 on");
    }

    @Test
    void refusesACardThatTheToolkitHasDropped() {
        assertObstacle(
                Map.of("capability", 70L),
                "its compute capability is 7.0, and this engine drives cards from 7.5 on; use the profile cuda-11.6");
    }

    @Test
    void saysThatNoCardIsVisible() {
        assertObstacle(
                Map.of("visible", 0L), "the driver shows no card; is CUDA_VISIBLE_DEVICES set so that it hides them?");
    }

    @Test
    void saysThatThereIsNoCard() {
        assertObstacle(Map.of("devices", 0L), "cuInit: STAND_IN_ERROR (100), said by the driver's stand-in");
    }

    @Test
    void refusesACardOnWhichWorkIsProhibited() {
        assertObstacle(
                Map.of("mode", 2L), "its compute mode is prohibited; allow work on it with: nvidia-smi -c DEFAULT");
    }

    private void assertObstacle(Map<String, Long> card, String obstacle) {
        driver.with(
                card,
                () -> assertThat(engine.devices())
                        .extracting(device -> device.obstacle().orElse("none"))
                        .isEqualTo(List.of(obstacle)));
    }

    @Test
    void aCardThatAnotherProcessHasForItselfCannotBeOpened() {
        Cards cards = driver.cards(Precision.FP32);
        Device device = cards.devices().get(0);

        driver.with(
                Map.of("retain", 46L),
                () -> assertThatExceptionOfType(CudaException.class)
                        .isThrownBy(() -> cards.open(device, Precision.FP32))
                        .withMessage("cuDevicePrimaryCtxRetain: STAND_IN_ERROR (46), said by the driver's stand-in"));
    }
}
