package org.trainmark.bench.search.function;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class KnownFunctionTest {

    @Test
    void areLowestWhereTheLiteratureSays() {
        assertThat(KnownFunction.BRANIN.regret(new double[] {(Math.PI + 5) / 15, 2.275 / 15}))
                .isBetween(0.0, 1e-9);
        assertThat(KnownFunction.BRANIN.regret(new double[] {(5 - Math.PI) / 15, 12.275 / 15}))
                .isBetween(0.0, 1e-9);
        assertThat(KnownFunction.SIX_HUMP_CAMEL.regret(new double[] {(3 + 0.0898) / 6, (2 - 0.7126) / 4}))
                .isBetween(0.0, 1e-6);
        assertThat(KnownFunction.HARTMANN_3.regret(new double[] {0.114614, 0.555649, 0.852547}))
                .isBetween(0.0, 1e-9);
        assertThat(KnownFunction.HARTMANN_6.regret(
                        new double[] {0.20169, 0.150011, 0.476874, 0.275332, 0.311652, 0.6573}))
                .isBetween(0.0, 1e-9);
    }

    @Test
    void frontsReachTheirLargestVolumeInTheLimit() {
        List<double[]> front = IntStream.rangeClosed(0, 1_000)
                .mapToObj(i -> new double[] {i / 1_000.0, 0, 0})
                .toList();

        assertThat(KnownFront.ZDT_1.share(
                        front.stream().map(KnownFront.ZDT_1::values).toList()))
                .isCloseTo(1, within(1e-4));
        assertThat(KnownFront.ZDT_2.share(
                        front.stream().map(KnownFront.ZDT_2::values).toList()))
                .isCloseTo(1, within(1e-4));
    }

    /** Currin's function is taken from Xiong and others (2013), as BoTorch has it. */
    @Test
    void braninAndCurrinHaveKnownValues() {
        double[] values = KnownFront.BRANIN_CURRIN.values(new double[] {0.5, 0.5});

        assertThat(values[0]).isCloseTo(24.129964413622268, within(1e-9));
        assertThat(values[1]).isCloseTo(7.4051, within(1e-3));
    }
}
