package org.trainmark.cuda;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.trainmark.core.engine.Obstacle;

class CudaNeedsTest {

    private static final CudaVersion TOOLKIT = new CudaVersion(11, 6);
    private static final CudaVersion NEWER = new CudaVersion(12, 4);
    private static final CudaDevice CARD = new CudaDevice("Some Card", new Capability(8, 6), 1L << 34);

    @Test
    void areMetByADriverThatIsNewEnoughAndADeviceThatFits() {
        assertThat(unmet(0, CudaNeedsTest::fits, new CudaVersion(11, 0), CARD)).isEmpty();
        assertThat(unmet(0, CudaNeedsTest::fits, NEWER, CARD)).isEmpty();
        assertThat(unmet(1, CudaNeedsTest::fits, NEWER, CARD, CARD)).isEmpty();
    }

    @Test
    void areNotMetWithoutADriver() {
        Obstacle none = new Obstacle("there is none", "install one");

        Optional<Obstacle> unmet = new CudaNeeds(TOOLKIT, 0, CudaNeedsTest::fits)
                .unmet(
                        () -> {
                            throw new CudaUnavailableException(none);
                        },
                        Optional.empty());

        assertThat(unmet).contains(none);
    }

    @Test
    void areNotMetByADriverThatIsTooOld() {
        assertThat(unmet(0, CudaNeedsTest::fits, new CudaVersion(10, 2), CARD))
                .contains(new Obstacle(
                        "the NVIDIA driver knows CUDA 10.2 and nothing newer, but what was built with CUDA 11.6 needs"
                                + " 11.0",
                        "install a driver for CUDA 11.0 or later"));
    }

    @Test
    void areNotMetWhereTheDriverShowsNoDevice() {
        assertThat(unmet(0, CudaNeedsTest::fits, NEWER))
                .contains(new Obstacle(
                        "the NVIDIA driver shows no device",
                        "see which nvidia-smi -L lists, and start a container with --gpus all"));
    }

    @Test
    void areNotMetByFewerDevicesThanTheNumberAsksFor() {
        assertThat(unmet(1, CudaNeedsTest::fits, NEWER, CARD))
                .map(Obstacle::why)
                .contains("there is no device 1 among the 1 that the NVIDIA driver shows");
    }

    @Test
    void tellWhatHidesDevices() {
        Optional<Obstacle> unmet =
                new CudaNeeds(TOOLKIT, 0, CudaNeedsTest::fits).unmet(() -> driver(NEWER, List.of()), Optional.of("7"));

        assertThat(unmet)
                .contains(new Obstacle(
                        "the NVIDIA driver shows no device with CUDA_VISIBLE_DEVICES=7",
                        "set CUDA_VISIBLE_DEVICES to a device that nvidia-smi -L lists, or unset it"));
    }

    @Test
    void areNotMetByADeviceThatDoesNotFit() {
        Obstacle misfit = new Obstacle("it does not fit", "take another");

        assertThat(unmet(0, device -> Optional.of(misfit), NEWER, CARD)).contains(misfit);
    }

    @Test
    void countDevicesFromZero() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new CudaNeeds(TOOLKIT, -1, CudaNeedsTest::fits))
                .withMessageContaining("-1");
    }

    private static Optional<Obstacle> fits(CudaDevice device) {
        return device.memoryBytes() > 0 ? Optional.empty() : Optional.of(new Obstacle("it is none", "take one"));
    }

    private static Optional<Obstacle> unmet(
            int number, Function<CudaDevice, Optional<Obstacle>> fit, CudaVersion version, CudaDevice... devices) {
        return new CudaNeeds(TOOLKIT, number, fit).unmet(() -> driver(version, List.of(devices)), Optional.empty());
    }

    private static CudaDriver driver(CudaVersion version, List<CudaDevice> devices) {
        return new CudaDriver() {
            @Override
            public CudaVersion version() {
                return version;
            }

            @Override
            public List<CudaDevice> devices() {
                return devices;
            }
        };
    }
}
