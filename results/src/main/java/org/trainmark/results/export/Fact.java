package org.trainmark.results.export;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.trainmark.results.MetricNames;
import org.trainmark.results.summary.Words;

/** Something that may be true of a run, and that not every format has a word for. */
enum Fact {
    /** Some trials did not reach the target. */
    NOT_REACHED(
            run -> trials(run, Fact::isCensored, "that %s did not reach the target: no number stands for the time")),
    /** Some trials went wrong. */
    FAILED(run -> trials(run, trial -> trial.report().outcome().isFailure(), "how %s failed")),
    /** Something disturbed some trials. */
    DISTURBED(run -> trials(run, trial -> !trial.report().disturbances().isEmpty(), "what may have disturbed %s")),
    /** Figures have intervals. */
    INTERVALS(run -> counted(
            run.cells().stream()
                    .flatMap(cell -> cell.figures().stream())
                    .filter(figure -> figure.interval().isPresent())
                    .count(),
            "interval",
            "%s of 95 %%")),
    /** There are figures of single trials. */
    TRIALS(run -> trials(run, trial -> true, "what %s measured, each by itself")),
    /** Trainings were evaluated on the way. */
    CURVES(run -> counted(
            run.trials().stream()
                    .mapToLong(trial -> trial.report().curve().size())
                    .sum(),
            "evaluation",
            "%s of trainings on their way")),
    /** Every step was timed. */
    STEPS(run -> trials(
            run, trial -> trial.report().stepsFile().isPresent(), "the times of all steps of %s, but for percentiles")),
    /** A search began with trials of other runs. */
    KNOWN(run -> counted(run.summary().known().size(), "trial", "%s that other runs measured")),
    /** Trials were tried under a limit of memory. */
    LIMITED(run -> counted(
            run.summary().trials().size() - run.trials().size(),
            "trial",
            "%s that only tried whether a batch fits into memory"));

    @SuppressWarnings("ImmutableEnumChecker") // keeps nothing
    private final Function<ExportedRun, Optional<String>> words;

    Fact(Function<ExportedRun, Optional<String>> words) {
        this.words = words;
    }

    /** Returns words for each fact of a run that a format has no word for. */
    static List<String> unsaid(ExportedRun run, Set<Fact> said) {
        return Arrays.stream(values())
                .filter(fact -> !said.contains(fact))
                .flatMap(fact -> fact.words.apply(run).stream())
                .toList();
    }

    /** Returns whether a trial was to reach a target and did not. */
    static boolean isCensored(ExportedTrial trial) {
        return trial.values().containsKey(MetricNames.TIME_TO_TARGET)
                && trial.value(MetricNames.TIME_TO_TARGET).isEmpty();
    }

    private static Optional<String> trials(ExportedRun run, Predicate<ExportedTrial> which, String words) {
        return counted(run.trials().stream().filter(which).count(), "trial", words);
    }

    private static Optional<String> counted(long count, String noun, String words) {
        return count == 0 ? Optional.empty() : Optional.of(words.formatted(Words.count((int) count, noun)));
    }
}
