package org.trainmark.core.engine;

import java.util.List;
import java.util.SortedMap;
import org.trainmark.core.data.Dataset;

/** A way to execute training on some device, found by {@link java.util.ServiceLoader}. */
public interface Engine {

    /** Returns the name by which profiles ask for this engine. */
    String id();

    /** Returns what this engine can see; never throws: a device that it cannot use is listed with the reason. */
    List<Device> devices();

    /** Returns what ran, for provenance: sorted names and values, such as the versions of its libraries. */
    SortedMap<String, String> provenance();

    /**
     * Puts a network, its optimizer's state and the data on {@code device}. An engine leaves all checks but its own to
     * {@link CheckedSession#open}.
     *
     * @throws IllegalArgumentException if the device cannot be used, the configuration does not fit the data, or a
     *     target is out of range
     * @throws UnsupportedTrainingException if this engine cannot do that training exactly
     * @throws DeviceOutOfMemoryException if they do not fit the device
     */
    TrainingSession open(TrainingConfig config, Dataset data, Device device);
}
