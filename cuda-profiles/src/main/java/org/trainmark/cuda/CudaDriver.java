package org.trainmark.cuda;

import java.util.List;

/**
 * The NVIDIA driver, asked through its own library {@code libcuda}, which comes with the driver and with nothing else.
 *
 * <p>Nothing is put on a device: no context, no memory.
 */
public interface CudaDriver {

    /** Returns the newest CUDA that the driver knows. */
    CudaVersion version();

    /**
     * Returns the devices that this process may use, in the order of their numbers; none if there is none.
     *
     * @throws CudaUnavailableException if the driver does not start
     */
    List<CudaDevice> devices();

    /**
     * Returns the driver of this machine.
     *
     * @throws CudaUnavailableException if there is none
     */
    static CudaDriver load() {
        return LoadedCudaDriver.load();
    }
}
