package org.trainmark.cuda;

import static java.util.Objects.requireNonNull;

/**
 * A device that the driver shows to this process.
 *
 * @param memoryBytes all that it has, used or not
 */
public record CudaDevice(String name, Capability capability, long memoryBytes) {

    public CudaDevice {
        requireNonNull(name, "name");
        requireNonNull(capability, "capability");
    }
}
