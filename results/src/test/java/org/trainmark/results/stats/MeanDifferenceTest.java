package org.trainmark.results.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Expected values are those of R's {@code t.test(x, y)} and {@code t.test(x, y[1:5], paired = TRUE)}. */
class MeanDifferenceTest {

    private static final Offset<Double> CLOSE = within(1e-9);
    private static final double[] X = {101.2, 99.8, 100.5, 102.1, 98.9};
    private static final double[] Y = {97.3, 98.1, 96.9, 99.2, 97.7, 98.4};

    @Test
    void agreesWithWelchInR() {
        MeanDifference difference = MeanDifference.welch(X, Y);

        assertThat(difference.value() / difference.standardError()).isCloseTo(3.97255691098, CLOSE);
        assertThat(difference.freedom()).isCloseTo(6.75818731921, CLOSE);
        assertThat(difference.p()).isCloseTo(0.00577148841063, CLOSE);
        assertThat(difference.interval(0.95).low()).isCloseTo(1.02773257033, CLOSE);
        assertThat(difference.interval(0.95).high()).isCloseTo(4.10560076300, CLOSE);
    }

    @Test
    void agreesWithOneSidedTestsAgainstABoundInR() {
        MeanDifference difference = MeanDifference.welch(X, Y);

        assertThat(difference.pAbove(1)).isCloseTo(0.0234967670629, CLOSE);
        assertThat(difference.pBelow(4)).isCloseTo(0.0316861939555, CLOSE);
    }

    @Test
    void agreesWithPairsInR() {
        MeanDifference difference = MeanDifference.paired(X, Arrays.copyOf(Y, 5));

        assertThat(difference.p()).isCloseTo(0.00719197978941, CLOSE);
        assertThat(difference.interval(0.95).low()).isCloseTo(1.19979046813, CLOSE);
        assertThat(difference.interval(0.95).high()).isCloseTo(4.12020953187, CLOSE);
    }

    @Test
    void isCertainWhereNothingVaries() {
        MeanDifference none = MeanDifference.welch(new double[] {1, 1, 1}, new double[] {1, 1, 1});
        MeanDifference some = MeanDifference.welch(new double[] {2, 2, 2}, new double[] {1, 1, 1});

        assertThat(none.p()).isEqualTo(1);
        assertThat(none.pBelow(0.1)).isZero();
        assertThat(none.interval(0.95)).isEqualTo(new Interval(0, 0));
        assertThat(some.p()).isZero();
        assertThat(some.pAbove(0.5)).isZero();
        assertThat(some.pAbove(1)).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(ints = {3, 4, 5, 9, 10, 11, 50})
    void isCertainWhereNothingVariesHoweverTheMeanIsRounded(int trials) {
        for (double value : new double[] {6.1, 7, 1234567, 4.1e9}) {
            double[] one = new double[trials];
            double[] other = new double[3];
            Arrays.fill(one, Math.log(value));
            Arrays.fill(other, Math.log(value));

            assertThat(MeanDifference.welch(one, other).p()).isEqualTo(1);
        }
    }

    @Test
    void refusesTooFewValuesAndUnequalPairs() {
        assertThatThrownBy(() -> MeanDifference.welch(new double[] {1}, X)).hasMessageContaining("needs 2 values");
        assertThatThrownBy(() -> MeanDifference.paired(X, Y)).hasMessage("5 values make no pairs with 6");
        assertThatThrownBy(() -> MeanDifference.welch(new double[] {1, Double.NaN}, X))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
