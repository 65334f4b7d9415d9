package org.trainmark.results.compare;

import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.trainmark.results.stats.FisherExact;

/**
 * A contrast of how many trials there are of a kind on either side, by Fisher's exact test. All on both sides is the
 * same.
 */
record ShareContrast(ComparedMetric metric, int base, int ofBase, int candidate, int ofCandidate) implements Contrast {

    @Override
    public double p() {
        return FisherExact.p(base, ofBase, candidate, ofCandidate);
    }

    @Override
    public Effect effect(double adjustedP, double level) {
        double one = (double) base / ofBase;
        double other = (double) candidate / ofCandidate;
        return new Effect(
                metric,
                OptionalDouble.of(one),
                OptionalDouble.of(other),
                OptionalDouble.of(other - one),
                Optional.empty(),
                p(),
                adjustedP,
                Math.min(ofBase, ofCandidate),
                verdict(other - one, adjustedP <= level),
                OptionalInt.empty(),
                "%d/%d and %d/%d".formatted(base, ofBase, candidate, ofCandidate));
    }

    private static Verdict verdict(double difference, boolean shown) {
        if (difference == 0) {
            return Verdict.SAME;
        }
        if (!shown) {
            return Verdict.CANNOT_TELL;
        }
        return difference > 0 ? Verdict.BETTER : Verdict.WORSE;
    }
}
