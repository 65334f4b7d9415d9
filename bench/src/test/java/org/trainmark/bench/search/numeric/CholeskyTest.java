package org.trainmark.bench.search.numeric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class CholeskyTest {

    private static final double[][] MATRIX = {{4}, {2, 5}, {1, 3, 6}};

    @Test
    void solvesAndInverts() {
        Cholesky factor = Cholesky.of(MATRIX).orElseThrow();

        // 4 + 2·2 + 1·3 = 11, 2 + 5·2 + 3·3 = 21, 1 + 3·2 + 6·3 = 25
        assertThat(factor.solve(new double[] {11, 21, 25})).containsExactly(new double[] {1, 2, 3}, within(1e-12));
        // The determinant is 4·(30 − 9) − 2·(12 − 3) + 1·(6 − 5) = 67.
        assertThat(factor.logDeterminant()).isCloseTo(Math.log(67), within(1e-12));
        assertThat(factor.inverse()[0]).containsExactly(new double[] {21 / 67.0}, within(1e-12));
        assertThat(factor.inverse()[2]).containsExactly(new double[] {1 / 67.0, -10 / 67.0, 16 / 67.0}, within(1e-12));
    }

    @Test
    void growsAsIfAllHadBeenThere() {
        Cholesky grown = Cholesky.of(new double[][] {{4}, {2, 5}}).orElseThrow().with(new double[] {1, 3}, 6, 1e-6);

        assertThat(grown.solve(new double[] {11, 21, 25})).containsExactly(new double[] {1, 2, 3}, within(1e-12));
    }

    @Test
    void refusesWhatIsNotPositive() {
        assertThat(Cholesky.of(new double[][] {{1}, {1, 1}})).isEmpty();
        assertThat(Cholesky.of(new double[][] {{Double.NaN}})).isEmpty();
    }
}
