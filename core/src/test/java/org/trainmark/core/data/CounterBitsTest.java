package org.trainmark.core.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import java.util.stream.DoubleStream;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.trainmark.core.data.CounterBits.Use;

class CounterBitsTest {

    private static final int SEEDS = 1000;

    @ParameterizedTest
    @EnumSource
    void seedsThatAreNeighborsBeginApart(Use use) {
        double[] first = LongStream.range(0, SEEDS)
                .mapToDouble(seed -> CounterBits.random(seed, use).nextDouble())
                .toArray();
        double mean = DoubleStream.of(first).average().orElseThrow();
        double square = DoubleStream.of(first)
                .map(value -> (value - mean) * (value - mean))
                .average()
                .orElseThrow();
        double inTurn = 0;
        for (int i = 1; i < SEEDS; i++) {
            inTurn += (first[i] - mean) * (first[i - 1] - mean) / square / (SEEDS - 1);
        }

        // Five standard errors of independent draws.
        assertThat(mean).isCloseTo(0.5, within(5 * Math.sqrt(1.0 / 12 / SEEDS)));
        assertThat(square).isCloseTo(1.0 / 12, within(5 * Math.sqrt(1.0 / 180 / SEEDS)));
        assertThat(inTurn).isCloseTo(0, within(5 / Math.sqrt(SEEDS)));
    }

    @ParameterizedTest
    @EnumSource
    void aSeedRepeatsItselfAndEveryUseIsAnother(Use use) {
        long drawn = CounterBits.random(7, use).nextLong();

        assertThat(CounterBits.random(7, use).nextLong()).isEqualTo(drawn);
        for (Use other : Use.values()) {
            if (other != use) {
                assertThat(CounterBits.random(7, other).nextLong()).isNotEqualTo(drawn);
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void allBitsOfASeedCount(Use use) {
        Random zero = CounterBits.random(0, use);
        long drawn = zero.nextLong();

        for (int bit = 0; bit < Long.SIZE; bit++) {
            assertThat(CounterBits.random(1L << bit, use).nextLong()).isNotEqualTo(drawn);
        }
    }
}
