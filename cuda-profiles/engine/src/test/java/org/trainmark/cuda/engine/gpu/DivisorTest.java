package org.trainmark.cuda.engine.gpu;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DivisorTest {

    @Test
    void dividesEveryNumberBelowTwoToTheThirtyFirst() {
        Random random = new Random(7);
        IntStream divisors = IntStream.concat(
                IntStream.rangeClosed(1, 2000),
                IntStream.of(4096, 65_535, 65_537, 1 << 20, (1 << 30) + 1, Integer.MAX_VALUE));
        divisors.forEach(by -> {
            int[] divisor = Divisor.of(by);
            for (int n : new int[] {0, 1, by - 1, by, Integer.MAX_VALUE, Integer.MAX_VALUE / by * by - 1}) {
                assertDivides(divisor, Math.max(n, 0));
            }
            random.ints(50, 0, Integer.MAX_VALUE).forEach(n -> assertDivides(divisor, n));
        });
    }

    /** As the kernels do. */
    private static void assertDivides(int[] divisor, int n) {
        long high = (n * Integer.toUnsignedLong(divisor[1])) >>> Integer.SIZE;
        assertThat((high + n) >> divisor[2]).as("%d / %d", n, divisor[0]).isEqualTo(n / divisor[0]);
    }
}
