package org.trainmark.results.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class NoiseTest {

    @Test
    void poolsWhatTrialsOfAPointDifferBy() {
        Noise noise = Noise.among(List.of(
                new double[] {1, 3}, new double[] {10, 12, 14}, new double[] {7}, new double[] {1, Double.NaN}));

        assertThat(noise.freedom()).isEqualTo(3);
        assertThat(noise.deviation()).isCloseTo(Math.sqrt((2 + 8) / 3.0), within(1e-12));
    }

    @Test
    void givesAMeanStudentsInterval() {
        // 3.182 is the quantile for 3 degrees of freedom.
        assertThat(new Noise(2, 3).around(5, 7).interval().orElseThrow().high())
                .isCloseTo(6 + 3.182 * 2 / Math.sqrt(2), within(0.001));
        assertThat(new Noise(0, 0).around(5, 7).interval()).isEmpty();
    }
}
