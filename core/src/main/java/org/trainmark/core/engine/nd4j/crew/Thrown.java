package org.trainmark.core.engine.nd4j.crew;

import java.lang.reflect.UndeclaredThrowableException;
import org.jspecify.annotations.Nullable;

/** What the shares of a crew's work have thrown: the first, with the others suppressed in it. */
final class Thrown {

    private Thrown() {}

    static @Nullable Throwable by(Runnable share) {
        try {
            share.run();
            return null;
        } catch (Throwable thrown) {
            return thrown;
        }
    }

    static @Nullable Throwable joined(@Nullable Throwable first, @Nullable Throwable second) {
        if (first != null && second != null && first != second) {
            first.addSuppressed(second);
        }
        return first == null ? second : first;
    }

    static void rethrow(@Nullable Throwable failure) {
        if (failure instanceof Error error) {
            throw error;
        }
        if (failure instanceof RuntimeException exception) {
            throw exception;
        }
        if (failure != null) {
            throw new UndeclaredThrowableException(failure, "a share failed: " + failure);
        }
    }
}
