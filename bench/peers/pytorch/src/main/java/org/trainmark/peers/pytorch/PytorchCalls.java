package org.trainmark.peers.pytorch;

import ai.djl.engine.EngineException;
import ai.djl.ndarray.NDScope;
import java.util.function.Supplier;
import org.trainmark.core.engine.DeviceOutOfMemoryException;

/** PytorchCalls into PyTorch. */
final class PytorchCalls {

    private PytorchCalls() {}

    /** Runs {@code work}, frees the arrays that it made, and tells a failure to allocate from other failures. */
    static <T> T run(Supplier<T> work) {
        try (NDScope scope = new NDScope()) {
            scope.suppressNotUsedWarning();
            return runKeepingArrays(work);
        }
    }

    /** Runs {@code work} as {@link #run} does, but leaves the arrays that it made to their managers. */
    static <T> T runKeepingArrays(Supplier<T> work) {
        try {
            return work.get();
        } catch (EngineException e) {
            String message = String.valueOf(e.getMessage());
            if (message.contains("DefaultCPUAllocator")) {
                throw new DeviceOutOfMemoryException(message, e);
            }
            throw e;
        }
    }
}
