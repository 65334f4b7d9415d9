package org.trainmark.cuda;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.trainmark.core.engine.Obstacle;

/**
 * What a CUDA program needs of the machine: a driver, new enough, and a device that can run its code.
 *
 * @param toolkit that the program was built with
 * @param device number of the device, as the driver counts those that it shows
 * @param fit what keeps a device from running the program's code; asked only once a device is there
 */
public record CudaNeeds(CudaVersion toolkit, int device, Function<CudaDevice, Optional<Obstacle>> fit) {

    public CudaNeeds {
        requireNonNull(toolkit, "toolkit");
        requireNonNull(fit, "fit");
        if (device < 0) {
            throw new IllegalArgumentException("devices are counted from 0, but this is " + device);
        }
    }

    /**
     * Returns the first of these that is not met.
     *
     * @param load the driver; throws {@link CudaUnavailableException} if there is none
     * @param visible value of {@code CUDA_VISIBLE_DEVICES}, by which the driver hides devices; empty if not set
     */
    public Optional<Obstacle> unmet(Supplier<CudaDriver> load, Optional<String> visible) {
        try {
            CudaDriver driver = load.get();
            return tooOld(driver.version()).or(() -> unfit(driver.devices(), visible));
        } catch (CudaUnavailableException e) {
            return Optional.of(e.obstacle());
        }
    }

    private Optional<Obstacle> tooOld(CudaVersion driver) {
        CudaVersion oldest = toolkit.oldestDriver();
        return driver.compareTo(oldest) >= 0
                ? Optional.empty()
                : Optional.of(new Obstacle(
                        "the NVIDIA driver knows CUDA %s and nothing newer, but what was built with CUDA %s needs %s"
                                .formatted(driver, toolkit, oldest),
                        "install a driver for CUDA %s or later".formatted(oldest)));
    }

    private Optional<Obstacle> unfit(List<CudaDevice> devices, Optional<String> visible) {
        if (device < devices.size()) {
            return fit.apply(devices.get(device));
        }
        String hiding =
                visible.map(value -> " with CUDA_VISIBLE_DEVICES=" + value).orElse("");
        String mend = visible.isPresent()
                ? "set CUDA_VISIBLE_DEVICES to a device that nvidia-smi -L lists, or unset it"
                : "see which nvidia-smi -L lists, and start a container with --gpus all";
        return Optional.of(new Obstacle(
                devices.isEmpty()
                        ? "the NVIDIA driver shows no device" + hiding
                        : "there is no device %d among the %d that the NVIDIA driver shows%s"
                                .formatted(device, devices.size(), hiding),
                mend));
    }
}
