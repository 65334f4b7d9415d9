package org.trainmark.core.kit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StandardNormalTest {

    /** From the complementary error function in 30 digits. */
    @ParameterizedTest
    @CsvSource({
        "0, 0.5",
        "0.001, 0.500398942213911063",
        "1, 0.841344746068542949",
        "1.96, 0.975002104851779566",
        "-3, 0.00134989803163009453",
        "5, 0.999999713348428121",
        "-8, 6.22096057427178412e-16",
        "40, 1",
        "-40, 0"
    })
    void cumulativeHasItsKnownValues(double x, double expected) {
        assertThat(StandardNormal.cumulative(x)).isCloseTo(expected, within(4e-16));
    }

    @Test
    void densityIsTheSlopeOfTheCumulative() {
        for (double x = -6; x <= 6; x += 0.37) {
            double slope = (StandardNormal.cumulative(x + 1e-5) - StandardNormal.cumulative(x - 1e-5)) / 2e-5;
            assertThat(StandardNormal.density(x)).isCloseTo(slope, within(1e-9));
        }
    }
}
