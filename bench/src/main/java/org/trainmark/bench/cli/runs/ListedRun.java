package org.trainmark.bench.cli.runs;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.trainmark.results.Extent;
import org.trainmark.results.Outcome;
import org.trainmark.results.RunInfo;
import org.trainmark.results.log.RunDirectory;
import org.trainmark.results.log.RunDirectoryException;
import org.trainmark.results.report.search.SearchSections;
import org.trainmark.results.summary.RunSummary;
import org.trainmark.results.summary.Words;

/**
 * A run as a list shows it.
 *
 * @param name in its folder
 * @param state what came of it; empty of a run that cannot be read
 * @param answer what it found, or why it cannot be read
 */
record ListedRun(String name, Path directory, Optional<State> state, String answer) {

    /** What came of a run. */
    record State(
            String suite,
            String question,
            Instant startedAt,
            Extent extent,
            int ended,
            Map<Outcome, Integer> outcomes) {

        State {
            outcomes = Collections.unmodifiableMap(new TreeMap<>(outcomes));
        }

        /** Returns how far it is, and what failed: {@code 17 of 18 trials, 1 diverged}. */
        String inWords() {
            Map<Outcome, Integer> failed = new TreeMap<>(outcomes);
            failed.remove(Outcome.COMPLETED);
            String progress = extent.progress(ended);
            return failed.isEmpty() ? progress : progress + ", " + Words.outcomes(failed);
        }
    }

    static ListedRun of(StartedRun run) {
        String name = run.entry().name();
        Path directory = run.entry().directory();
        if (run.info().isEmpty()) {
            return new ListedRun(name, directory, Optional.empty(), run.problem());
        }
        try {
            RunSummary summary = RunSummary.of(RunDirectory.open(directory), notice -> {});
            return new ListedRun(name, directory, Optional.of(state(summary)), new SearchSections().answer(summary));
        } catch (RunDirectoryException e) {
            return new ListedRun(name, directory, Optional.empty(), String.valueOf(e.getMessage()));
        }
    }

    private static State state(RunSummary run) {
        RunInfo info = run.info();
        return new State(
                info.name(),
                info.question(),
                info.createdAt(),
                info.extent(),
                run.trials().size(),
                run.outcomes());
    }
}
