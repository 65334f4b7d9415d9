package org.trainmark.results.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class MediansTest {

    @Test
    void areTheMiddleOfSortedValues() {
        Random random = new Random(1);
        for (int round = 0; round < 2000; round++) {
            double[] values = new double[1 + random.nextInt(30)];
            // Few different values, so that many are equal.
            int different = 1 + round % 20;
            Arrays.setAll(values, i -> random.nextInt(different) - 5);
            double[] sorted = values.clone();
            Arrays.sort(sorted);

            double middle = (sorted[(sorted.length - 1) / 2] + sorted[sorted.length / 2]) / 2;
            assertThat(Medians.of(values)).isEqualTo(middle);
        }
    }

    @Test
    void takeValuesThatAreNotFiniteForTheGreatest() {
        assertThat(Medians.of(1, Double.POSITIVE_INFINITY, Double.NaN)).isInfinite();
        assertThat(Medians.of(Double.NaN, 2, 1)).isEqualTo(2);
        assertThat(Medians.of(Double.NaN, Double.NaN, 1)).isNaN();
    }

    @Test
    void needAValue() {
        assertThatIllegalArgumentException().isThrownBy(Medians::of);
    }
}
