package org.trainmark.results.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.DoubleFunction;
import java.util.stream.Collectors;
import org.trainmark.results.recommend.Candidate;
import org.trainmark.results.recommend.Candidate.Breach;
import org.trainmark.results.recommend.Objective;
import org.trainmark.results.recommend.Recommendation;
import org.trainmark.results.recommend.Recommendation.Out;
import org.trainmark.results.recommend.Recommendation.Ranked;
import org.trainmark.results.summary.Unit;

/** A recommendation in words. */
public final class RecommendationText {

    private static final int RUNNERS_UP = 3;
    private static final int MOST_OUT = 15;

    private final Recommendation recommendation;
    private final Objective objective;
    private final List<String> beside;

    /** @param beside what a suite needs beside the settings of the best cell, line by line */
    public RecommendationText(Recommendation recommendation, Objective objective, List<String> beside) {
        this.recommendation = recommendation;
        this.objective = objective;
        this.beside = List.copyOf(beside);
    }

    /** Returns the whole, line by line. */
    public List<String> lines() {
        return recommendation.ranked().isEmpty() ? nothing() : something();
    }

    private List<String> something() {
        List<String> lines = new ArrayList<>();
        Ranked best = recommendation.ranked().get(0);
        lines.add("Take %s: %s, the best of %d that keep to the limits, in %.0f %% of resamplings of the trials."
                .formatted(
                        best.candidate().label(),
                        text(best.candidate().value().orElseThrow()),
                        recommendation.ranked().size(),
                        100 * best.probability()));
        lines.add("");
        pasted(best.candidate()).forEach(line -> lines.add("  " + line));
        beside.forEach(line -> lines.add("  " + line));
        List<Ranked> others =
                recommendation.ranked().subList(1, recommendation.ranked().size());
        if (!others.isEmpty()) {
            lines.add("");
            lines.add("Runners-up:");
            others.stream().limit(RUNNERS_UP).forEach(ranked -> lines.add("  " + runnerUp(best, ranked)));
            if (others.size() > RUNNERS_UP) {
                Ranked last = others.get(others.size() - 1);
                lines.add("  and %d more, down to %s".formatted(others.size() - RUNNERS_UP, runnerUp(best, last)));
            }
        }
        addOut(lines);
        return lines;
    }

    private String runnerUp(Ranked best, Ranked ranked) {
        double ratio = ranked.candidate().value().orElseThrow()
                / best.candidate().value().orElseThrow();
        return "%s: %s, %.2f times as much, the best in %.0f %% of resamplings"
                .formatted(
                        ranked.candidate().label(),
                        text(ranked.candidate().value().orElseThrow()),
                        ratio,
                        100 * ranked.probability());
    }

    private List<String> nothing() {
        List<String> lines = new ArrayList<>(List.of("Nothing keeps to all limits."));
        List<Out> nearest = recommendation.nearest();
        if (nearest.isEmpty()) {
            lines.add("Every cell breaks at least two.");
        }
        nearest.forEach(out -> lines.add("Relaxing one limit would do: %s, whose %s"
                .formatted(out.candidate().label(), reason(out.breaches().get(0)))));
        addOut(lines);
        return lines;
    }

    private void addOut(List<String> lines) {
        if (recommendation.out().isEmpty()) {
            return;
        }
        lines.add("");
        lines.add("Out:");
        recommendation.out().stream()
                .limit(MOST_OUT)
                .forEach(out -> lines.add("  " + out.candidate().label() + ": "
                        + out.breaches().stream()
                                .map(RecommendationText::reason)
                                .collect(Collectors.joining("; "))));
        if (recommendation.out().size() > MOST_OUT) {
            lines.add("  and %d more".formatted(recommendation.out().size() - MOST_OUT));
        }
    }

    /** Returns the settings of a candidate as lines of a suite, in which only axes go into parts of a setting. */
    private static List<String> pasted(Candidate candidate) {
        List<String> lines = new ArrayList<>();
        List<String> axes = new ArrayList<>();
        candidate.cell().axes().forEach((name, value) -> {
            if (name.contains(".")) {
                axes.add("  %s: [%s]".formatted(name, value));
            } else {
                lines.add(name + ": " + value);
            }
        });
        if (!axes.isEmpty()) {
            lines.add("axes:");
            lines.addAll(axes);
        }
        return lines;
    }

    private static String reason(Breach breach) {
        return switch (breach.kind()) {
            case TRIALS ->
                "trials completed only %.0f times of %.0f"
                        .formatted(breach.value().orElseThrow(), breach.limit());
            case MEMORY -> "memory " + than(breach, Unit.BYTES::text, "is above");
            case ACCURACY -> "accuracy " + than(breach, Unit.FRACTION::text, "is below");
            case TIME -> "time " + than(breach, Unit.SECONDS::text, "is above");
            case OBJECTIVE -> "objective has no value, as where a target is not reached or nothing was measured";
        };
    }

    private static String than(Breach breach, DoubleFunction<String> text, String how) {
        if (breach.value().isEmpty()) {
            return "is not known or was not reached";
        }
        double value = breach.value().getAsDouble();
        return "%s %s %s, by %s"
                .formatted(
                        text.apply(value),
                        how,
                        text.apply(breach.limit()),
                        text.apply(Math.abs(value - breach.limit())));
    }

    private String text(double value) {
        return switch (objective) {
            case TIME -> Unit.SECONDS.text(value);
            case COST -> String.format(Locale.ROOT, "costs %.3g", value);
            case ENERGY -> String.format(Locale.ROOT, "%.3g J", value);
            case THROUGHPUT -> Unit.SAMPLES_PER_SECOND.inFull(Unit.SAMPLES_PER_SECOND.text(value));
        };
    }
}
