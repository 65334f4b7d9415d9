package org.trainmark.cuda.engine.driver;

import java.util.Optional;
import org.bytedeco.cuda.global.cudart;
import org.trainmark.core.engine.Obstacle;
import org.trainmark.cuda.Capability;
import org.trainmark.cuda.CudaDevice;
import org.trainmark.cuda.CudaDriver;
import org.trainmark.cuda.CudaNeeds;
import org.trainmark.cuda.CudaVersion;
import org.trainmark.cuda.engine.gpu.Precision;

/** What this engine's code needs of a card and of its driver. */
public final class CardNeeds {

    private CardNeeds() {}

    /** Returns what keeps the card of a number from being used at a precision. */
    public static Optional<Obstacle> unmet(int number, Precision precision) {
        // A constant of the binding, which is not loaded for it.
        CudaVersion toolkit = CudaVersion.ofNumber(cudart.CUDA_VERSION);
        return new CudaNeeds(toolkit, number, device -> misfit(device, precision))
                .unmet(CudaDriver::load, Optional.ofNullable(System.getenv("CUDA_VISIBLE_DEVICES")));
    }

    private static Optional<Obstacle> misfit(CudaDevice device, Precision precision) {
        Capability least = precision.leastCapability();
        return device.capability().isAtLeast(least)
                ? Optional.empty()
                : Optional.of(new Obstacle(
                        "%s has compute capability %s, and the engine cuda in %s needs %s"
                                .formatted(device.name(), device.capability(), precision, least),
                        precision == Precision.FP32 ? "use the profile cuda-11.6" : "use another precision"));
    }
}
