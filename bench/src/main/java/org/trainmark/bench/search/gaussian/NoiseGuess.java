package org.trainmark.bench.search.gaussian;

import java.util.Arrays;
import java.util.List;

/** How noisy measurements are taken to be, until they tell, beside values of variance 1. */
enum NoiseGuess {
    /** Little beside what places differ by: what looks good is gone after, and proves itself or not. */
    SMALL(30, 1e-3),
    /** Perhaps all that there is: who asks whether to stop must not take noise for peaks. */
    ANY(1, 1e-3, 0.5);

    private final double rate;
    private final double[] starts;

    NoiseGuess(double rate, double... starts) {
        this.rate = rate;
        this.starts = starts;
    }

    /** Returns the rate of the noise's prior, which is Gamma(1.1). */
    double rate() {
        return rate;
    }

    /** Returns beliefs to start a fit from. */
    List<Beliefs> starts(int coordinates) {
        return Arrays.stream(starts)
                .mapToObj(noise -> Beliefs.usual(coordinates, noise))
                .toList();
    }
}
