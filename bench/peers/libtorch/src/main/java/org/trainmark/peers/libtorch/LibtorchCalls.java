package org.trainmark.peers.libtorch;

import java.util.function.Function;
import java.util.function.Supplier;
import org.bytedeco.javacpp.PointerScope;
import org.bytedeco.pytorch.NoGradGuard;
import org.trainmark.core.engine.DeviceOutOfMemoryException;

/** LibtorchCalls into libtorch that leave no tensor behind. */
final class LibtorchCalls {

    private LibtorchCalls() {}

    /** Runs {@code work}, frees the tensors that it made, and tells a failure to allocate from other failures. */
    @SuppressWarnings("try") // a scope works by being there
    static <T> T run(Supplier<T> work) {
        try (PointerScope scope = new PointerScope()) {
            return work.get();
        } catch (RuntimeException e) {
            throw translated(e);
        }
    }

    /** Runs {@code work} as {@link #run} does, without keeping what a backward pass would need. */
    static <T> T runWithoutGradients(Supplier<T> work) {
        return run(() -> withoutGradients(work));
    }

    /** Runs {@code work} without keeping what a backward pass would need, and leaves its tensors. */
    @SuppressWarnings("try") // a guard works by being there
    static <T> T withoutGradients(Supplier<T> work) {
        try (NoGradGuard guard = new NoGradGuard()) {
            return work.get();
        }
    }

    /** Runs {@code work} as {@link #run} does, but keeps the tensors that it made in the scope that it is given. */
    static <T> T runKeepingTensors(Function<PointerScope, T> work) {
        PointerScope scope = new PointerScope();
        try {
            T result = work.apply(scope);
            scope.extend();
            return result;
        } catch (RuntimeException e) {
            throw translated(e);
        } finally {
            scope.close();
        }
    }

    private static RuntimeException translated(RuntimeException failure) {
        String message = String.valueOf(failure.getMessage());
        return message.contains("DefaultCPUAllocator") ? new DeviceOutOfMemoryException(message, failure) : failure;
    }
}
