package org.trainmark.results.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.trainmark.results.stats.Interval;

class LuckTest {

    private static final Noise KNOWN = new Noise(1, 100);

    private static double[] equal(int points) {
        return new double[points];
    }

    private static int[] once(int points) {
        int[] trials = new int[points];
        Arrays.fill(trials, 1);
        return trials;
    }

    @Test
    void isThatOfAMeanWhereThereIsOnePoint() {
        Interval band = new Luck(1).band(new double[] {5}, new int[] {4}, KNOWN).orElseThrow();

        assertThat(band.low()).isCloseTo(5 - 1.96 / 2, within(0.15));
        assertThat(band.high()).isCloseTo(5 + 1.96 / 2, within(0.15));
    }

    @Test
    void makesTheBestOfManyEqualWorseThanItLooks() {
        Interval band = new Luck(30).band(equal(30), once(30), KNOWN).orElseThrow();

        // The least of 30 normal numbers is about 2 below their mean.
        assertThat((band.low() + band.high()) / 2).isBetween(1.6, 2.6);
    }

    @Test
    void doesNotCountPointsFarBehind() {
        double[] losses = {0, 50, 60};

        assertThat(new Luck(3).band(losses, once(3), KNOWN).orElseThrow().contains(0))
                .isTrue();
    }

    @Test
    void isWiderWhereTheNoiseIsHardlyKnown() {
        Interval known = new Luck(1).band(equal(1), once(1), KNOWN).orElseThrow();
        Interval hardly = new Luck(1).band(equal(1), once(1), new Noise(1, 2)).orElseThrow();

        // Student's quantile for 2 degrees of freedom is 4.3, where that of the normal distribution is 1.96.
        assertThat((hardly.high() - hardly.low()) / (known.high() - known.low()))
                .isBetween(1.6, 2.9);
    }

    @Test
    void isNotThereWithoutNoiseOrPoints() {
        assertThat(new Luck(1).band(equal(1), once(1), new Noise(1, 1))).isEmpty();
        assertThat(new Luck(1).band(new double[] {Double.NaN}, once(1), KNOWN)).isEmpty();
    }

    @Test
    void coversTheTruthOfWhateverIsPicked() {
        SplittableRandom random = new SplittableRandom(9);
        int covered = 0;
        Luck luck = new Luck(20);
        for (int run = 0; run < 300; run++) {
            double[] truths = random.ints(20, 0, 1)
                    .mapToDouble(i -> random.nextGaussian())
                    .toArray();
            double[] losses = Arrays.stream(truths)
                    .map(truth -> truth + 0.7 * random.nextGaussian())
                    .toArray();
            int best = 0;
            for (int i = 1; i < losses.length; i++) {
                best = losses[i] < losses[best] ? i : best;
            }
            Interval band = luck.band(losses, once(20), new Noise(0.7, 100)).orElseThrow();
            covered += band.contains(truths[best]) ? 1 : 0;
        }

        assertThat(covered / 300.0).isBetween(0.85, 0.99);
    }
}
