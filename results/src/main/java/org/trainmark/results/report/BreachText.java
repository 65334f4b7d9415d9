package org.trainmark.results.report;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.trainmark.results.recommend.Candidate.Breach;
import org.trainmark.results.recommend.Recommendation;
import org.trainmark.results.recommend.Recommendation.Out;
import org.trainmark.results.summary.Unit;

/** Why cells are not recommended, in words. */
final class BreachText {

    private static final int MOST_OUT = 15;

    private BreachText() {}

    /** Returns what to relax where nothing keeps to the limits. */
    static List<String> nothing(Recommendation recommendation) {
        List<Out> nearest = recommendation.nearest();
        if (!nearest.isEmpty()) {
            return nearest.stream()
                    .map(out -> "Relaxing one limit would do: %s, whose %s"
                            .formatted(
                                    out.candidate().label(),
                                    reason(out.breaches().get(0))))
                    .toList();
        }
        boolean several =
                recommendation.out().stream().allMatch(out -> out.breaches().size() > 1);
        return several ? List.of("Every cell breaks at least two.") : List.of();
    }

    /** Returns the cells that are out with their reasons, one a line. */
    static List<String> out(List<Out> all) {
        List<String> lines = all.stream()
                .limit(MOST_OUT)
                .map(out -> "  " + out.candidate().label() + ": "
                        + out.breaches().stream().map(BreachText::reason).collect(Collectors.joining("; ")))
                .collect(Collectors.toList());
        if (all.size() > MOST_OUT) {
            lines.add("  and %d more".formatted(all.size() - MOST_OUT));
        }
        return lines;
    }

    private static String reason(Breach breach) {
        return switch (breach.kind()) {
            case TRIALS ->
                String.format(
                        Locale.ROOT,
                        "trials completed only %.0f times of %.0f",
                        breach.value().orElseThrow(),
                        breach.limit());
            case MEMORY -> "memory " + than(breach, Unit.BYTES, "is above");
            case ACCURACY -> "accuracy " + than(breach, Unit.FRACTION, "is below");
            case TIME -> "time " + than(breach, Unit.SECONDS, "is above");
            case OBJECTIVE ->
                "objective has no value, as where fewer than half the trials reach the target, nothing was measured or"
                        + " nothing learned";
        };
    }

    private static String than(Breach breach, Unit unit, String how) {
        if (breach.value().isEmpty()) {
            return "is not known or was not reached";
        }
        List<String> apart = unit.apart(breach.value().getAsDouble(), breach.limit());
        return "%s %s %s, by %s".formatted(apart.get(0), how, apart.get(1), apart.get(2));
    }
}
