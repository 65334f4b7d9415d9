package org.trainmark.cuda.engine.driver;

import static org.bytedeco.cuda.global.cudart.CUDA_ERROR_OUT_OF_MEMORY;
import static org.bytedeco.cuda.global.cudart.CUDA_SUCCESS;
import static org.bytedeco.cuda.global.cudart.cuGetErrorName;
import static org.bytedeco.cuda.global.cudart.cuGetErrorString;

import org.bytedeco.cuda.global.cublas;
import org.bytedeco.cuda.global.cudnn;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.javacpp.PointerPointer;
import org.trainmark.core.engine.DeviceOutOfMemoryException;
import org.trainmark.cuda.engine.gpu.CudaException;

/** Turns what calls of the driver, of cuBLAS and of cuDNN return into exceptions. */
final class DriverCalls {

    private DriverCalls() {}

    /**
     * Checks what a call of the driver returned.
     *
     * @throws DeviceOutOfMemoryException if the device has no room
     * @throws CudaException if it failed otherwise
     */
    static void check(int result, String call) {
        if (result == CUDA_ERROR_OUT_OF_MEMORY) {
            throw new DeviceOutOfMemoryException(call + ": " + describe(result));
        }
        if (result != CUDA_SUCCESS) {
            throw new CudaException(call + ": " + describe(result));
        }
    }

    /** Checks what a call of cuBLAS returned, likewise. */
    static void checkBlas(int status, String call) {
        if (status == cublas.CUBLAS_STATUS_ALLOC_FAILED) {
            throw new DeviceOutOfMemoryException(call + ": cuBLAS finds no memory");
        }
        if (status != cublas.CUBLAS_STATUS_SUCCESS) {
            throw new CudaException("%s: %s"
                    .formatted(call, cublas.cublasGetStatusString(status).getString()));
        }
    }

    /** Checks what a call of cuDNN returned, likewise. */
    static void checkDnn(int status, String call) {
        if (status == cudnn.CUDNN_STATUS_INTERNAL_ERROR_DEVICE_ALLOCATION_FAILED) {
            throw new DeviceOutOfMemoryException(call + ": cuDNN finds no memory");
        }
        if (status != cudnn.CUDNN_STATUS_SUCCESS) {
            throw new CudaException("%s: %s (%d)"
                    .formatted(call, cudnn.cudnnGetErrorString(status).getString(), status));
        }
    }

    private static String describe(int result) {
        try (PointerPointer<BytePointer> name = new PointerPointer<>(1L);
                PointerPointer<BytePointer> text = new PointerPointer<>(1L)) {
            if (cuGetErrorName(result, name) != CUDA_SUCCESS || cuGetErrorString(result, text) != CUDA_SUCCESS) {
                return "error " + result;
            }
            return "%s (%d), %s"
                    .formatted(
                            name.get(BytePointer.class, 0).getString(),
                            result,
                            text.get(BytePointer.class, 0).getString());
        }
    }
}
