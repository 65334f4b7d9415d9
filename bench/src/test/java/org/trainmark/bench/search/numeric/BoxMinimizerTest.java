package org.trainmark.bench.search.numeric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class BoxMinimizerTest {

    private static final SmoothFunction ROSENBROCK = (x, gradient) -> {
        double bend = x[1] - x[0] * x[0];
        gradient[0] = -400 * x[0] * bend - 2 * (1 - x[0]);
        gradient[1] = 200 * bend;
        return 100 * bend * bend + (1 - x[0]) * (1 - x[0]);
    };

    @Test
    void findsTheEndOfACurvedValley() {
        assertThat(minimum(-2, 2, -2, 2, -1.2, 1).place()).containsExactly(new double[] {1, 1}, within(1e-4));
    }

    @Test
    void staysWithinTheBox() {
        // With x at most 0.5, the lowest value is at x = 0.5, y = x².
        assertThat(minimum(-2, 0.5, -2, 2, -1.2, 1).place()).containsExactly(new double[] {0.5, 0.25}, within(1e-5));
        // With y at least 1.5, it is where the valley meets that bound: near √1.5.
        assertThat(minimum(-2, 2, 1.5, 2, 1, 2).place()).containsExactly(new double[] {1.2244, 1.5}, within(1e-3));
    }

    @Test
    void startsFromTheNearestPlaceInTheBox() {
        assertThat(minimum(0, 0.5, 0, 0.1, 7, -7).place()).containsExactly(new double[] {0.33177, 0.1}, within(1e-4));
    }

    @Test
    void staysWhereThereIsNoValue() {
        BoxMinimizer.Found found = new BoxMinimizer((x, gradient) -> Double.NaN, new double[1], new double[] {1}, 1e-6)
                .from(new double[] {0.5}, 10);

        assertThat(found.place()).containsExactly(0.5);
    }

    private static BoxMinimizer.Found minimum(double low0, double high0, double low1, double high1, double... start) {
        return new BoxMinimizer(ROSENBROCK, new double[] {low0, low1}, new double[] {high0, high1}, 1e-7)
                .from(start, 300);
    }
}
