package org.trainmark.results.summary;

import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import org.trainmark.results.Outcome;
import org.trainmark.results.Target;

/** The words that all reports use for the same things. */
public final class Words {

    private Words() {}

    /** Returns a target in words: {@code 95 % accuracy}, {@code loss 0.1}. */
    public static String target(Target target) {
        return switch (target.metric()) {
            case ACCURACY -> plain(target.value() * 100) + " % accuracy";
            case LOSS -> "loss " + plain(target.value());
        };
    }

    /** Returns how many trials ended each way: {@code 4 completed, 1 diverged}. */
    public static String outcomes(Map<Outcome, Integer> outcomes) {
        return outcomes.entrySet().stream()
                .map(entry -> entry.getValue() + " " + entry.getKey().label())
                .collect(Collectors.joining(", "));
    }

    /** Returns a count with its noun: {@code 1 trial}, {@code 180 trials}. */
    public static String count(int count, String noun) {
        return count + " " + noun + (count == 1 ? "" : "s");
    }

    /** Returns how far a run is: {@code 180 of 180 trials: 171 completed, 9 diverged.} */
    public static String progress(RunSummary run) {
        String ended = run.info().extent().progress(run.trials().size());
        return run.trials().isEmpty()
                ? ended + "."
                : ended + ": " + outcomes(run.outcomes()) + notLearned(run) + saved(run) + ".";
    }

    private static String saved(RunSummary run) {
        OptionalDouble share = EarlySavings.share(run.trials());
        return share.isEmpty()
                ? ""
                : "; ending early saved about %s of the epochs".formatted(Unit.FRACTION.text(share.getAsDouble()));
    }

    private static String notLearned(RunSummary run) {
        int trials = run.notLearned();
        return trials == 0 ? "" : "; %d of those completed did not learn".formatted(trials);
    }

    /** Returns what the mark of the Pareto front means, or nothing if there is no front. */
    public static String front(RunSummary run) {
        return run.front().isEmpty()
                ? ""
                : "◆ is the Pareto front: no other cell is better in " + lower(run.cost()) + " or "
                        + lower(run.quality()) + " and as good in the other.";
    }

    private static String lower(Metric metric) {
        return metric.title().toLowerCase(Locale.ROOT);
    }

    private static String plain(double value) {
        double rounded = Math.rint(value * 1e6) / 1e6;
        return rounded == Math.rint(rounded) ? Long.toString((long) rounded) : Objects.toString(rounded);
    }
}
