package org.trainmark.bench.search.gaussian;

import java.util.List;
import java.util.stream.DoubleStream;

/** How noisy measurements are taken to be, until they tell, beside values of variance 1. */
enum NoiseGuess {
    /** Little beside what places differ by: what looks good is gone after, and proves itself or not. */
    SMALL(30, NoiseGuess.LITTLE),
    /** Perhaps all that there is: who asks whether to stop must not take noise for peaks. */
    ANY(1, 0.5);

    private static final double LITTLE = 1e-3;

    private final double rate;
    private final double most;

    NoiseGuess(double rate, double most) {
        this.rate = rate;
        this.most = most;
    }

    /** Returns the rate of the noise's prior, which is Gamma(1.1). */
    double rate() {
        return rate;
    }

    /** Returns beliefs to start a fit from. */
    List<Beliefs> starts(int coordinates) {
        return DoubleStream.of(LITTLE, most)
                .distinct()
                .mapToObj(noise -> Beliefs.usual(coordinates, noise))
                .toList();
    }
}
