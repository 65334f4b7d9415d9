package org.trainmark.core.engine.nd4j.ops;

import java.util.function.Supplier;
import org.trainmark.core.engine.DeviceOutOfMemoryException;

/** Tells ND4J's failures to allocate from its other failures, for it has no type for them. */
public final class OutOfMemory {

    private OutOfMemory() {}

    /** Runs {@code work} and turns a failure to allocate into a {@link DeviceOutOfMemoryException}. */
    public static <T> T translate(Supplier<T> work) {
        try {
            return work.get();
        } catch (RuntimeException e) {
            if (isOutOfMemory(e)) {
                throw new DeviceOutOfMemoryException(String.valueOf(e.getMessage()), e);
            }
            throw e;
        }
    }

    private static boolean isOutOfMemory(Throwable failure) {
        String message = String.valueOf(failure.getMessage());
        return message.contains("Allocation failed") // arrays, on either backend
                || message.contains("allocation failed") // arrays, from native code
                || message.contains("Requested amount exceeds") // scratch of an operation, above ND4J's own limit
                || message.contains("cudaMalloc failed") // workspaces
                || (failure.getCause() != null && isOutOfMemory(failure.getCause()));
    }
}
