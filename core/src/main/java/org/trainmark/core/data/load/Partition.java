package org.trainmark.core.data.load;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.trainmark.core.data.CounterBits;
import org.trainmark.core.data.CounterBits.Use;
import org.trainmark.core.data.DataException;
import org.trainmark.core.data.Shuffle;
import org.trainmark.core.data.Split;

/**
 * Which examples go into which split: each into exactly one, chosen by a seed alone.
 *
 * <p>All examples are shuffled; the first are the test split, the next the validation split, the rest are trained on.
 * So another share of validation leaves the test split as it is.
 */
final class Partition {

    private final int[] shuffled;
    private final int test;
    private final int validation;

    /**
     * @param testShare of all examples
     * @param validationShare of the examples that the test leaves
     * @throws DataException if nothing is left to train on
     */
    Partition(int examples, double testShare, double validationShare, long seed) {
        shuffled = IntStream.range(0, examples).toArray();
        Shuffle.inPlace(shuffled, CounterBits.random(seed, Use.SPLITS));
        test = part(examples, testShare);
        validation = part(examples - test, validationShare);
        if (test + validation >= examples) {
            throw new DataException(
                    "Of %d examples none is left to train on: test takes %d, validation %d. Use smaller shares."
                            .formatted(examples, test, validation));
        }
    }

    /** Returns the numbers of a split's examples, ascending. */
    int[] numbers(Split split) {
        int[] numbers = switch (split) {
            case TEST -> Arrays.copyOfRange(shuffled, 0, test);
            case VALIDATION -> Arrays.copyOfRange(shuffled, test, test + validation);
            case TRAINING -> Arrays.copyOfRange(shuffled, test + validation, shuffled.length);
        };
        Arrays.sort(numbers);
        return numbers;
    }

    /** Returns a share of a count, rounded half up, but at least one example of any share above 0. */
    private static int part(int count, double share) {
        return share == 0 ? 0 : Math.max(1, (int) Math.round(count * share));
    }
}
