package org.trainmark.bench.search.gaussian;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ExpectedImprovementTest {

    /** By mpmath, with many digits. */
    @ParameterizedTest
    @CsvSource({
        "0, -0.918938533204673",
        "-1, -2.48512102571264",
        "-5, -16.744301162661",
        "-10, -55.5531220361224",
        "-25, -319.861463581496",
        "-30, -457.724653760598",
        "-100, -5010.12957880025"
    })
    void neitherUnderNorOverflows(double z, double log) {
        assertThat(ExpectedImprovement.logH(z)).isCloseTo(log, within(1e-10 * Math.abs(log)));
    }

    @ParameterizedTest
    @ValueSource(doubles = {3, 0, -0.999, -1.001, -8, -49, -51})
    void knowsItsSlopes(double z) {
        assertThat(ExpectedImprovement.slopeOfLogH(z))
                .isCloseTo(
                        (ExpectedImprovement.logH(z + 1e-5) - ExpectedImprovement.logH(z - 1e-5)) / 2e-5, within(1e-4));
        assertThat(ExpectedImprovement.slopeOfLogBelow(z))
                .isCloseTo(
                        (ExpectedImprovement.logBelow(z + 1e-5) - ExpectedImprovement.logBelow(z - 1e-5)) / 2e-5,
                        within(1e-4));
    }

    @Test
    void knowsChancesThatAreHardlyAny() {
        assertThat(ExpectedImprovement.logBelow(0)).isCloseTo(Math.log(0.5), within(1e-12));
        assertThat(ExpectedImprovement.logBelow(-40)).isCloseTo(-804.608442, within(1e-5));
    }
}
