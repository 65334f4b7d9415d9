package org.trainmark.bench.run;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;

/** Does something with each of several values at the same time, in a thread for each. */
final class SideBySide {

    private SideBySide() {}

    /**
     * Returns once all have ended. If any fail, throws the failure of the first of them in the order of the values,
     * with the others suppressed in it.
     */
    static <T> void each(List<T> values, Consumer<T> work) {
        if (values.size() == 1) {
            work.accept(values.get(0));
            return;
        }
        List<Throwable> failures = failures(values, work);
        if (failures.isEmpty()) {
            return;
        }
        Throwable first = failures.get(0);
        failures.stream().skip(1).forEach(first::addSuppressed);
        if (first instanceof Error error) {
            throw error;
        }
        throw (RuntimeException) first;
    }

    private static <T> List<Throwable> failures(List<T> values, Consumer<T> work) {
        ExecutorService threads = Executors.newFixedThreadPool(values.size());
        try {
            List<Future<?>> begun = new ArrayList<>();
            values.forEach(value -> begun.add(threads.submit(() -> work.accept(value))));
            List<Throwable> failures = new ArrayList<>();
            for (Future<?> one : begun) {
                awaitEnd(one, failures);
            }
            return failures;
        } finally {
            threads.shutdown();
        }
    }

    private static void awaitEnd(Future<?> work, List<Throwable> failures) {
        try {
            work.get();
        } catch (ExecutionException e) {
            failures.add(requireNonNull(e.getCause(), "cause"));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while work goes on", e);
        }
    }
}
