package org.trainmark.peers.dl4j;

import java.util.function.Supplier;
import org.trainmark.core.engine.DeviceOutOfMemoryException;

/** Tells failures to allocate from other failures, for ND4J has no type for them. */
final class Dl4jMemoryLimit {

    private Dl4jMemoryLimit() {}

    static <T> T translate(Supplier<T> work) {
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
        return message.contains("llocation failed")
                || message.contains("Requested amount exceeds")
                || (failure.getCause() != null && isOutOfMemory(failure.getCause()));
    }
}
