package org.trainmark.core.data.load;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.trainmark.core.data.CounterBits;
import org.trainmark.core.data.CounterBits.Use;
import org.trainmark.core.data.DataException;
import org.trainmark.core.data.Shuffle;
import org.trainmark.core.data.Split;

/** Which examples go into which split: each into exactly one, by the source and a seed alone. */
final class Partition {

    private final int[] test;
    private final int[] validation;
    private final int[] training;

    private Partition(int[] test, int[] validation, int[] training) {
        this.test = test;
        this.validation = validation;
        this.training = training;
    }

    /**
     * Shuffles all examples: the first are the test split, the next the validation split, the rest are trained on. So
     * another share of validation leaves the test split as it is.
     *
     * @param testShare of all examples
     * @param validationShare of the examples that the test leaves
     * @throws DataException if nothing is left to train on
     */
    static Partition shuffled(int examples, double testShare, double validationShare, long seed) {
        int[] shuffled = IntStream.range(0, examples).toArray();
        Shuffle.inPlace(shuffled, CounterBits.random(seed, Use.SPLITS));
        return of("Of", shuffled, testShare, validationShare);
    }

    /**
     * Takes the last examples of each stretch for the test split and those before them for the validation split: of
     * neighbors in different splits, one would say much of the other.
     *
     * @param testShare of the examples of each stretch
     * @param validationShare of the examples that the test leaves of each
     * @throws DataException if nothing of one is left to train on
     */
    static Partition ofStretches(List<Stretch> stretches, double testShare, double validationShare) {
        Partition all = new Partition(new int[0], new int[0], new int[0]);
        int from = 0;
        for (Stretch stretch : stretches) {
            int last = from + stretch.examples() - 1;
            int[] fromTheEnd =
                    IntStream.range(0, stretch.examples()).map(i -> last - i).toArray();
            all = all.and(of(stretch.place() + ": of", fromTheEnd, testShare, validationShare));
            from += stretch.examples();
        }
        return all;
    }

    /** @param ofWhat begins the sentence that nothing is left */
    private static Partition of(String ofWhat, int[] order, double testShare, double validationShare) {
        int test = part(order.length, testShare);
        int validation = part(order.length - test, validationShare);
        if (test + validation >= order.length) {
            throw new DataException(
                    ("%s %d examples none is left to train on: test takes %d, validation %d. Use smaller shares or"
                                    + " more examples.")
                            .formatted(ofWhat, order.length, test, validation));
        }
        return new Partition(
                sorted(order, 0, test),
                sorted(order, test, test + validation),
                sorted(order, test + validation, order.length));
    }

    private static int[] sorted(int[] order, int from, int to) {
        int[] numbers = Arrays.copyOfRange(order, from, to);
        Arrays.sort(numbers);
        return numbers;
    }

    /** Returns a share of a count, rounded half up, but at least one example of any share above 0. */
    private static int part(int count, double share) {
        return share == 0 ? 0 : Math.max(1, (int) Math.round(count * share));
    }

    /** Joins with the partition of examples whose numbers are all greater. */
    private Partition and(Partition next) {
        return new Partition(
                joined(test, next.test), joined(validation, next.validation), joined(training, next.training));
    }

    private static int[] joined(int[] one, int[] other) {
        return IntStream.concat(Arrays.stream(one), Arrays.stream(other)).toArray();
    }

    /** Returns the numbers of a split's examples, ascending. */
    int[] numbers(Split split) {
        return switch (split) {
            case TEST -> test;
            case VALIDATION -> validation;
            case TRAINING -> training;
        };
    }
}
