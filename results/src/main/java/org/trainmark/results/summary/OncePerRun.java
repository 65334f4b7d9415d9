package org.trainmark.results.summary;

import static java.util.Objects.requireNonNull;

import java.util.Optional;
import java.util.function.Function;

/** What takes long to work out of a run, for all of its reports: it is worked out once for the last run asked about. */
public final class OncePerRun<T> {

    private final Function<RunSummary, T> work;
    private Optional<Known<T>> last = Optional.empty();

    private record Known<T>(RunSummary run, T found) {}

    public OncePerRun(Function<RunSummary, T> work) {
        this.work = requireNonNull(work, "work");
    }

    public synchronized T of(RunSummary run) {
        if (last.filter(known -> known.run().equals(run)).isEmpty()) {
            last = Optional.of(new Known<>(run, work.apply(run)));
        }
        return last.orElseThrow().found();
    }
}
