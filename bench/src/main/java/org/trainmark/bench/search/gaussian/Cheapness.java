package org.trainmark.bench.search.gaussian;

import java.util.List;
import java.util.Optional;
import org.trainmark.bench.search.Evidence;
import org.trainmark.bench.search.Observation;
import org.trainmark.bench.search.numeric.Vectors;

/**
 * By how much less time a place takes than is usual, as a logarithm: with it, merit is counted for each second.
 *
 * @param logSeconds what is known of the logarithm of seconds
 * @param usual the logarithm of the usual seconds
 */
record Cheapness(Learned logSeconds, double usual) implements Merit {

    /** Where the logarithms spread by less, all places are as dear as any. */
    private static final double DIFFERENT = 0.2;

    /** Learns from all that was measured, and not from what failed: that is no bargain. */
    static Optional<Cheapness> of(Evidence evidence) {
        List<Observation> timed = evidence.measured().stream()
                .filter(one -> one.seconds() > 0 && Double.isFinite(one.seconds()))
                .toList();
        double[] logs = timed.stream()
                .mapToDouble(one -> Math.log(one.seconds()))
                .sorted()
                .toArray();
        if (logs.length == 0 || logs[logs.length - 1] - logs[0] < DIFFERENT) {
            return Optional.empty();
        }
        Learned learned = Learned.scaled(Measurements.of(evidence.domain(), timed, one -> Math.log(one.seconds())));
        return Optional.of(new Cheapness(learned, logs[logs.length / 2]));
    }

    @Override
    public double at(double[] place) {
        return usual - logSeconds.mean(place);
    }

    @Override
    public double at(double[] place, double[] gradient) {
        double[] ofMean = new double[place.length];
        logSeconds.process().at(place, ofMean, new double[place.length]);
        Vectors.add(gradient, -logSeconds.unit(), ofMean);
        return at(place);
    }
}
