package org.trainmark.core.engine;

import java.util.Optional;
import java.util.ServiceLoader;

/**
 * Tells, before any engine is touched, what keeps a device from being used; found by {@link ServiceLoader}.
 *
 * <p>An engine that tries a device for itself may load libraries for seconds, bring down the JVM, or take another
 * device without a word. A probe asks whoever knows without any of that.
 */
public interface DeviceProbe {

    /**
     * Returns what keeps an engine from using a device; empty if nothing is known to, or if the probe knows nothing of
     * the engine or the device. Never throws for what it finds.
     *
     * @param engine id of the engine
     */
    Optional<Obstacle> obstacle(String engine, DeviceId device);

    /** Returns the first obstacle that any probe on the class path finds; empty where there is no probe. */
    static Optional<Obstacle> ask(String engine, DeviceId device) {
        return ServiceLoader.load(DeviceProbe.class).stream()
                .map(probe -> probe.get().obstacle(engine, device))
                .flatMap(Optional::stream)
                .findFirst();
    }
}
