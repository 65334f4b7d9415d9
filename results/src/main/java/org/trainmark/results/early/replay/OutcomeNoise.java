package org.trainmark.results.early.replay;

import static java.util.stream.Collectors.averagingDouble;
import static java.util.stream.Collectors.groupingBy;

import java.util.List;
import java.util.Map;
import org.trainmark.results.CellKey;
import org.trainmark.results.stats.MeanDifference;

/**
 * How far outcomes of trainings of one cell lie apart, pooled over all cells that have several.
 *
 * @param variance of the logs; 0 without freedom
 * @param freedom degrees of it
 */
public record OutcomeNoise(double variance, int freedom) {

    private static final double LEVEL = 0.05;

    static OutcomeNoise among(List<FullTraining> all) {
        List<FullTraining> finite = all.stream()
                .filter(training -> Double.isFinite(training.outcome()))
                .toList();
        Map<CellKey, Double> means =
                finite.stream().collect(groupingBy(FullTraining::cell, averagingDouble(FullTraining::outcome)));
        int freedom = finite.size() - means.size();
        double squares = finite.stream()
                .mapToDouble(training -> training.outcome() - means.getOrDefault(training.cell(), 0.0))
                .map(distance -> distance * distance)
                .sum();
        return new OutcomeNoise(freedom == 0 ? 0 : squares / freedom, freedom);
    }

    /**
     * Returns whether an outcome that is worse by so much is not significantly worse, one-sided at 5 % by Student's t;
     * without freedom only if it is not worse at all.
     */
    boolean hides(double worse) {
        if (freedom == 0 || !(worse > 0 && worse < Double.POSITIVE_INFINITY)) {
            return worse == 0;
        }
        MeanDifference.Part ofBoth = new MeanDifference.Part(2 * variance, freedom);
        return MeanDifference.of(worse, List.of(ofBoth)).pAbove(0) > LEVEL;
    }
}
