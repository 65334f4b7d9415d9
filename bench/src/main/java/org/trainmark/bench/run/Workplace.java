package org.trainmark.bench.run;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.trainmark.bench.plan.Room;
import org.trainmark.bench.suite.Suite;
import org.trainmark.bench.worker.Worker;
import org.trainmark.results.RunInfo;
import org.trainmark.results.log.RunDirectory;

/** Where the trials of a run take place. */
public interface Workplace {

    /** This machine. */
    Workplace HERE = new ThisMachine();

    /**
     * Returns what {@code run} returns, and meanwhile keeps off what would disturb its trials.
     *
     * @param directory of the run
     * @throws OtherRunException if that cannot be
     */
    <T> T holding(Path directory, Consumer<String> notices, Supplier<T> run);

    /**
     * Prepares the place for the trials of a suite; the caller closes it.
     *
     * @param directory of the run, which only this process writes
     * @param begun what an earlier start wrote of the run; empty at the first
     * @param environment variables of every trial's process
     */
    Prepared prepare(
            Suite suite,
            RunDirectory directory,
            Optional<RunInfo> begun,
            Map<String, String> environment,
            Consumer<String> notices);

    /** A place that is ready for trials. */
    interface Prepared extends AutoCloseable {

        Worker worker();

        Room room();

        /** Returns what the machine of the trials is, by name. */
        SortedMap<String, String> machine();

        /** Returns sentences for whoever watches, before the first trial. */
        List<String> notices();

        /** Ends every process of a trial at once. Any thread may ask, and again. */
        void endAll();

        @Override
        void close();
    }
}
