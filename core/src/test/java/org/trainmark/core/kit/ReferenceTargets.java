package org.trainmark.core.kit;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * The targets of one example beside its logits, as many for each as there are; those that are not asked for count for
 * nothing.
 */
final class ReferenceTargets {

    private static final float NOT_ASKED = -1;

    private final double[] logits;
    private final float[] targets;

    ReferenceTargets(double[] logits, float[] targets) {
        this.logits = logits;
        this.targets = targets;
    }

    double value(LossFormula loss) {
        return IntStream.range(0, targets.length)
                .filter(this::isAsked)
                .mapToDouble(i -> loss.value(logitsOf(i), targets[i]))
                .sum();
    }

    double[] slope(LossFormula loss) {
        double[] slope = new double[logits.length];
        int each = logits.length / targets.length;
        for (int i = 0; i < targets.length; i++) {
            if (isAsked(i)) {
                System.arraycopy(loss.slope(logitsOf(i), targets[i]), 0, slope, i * each, each);
            }
        }
        return slope;
    }

    int hits() {
        return (int) IntStream.range(0, targets.length)
                .filter(this::isAsked)
                .filter(i -> predictedClass(logitsOf(i)) == (int) targets[i])
                .count();
    }

    IntStream predictions() {
        return IntStream.range(0, targets.length).map(i -> predictedClass(logitsOf(i)));
    }

    /** A lone target may be any quantity. */
    private boolean isAsked(int i) {
        return targets.length == 1 || targets[i] != NOT_ASKED;
    }

    private double[] logitsOf(int i) {
        int each = logits.length / targets.length;
        return Arrays.copyOfRange(logits, i * each, (i + 1) * each);
    }

    private static int predictedClass(double[] logits) {
        if (!Arrays.stream(logits).allMatch(Double::isFinite)) {
            return -1;
        }
        if (logits.length == 1) {
            return logits[0] > 0 ? 1 : 0;
        }
        return IntStream.range(0, logits.length)
                .boxed()
                .max(Comparator.comparingDouble(k -> logits[k]))
                .orElseThrow();
    }
}
