package org.trainmark.core.train;

import java.util.OptionalDouble;
import org.trainmark.core.data.Dataset;
import org.trainmark.core.data.Examples;
import org.trainmark.core.data.Task;
import org.trainmark.core.engine.Evaluation;

/**
 * What saying the same of every example achieves on the validation split: the training split's shares of the classes or
 * tokens, and the most frequent of them, or its mean target. A network that is no better has learned nothing.
 */
public final class ConstantPrediction {

    /** Examples that a class counts for which the training split has none of: its loss would have no limit. */
    private static final double OF_UNSEEN_CLASS = 0.5;

    private ConstantPrediction() {}

    /** Returns its loss and accuracy; NaN without validation examples. */
    public static Evaluation of(Dataset data) {
        int classes = data.task() instanceof Task.NextToken tokens
                ? tokens.vocabulary()
                : data.task() instanceof Task.Classification classification ? classification.classes() : 0;
        return classes > 0
                ? ofClasses(counts(data.training(), classes), counts(data.validation(), classes))
                : ofQuantities(data.training().targets(), data.validation().targets());
    }

    private static long[] counts(Examples examples, int classes) {
        long[] counts = new long[classes];
        for (float target : examples.targets()) {
            if (target != Task.NextToken.NOT_ASKED) {
                counts[(int) target]++;
            }
        }
        return counts;
    }

    private static Evaluation ofClasses(long[] training, long[] validation) {
        long trained = 0;
        long validated = 0;
        int most = 0;
        for (int k = 0; k < training.length; k++) {
            trained += training[k];
            validated += validation[k];
            most = training[k] > training[most] ? k : most;
        }
        double loss = 0;
        for (int k = 0; k < training.length; k++) {
            loss -= validation[k] * Math.log(Math.max((double) training[k], OF_UNSEEN_CLASS) / trained);
        }
        return new Evaluation(loss / validated, OptionalDouble.of((double) validation[most] / validated));
    }

    private static Evaluation ofQuantities(float[] training, float[] validation) {
        double mean = 0;
        for (float target : training) {
            mean += (double) target / training.length;
        }
        double loss = 0;
        for (float target : validation) {
            loss += (target - mean) * (target - mean);
        }
        return new Evaluation(loss / validation.length, OptionalDouble.empty());
    }
}
