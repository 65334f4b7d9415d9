package org.trainmark.core.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NormalNoiseTest {

    /** Bits for each of the table's numbers, in rising order. */
    private static final int PARTS = 1 << 12;

    private static final NormalNoise NOISE = new NormalNoise(1);

    @ParameterizedTest
    // Textbook quantiles; the table's parts end a half part beside them.
    @CsvSource({"0.8413447460685429, 1", "0.9772498680518208, 2", "0.9986501019683699, 3", "0.15865525393145707, -1"})
    void areTheQuantilesOfTheNormalDistribution(double probability, double quantile) {
        assertThat((double) number((int) (probability * PARTS))).isCloseTo(quantile, within(0.04));
    }

    @Test
    void haveTheMomentsOfTheNormalDistribution() {
        assertThat(moment(1)).isCloseTo(0, within(1e-9));
        assertThat(moment(2)).isCloseTo(1, within(2e-3));
        assertThat(moment(3)).isCloseTo(0, within(1e-9));
        assertThat(moment(4)).isCloseTo(3, within(3e-2));
    }

    @Test
    void riseAndEndWhereTheyShould() {
        double[] all =
                IntStream.range(0, PARTS).mapToDouble(NormalNoiseTest::number).toArray();

        assertThat(all).isSorted().doesNotHaveDuplicates();
        assertThat(all[PARTS - 1]).isCloseTo(3.67, within(0.01));
    }

    private static double moment(int power) {
        return IntStream.range(0, PARTS)
                .mapToDouble(part -> Math.pow(number(part), power))
                .average()
                .orElseThrow();
    }

    private static float number(int part) {
        return NOISE.of(part << (Integer.SIZE - 12));
    }
}
