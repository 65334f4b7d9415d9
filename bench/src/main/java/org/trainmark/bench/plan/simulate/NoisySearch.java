package org.trainmark.bench.plan.simulate;

import static java.util.Comparator.comparingDouble;

import java.util.Map;
import java.util.function.ToDoubleFunction;
import org.trainmark.results.TrialReport;
import org.trainmark.results.search.Search;
import org.trainmark.results.search.SearchSettings.Phase;
import org.trainmark.results.search.SearchedPoint;
import org.trainmark.results.search.WinnerValue;
import org.trainmark.results.stats.Interval;

/**
 * What came of a search whose trials are noisy, beside the truth.
 *
 * @param isSame whether the point recommended is the one with the best raw value
 * @param truth of the point recommended
 * @param rawTruth of the point with the best raw value
 * @param least truth of all points tried
 * @param reported value of the point recommended
 * @param interval of that value, 95 %
 * @param raw the best raw value
 */
record NoisySearch(
        boolean isSame, double truth, double rawTruth, double least, double reported, Interval interval, double raw) {

    /** Reads a search. */
    static NoisySearch of(Search search, ToDoubleFunction<Map<String, String>> truth) {
        WinnerValue value = search.winnerValue().orElseThrow();
        SearchedPoint raw = search.points().stream()
                .filter(point -> !point.of(search.settings(), Phase.SEARCH).isEmpty())
                .min(comparingDouble(point -> bestLoss(search, point)))
                .orElseThrow();
        ToDoubleFunction<SearchedPoint> truthOf =
                point -> truth.applyAsDouble(point.cell().axes());
        return new NoisySearch(
                raw.equals(value.winner()),
                truthOf.applyAsDouble(value.winner()),
                truthOf.applyAsDouble(raw),
                search.points().stream().mapToDouble(truthOf).min().orElseThrow(),
                value.loss().value(),
                value.loss().interval().orElseThrow(),
                bestLoss(search, raw));
    }

    private static double bestLoss(Search search, SearchedPoint point) {
        return point.of(search.settings(), Phase.SEARCH).stream()
                .map(TrialReport::curve)
                .mapToDouble(curve -> curve.get(0).validationLoss())
                .min()
                .orElseThrow();
    }

    boolean isBetter() {
        return truth < rawTruth;
    }

    boolean isUnbeatable() {
        return rawTruth <= least;
    }

    double bias() {
        return reported - truth;
    }

    double rawBias() {
        return raw - rawTruth;
    }

    boolean covers() {
        return interval.contains(truth);
    }
}
