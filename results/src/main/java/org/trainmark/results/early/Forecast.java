package org.trainmark.results.early;

import java.util.List;
import java.util.Optional;
import org.apache.commons.statistics.distribution.TDistribution;
import org.trainmark.results.stats.Drift;

/**
 * Where a training will end, told by the line of least squares through those that ended: the end of each over its value
 * at the same place, both on the {@linkplain Yardstick#even even} scale.
 *
 * @param end what is foretold
 * @param error standard deviation of one training's end about it
 * @param freedom degrees of freedom of the error
 */
record Forecast(double end, double error, int freedom) {

    /**
     * Returns nothing where fewer than {@code fewest} completed trainings went on beyond the place, or all are alike.
     */
    static Optional<Forecast> at(Rung rung, int fewest) {
        Yardstick yardstick = rung.yardstick();
        double place = rung.place();
        List<Drift.Point> ended = rung.completed().stream()
                .filter(other -> !other.isFailed() && other.passed(place))
                .flatMap(other -> other.lossAt(place).stream()
                        .filter(Double::isFinite)
                        .mapToObj(loss -> new Drift.Point(yardstick.even(loss), yardstick.even(other.loss()))))
                .toList();
        Drift line = Drift.of(List.of(ended));
        return ended.size() < fewest || line.freedom() < 1
                ? Optional.empty()
                : Optional.of(of(line, ended, yardstick.even(rung.training().loss())));
    }

    private static Forecast of(Drift line, List<Drift.Point> ended, double now) {
        double mean = ended.stream().mapToDouble(Drift.Point::value).average().orElseThrow();
        double distance = now - line.center();
        double variance = line.slopeVariance() * line.squares();
        double spread = 1 + 1.0 / ended.size() + distance * distance / line.squares();
        return new Forecast(mean + line.slope() * distance, Math.sqrt(variance * spread), line.freedom());
    }

    /** Returns how likely the end lies below a value, by Student's t. */
    double chanceBelow(double value) {
        if (error == 0) {
            return end < value ? 1 : 0;
        }
        return TDistribution.of(freedom).cumulativeProbability((value - end) / error);
    }
}
