package org.trainmark.core.engine;

import static java.util.Objects.requireNonNull;

import java.util.OptionalDouble;
import org.trainmark.core.data.Task.NextToken;
import org.trainmark.core.model.Loss;

/** Losses and hits of logits, which may come some rows at a time; each order of rows has its own rounding. */
public final class EvaluationSum {

    private final Loss loss;
    private final double labelSmoothing;
    private double losses;
    private long hits;
    private long asked;

    /** @param labelSmoothing share of each target that is spread evenly over all classes */
    public EvaluationSum(Loss loss, double labelSmoothing) {
        this.loss = requireNonNull(loss, "loss");
        this.labelSmoothing = labelSmoothing;
    }

    /**
     * Adds rows of logits.
     *
     * @param rows row-major {@code [count, outputs]}, perhaps longer
     * @param first of {@code targets} that is compared with the first row
     */
    public void addRows(float[] rows, int count, int outputs, float[] targets, int first) {
        for (int row = 0; row < count; row++) {
            add(rows, row * outputs, 1, outputs, targets[first + row]);
        }
    }

    /** Adds the logits that stand {@code stride} apart from {@code at} on. */
    void add(float[] logits, int at, int stride, int outputs, float target) {
        if (loss == Loss.CROSS_ENTROPY && target == NextToken.NOT_ASKED) {
            return;
        }
        losses += loss.of(logits, at, stride, outputs, target, labelSmoothing);
        hits += Evaluation.predictedClass(logits, at, stride, outputs) == (int) target ? 1 : 0;
        asked++;
    }

    /** Returns what all together come to. */
    public Evaluation evaluation() {
        OptionalDouble accuracy = loss.classifies() ? OptionalDouble.of((double) hits / asked) : OptionalDouble.empty();
        return new Evaluation(losses / asked, accuracy);
    }
}
