package org.trainmark.results.compare.contrast;

import static java.util.Objects.requireNonNull;

import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/**
 * A guarded metric that a side did not measure, which therefore nobody can call the same.
 *
 * @param who did not measure it, for people
 */
record UnmeasuredContrast(ComparedMetric metric, String who) implements Contrast {

    UnmeasuredContrast {
        requireNonNull(metric, "metric");
        requireNonNull(who, "who");
    }

    @Override
    public double p() {
        return 1;
    }

    @Override
    public boolean isTested(double level) {
        return false;
    }

    @Override
    public Verdict verdict(Judgment judgment) {
        return Verdict.CANNOT_TELL;
    }

    @Override
    public Effect effect(Judgment judgment) {
        return new Effect(
                metric,
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                Optional.empty(),
                p(),
                judgment.adjustedP(),
                0,
                verdict(judgment),
                OptionalInt.empty(),
                "not measured by " + who);
    }
}
