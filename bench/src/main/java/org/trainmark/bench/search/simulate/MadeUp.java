package org.trainmark.bench.search.simulate;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.trainmark.bench.search.Dimension;
import org.trainmark.bench.search.Domain;
import org.trainmark.bench.search.Observation;

/** Spaces as suites have them, with trials that are made up. */
final class MadeUp {

    /** Which of three optimizers, the second's decay, and a rate. */
    static final Domain OPTIMIZERS = new Domain(List.of(
            new Dimension.Choices(3, Optional.empty()),
            new Dimension.Continuous(Optional.of(new Dimension.Condition(0, Set.of(1)))),
            new Dimension.Continuous(Optional.empty())));

    /** A batch and a width, both from 8 to 512 by factors of the square root of 2, and a rate. */
    static final Domain SIZES = new Domain(List.of(steps(13), steps(13), new Dimension.Continuous(Optional.empty())));

    private static final double LEAST_SIZE = 8;
    private static final double DOUBLINGS = 6;
    private static final double MEMORY = 4_096;

    private MadeUp() {}

    private static Dimension steps(int count) {
        return new Dimension.Stepped(
                IntStream.range(0, count).mapToDouble(i -> i / (count - 1.0)).toArray(), Optional.empty());
    }

    /** The best is the second optimizer with a decay of 0.8 of the range; the others do not come near. */
    static double optimizerLoss(double[] place) {
        double rate = place[2] - (place[0] == 1 ? 0.3 : 0.7);
        double decay = place[0] == 1 ? 4 * (place[1] - 0.8) * (place[1] - 0.8) : 0.2 + 0.1 * place[0];
        return rate * rate + decay;
    }

    /** Returns whether a batch times a width fits into memory. */
    static boolean fits(double[] place) {
        return size(place[0]) * size(place[1]) <= MEMORY * 1.0001;
    }

    private static double size(double place) {
        return LEAST_SIZE * Math.pow(2, DOUBLINGS * place);
    }

    /** The wider the better, as far as it fits; 1 second each, and less where memory was short. */
    static Observation sizedTrial(double[] place) {
        double rate = place[2] - 0.4;
        double loss = rate * rate + Math.pow(place[0] - 0.4, 2) + 0.2 * (1 - place[1]);
        return new Observation(place, new double[] {fits(place) ? loss : Double.NaN}, new double[0], 1, 1);
    }
}
