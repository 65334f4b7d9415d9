package org.trainmark.core.engine;

import java.util.OptionalDouble;
import org.trainmark.core.model.Loss;

/**
 * How well a network does on some examples.
 *
 * @param loss mean over their targets; NaN for none, and not finite where any logit is not
 * @param accuracy share of targets whose class or token was predicted; empty where the task has no classes, and NaN
 *     where the loss is not finite
 */
public record Evaluation(double loss, OptionalDouble accuracy) {

    /** What can be said of a network whose numbers are not finite. */
    public static final Evaluation NONE = new Evaluation(Double.NaN, OptionalDouble.empty());

    public Evaluation {
        // No logit is larger than NaN, so the first class would be predicted, and perhaps often be right.
        accuracy = accuracy.isPresent() && !Double.isFinite(loss) ? OptionalDouble.of(Double.NaN) : accuracy;
    }

    /**
     * Evaluates logits the same way for every engine, in double precision.
     *
     * @param logits column-major {@code [count, outputs]}
     * @param targets one for each row of the logits; those of tokens that are not asked for do not count
     */
    public static Evaluation of(Loss loss, float[] logits, int outputs, float[] targets) {
        return of(loss, 0, logits, outputs, targets);
    }

    /**
     * Evaluates logits against smoothed labels, as training sees them.
     *
     * @param labelSmoothing share of each target that is spread evenly over all classes
     * @param logits column-major {@code [count, outputs]}
     * @param targets one for each row of the logits; those of tokens that are not asked for do not count
     */
    public static Evaluation of(Loss loss, double labelSmoothing, float[] logits, int outputs, float[] targets) {
        EvaluationSum sum = new EvaluationSum(loss, labelSmoothing);
        int count = targets.length;
        for (int i = 0; i < count; i++) {
            sum.add(logits, i, count, outputs, targets[i]);
        }
        return sum.evaluation();
    }

    /**
     * Returns the classes that rows of logits predict, as {@link #predictions(float[], int, int)}.
     *
     * @param rows row-major {@code [count, outputs]}
     */
    public static int[] predictionsOfRows(float[] rows, int outputs, int count) {
        int[] predictions = new int[count];
        for (int i = 0; i < count; i++) {
            predictions[i] =
                    isFinite(rows, i * outputs, 1, outputs) ? predictedClass(rows, i * outputs, 1, outputs) : -1;
        }
        return predictions;
    }

    /**
     * Returns the class that logits predict for each example; no class, {@code -1}, where they are not finite.
     *
     * @param logits column-major {@code [count, outputs]}
     */
    public static int[] predictions(float[] logits, int outputs, int count) {
        int[] predictions = new int[count];
        for (int i = 0; i < count; i++) {
            predictions[i] = isFinite(logits, i, count, outputs) ? predictedClass(logits, i, count, outputs) : -1;
        }
        return predictions;
    }

    private static boolean isFinite(float[] logits, int at, int stride, int outputs) {
        boolean finite = true;
        for (int k = 0; k < outputs; k++) {
            finite &= Float.isFinite(logits[at + k * stride]);
        }
        return finite;
    }

    static int predictedClass(float[] logits, int at, int stride, int outputs) {
        if (outputs == 1) {
            return logits[at] > 0 ? 1 : 0;
        }
        int best = 0;
        for (int k = 1; k < outputs; k++) {
            if (logits[at + k * stride] > logits[at + best * stride]) {
                best = k;
            }
        }
        return best;
    }
}
