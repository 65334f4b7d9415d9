package org.trainmark.cuda.engine;

import java.util.Optional;
import org.bytedeco.cuda.global.cudart;
import org.trainmark.core.engine.DeviceId;
import org.trainmark.core.engine.DeviceProbe;
import org.trainmark.core.engine.Obstacle;
import org.trainmark.cuda.Capability;
import org.trainmark.cuda.CudaDevice;
import org.trainmark.cuda.CudaDriver;
import org.trainmark.cuda.CudaNeeds;
import org.trainmark.cuda.CudaVersion;
import org.trainmark.cuda.engine.gpu.Convolutions;
import org.trainmark.cuda.engine.gpu.Precision;

/** Tells whether the driver and a card fit the engine {@code cuda}. */
public final class CudaEngineProbe implements DeviceProbe {

    @Override
    public Optional<Obstacle> obstacle(String engine, DeviceId device) {
        return engine.equals(CudaEngine.ID)
                ? unknownChoice()
                        .or(() -> device.card().flatMap(number -> unmet(number, Precision.CHOICE.ofThisJvm())))
                : Optional.empty();
    }

    /** Returns what this JVM was asked for that does not exist. */
    public static Optional<Obstacle> unknownChoice() {
        return Precision.CHOICE.obstacle().or(StepLayout.CHOICE::obstacle).or(Convolutions.CHOICE::obstacle);
    }

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
