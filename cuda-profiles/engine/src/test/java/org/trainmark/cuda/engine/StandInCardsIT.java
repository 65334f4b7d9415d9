package org.trainmark.cuda.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bytedeco.cuda.global.cudart;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.trainmark.core.engine.Device;
import org.trainmark.cuda.CudaVersion;
import org.trainmark.cuda.engine.driver.CardNeeds;
import org.trainmark.cuda.engine.driver.StandInDriver;
import org.trainmark.cuda.engine.gpu.Accelerator;
import org.trainmark.cuda.engine.gpu.Cards;
import org.trainmark.cuda.engine.gpu.Convolutions;
import org.trainmark.cuda.engine.gpu.CudaException;
import org.trainmark.cuda.engine.gpu.Precision;

class StandInCardsIT {

    private static final CudaVersion TOOLKIT = CudaVersion.ofNumber(cudart.CUDA_VERSION);

    private final StandInDriver driver = StandInDriver.load();
    private final CudaEngine engine = StandInEngine.of(Precision.FP32);

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
                .containsEntry("cuda.convolutions", "patches")
                .containsEntry("cuda.capability.0", "8.0");
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
                Map.of("version", 11_080L),
                "the NVIDIA driver knows CUDA 11.8 and nothing newer, but what was built with CUDA %s needs %s; "
                                .formatted(TOOLKIT, TOOLKIT.oldestDriver())
                        + "install a driver for CUDA %s or later".formatted(TOOLKIT.oldestDriver()));
    }

    @Test
    void refusesACardThatTheToolkitHasDropped() {
        assertObstacle(
                Map.of("capability", 70L),
                "The processor in place of a card has compute capability 7.0, and the engine cuda in fp32 needs 7.5; "
                        + "use the profile cuda-11.6");
    }

    @Test
    void refusesAPrecisionThatTheCardDoesNotHave() {
        driver.with(Map.of("capability", 75L), () -> {
            assertThat(CardNeeds.unmet(0, Precision.FP16)).isEmpty();
            assertThat(CardNeeds.unmet(0, Precision.BF16))
                    .hasToString(
                            "Optional[The processor in place of a card has compute capability 7.5, and the engine cuda "
                                    + "in bf16 needs 8.0; use another precision]");
        });
    }

    @Test
    void saysThatNoCardIsVisible() {
        String obstacle = "the NVIDIA driver shows no device; "
                + "see which nvidia-smi -L lists, and start a container with --gpus all";
        assertObstacle(Map.of("visible", 0L), obstacle);
        assertObstacle(Map.of("devices", 0L), obstacle);
    }

    @Test
    void refusesConvolutionsThatDoNotExist() {
        String property = Convolutions.CHOICE.property();
        System.setProperty(property, "fft");
        try {
            assertObstacle(
                    Map.of(),
                    "trainmark.convolutions is 'fft', which is none of patches, cudnn; "
                            + "name one of these in the profile, or leave it out");
        } finally {
            System.clearProperty(property);
        }
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
    void opensTheCardOfTheNumberThatTheDriverCounts() {
        driver.with(Map.of("devices", 12L, "only", 10L), () -> {
            Cards cards = driver.cards(Precision.FP32);

            try (Accelerator gpu = cards.open(card(10), Precision.FP32)) {
                assertThat(gpu).isNotNull();
            }
            assertThatExceptionOfType(CudaException.class)
                    .isThrownBy(() -> cards.open(card(1), Precision.FP32))
                    .withMessageStartingWith("cuDevicePrimaryCtxRetain: ");
        });
    }

    private static Device card(int number) {
        return new Device("cuda:" + number, "a card", Optional.empty());
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
