package org.trainmark.results.compare;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.trainmark.results.compare.contrast.ComparedMetric;
import org.trainmark.results.compare.contrast.KnownNoise;

/** What a reader must know of how many runs a comparison is from. */
final class RunNotes {

    private RunNotes() {}

    static List<String> of(ComparedSide base, ComparedSide candidate, Guard guard, KnownNoise noise) {
        if (base.runs().size() > 1 || candidate.runs().size() > 1) {
            return List.of("A run is the unit: %d of the base and %d of the candidate."
                    .formatted(base.runs().size(), candidate.runs().size()));
        }
        List<String> known = guard.metrics().stream()
                .filter(ComparedMetric::guarded)
                .flatMap(metric -> text(metric, noise))
                .toList();
        return List.of(
                known.isEmpty()
                        ? "One run of each: how much runs of equal code differ here is not known and in no interval;"
                                + " `calibrate --runs` measures it, several runs of each show it, and two profiles in"
                                + " one run avoid it."
                        : "One run of each: runs of equal code differ here, by the calibration, by "
                                + String.join(", ", known) + "; the intervals hold that.");
    }

    private static Stream<String> text(ComparedMetric metric, KnownNoise known) {
        return known
                .betweenRuns(metric)
                .map(noise -> String.format(
                        Locale.ROOT,
                        metric.isRatio() ? "%.1f %% in %s (%d runs)" : "%.3g in %s (%d runs)",
                        (metric.isRatio() ? 100 : 1) * noise.deviation(),
                        metric.name(),
                        noise.runs()))
                .stream();
    }
}
