package org.trainmark.bench.cli.runs;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Collections;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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

    /** Whether a run goes on. */
    enum Stage {
        /** A process writes to its directory now. */
        RUNNING,
        /** It has trials to come, and nobody runs them. */
        PARTLY,
        /** It has all its trials. */
        FINISHED;

        String label() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * What came of a run.
     *
     * @param machine in few words; empty where that is not known
     */
    record State(
            String suite,
            String question,
            String machine,
            Stage stage,
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
            Stage stage = stage(RunDirectory.open(directory), summary);
            return new ListedRun(
                    name, directory, Optional.of(state(summary, stage)), new SearchSections().answer(summary));
        } catch (RunDirectoryException e) {
            return new ListedRun(name, directory, Optional.empty(), String.valueOf(e.getMessage()));
        }
    }

    private static Stage stage(RunDirectory directory, RunSummary run) {
        Extent extent = run.info().extent();
        int left = extent.trials() - run.trials().size();
        if (directory.isBeingWritten()) {
            return Stage.RUNNING;
        }
        return left > 0 || (left == 0 && extent.mayGrow()) ? Stage.PARTLY : Stage.FINISHED;
    }

    /** Returns the machine as people tell it from others: {@code 2 x AMD EPYC}. */
    private static String machine(Map<String, String> provenance) {
        String cpu = provenance.getOrDefault("cpu", provenance.getOrDefault("arch", ""));
        String count = provenance.getOrDefault("processors", "");
        String processors = cpu.isEmpty() || count.isEmpty() ? cpu : count + " x " + cpu;
        return Stream.of(processors, provenance.getOrDefault("gpu", ""))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(", "));
    }

    private static State state(RunSummary run, Stage stage) {
        RunInfo info = run.info();
        return new State(
                info.name(),
                info.question(),
                machine(info.provenance()),
                stage,
                info.createdAt(),
                info.extent(),
                run.trials().size(),
                run.outcomes());
    }
}
