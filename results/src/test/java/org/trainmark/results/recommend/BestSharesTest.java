package org.trainmark.results.recommend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BestSharesTest {

    private static final double NEVER = Double.POSITIVE_INFINITY;

    @Test
    void sharesATieEqually() {
        assertThat(BestShares.of(List.of(new Prospect(0, 2), new Prospect(0, 2))))
                .containsExactly(new double[] {0.5, 0.5}, within(1e-12));
        assertThat(BestShares.of(
                        List.of(new Prospect(0, 2), new Prospect(0, 3), new Prospect(0, 2), new Prospect(0, 2))))
                .containsExactly(new double[] {1 / 3.0, 0, 1 / 3.0, 1 / 3.0}, within(1e-12));
        assertThat(Arrays.stream(BestShares.of(IntStream.range(0, 40)
                                .mapToObj(i -> new Prospect(0, 7, 7, 8))
                                .toList()))
                        .boxed())
                .allSatisfy(share -> assertThat(share).isCloseTo(1 / 40.0, within(1e-6)));
    }

    @Test
    void givesWhatNobodyReachesToNobody() {
        // Each reaches it in one of two trials: in a quarter of resamplings of two it does not.
        assertThat(BestShares.of(List.of(new Prospect(0.25, 1), new Prospect(0.25, 2))))
                .containsExactly(new double[] {12 / 16.0, 3 / 16.0}, within(1e-12));
    }

    @Test
    void areThoseOfAnEnumeration() {
        SplittableRandom random = new SplittableRandom(1);
        for (int round = 0; round < 50; round++) {
            double[][] values = new double[3][3];
            List<Prospect> cells = new ArrayList<>();
            for (double[] cell : values) {
                IntStream.range(0, 3).forEach(i -> cell[i] = random.nextInt(1, 6));
                cells.add(new Prospect(0.25, cell));
            }

            assertThat(BestShares.of(cells)).containsExactly(enumerated(values), within(1e-12));
        }
    }

    /** Three equally likely values and, in a quarter, none. */
    private static double[] enumerated(double[][] values) {
        double[] shares = new double[3];
        for (int one = 0; one < 64; one++) {
            double[] had = {have(values[0], one % 4), have(values[1], one / 4 % 4), have(values[2], one / 16)};
            double best = Math.min(had[0], Math.min(had[1], had[2]));
            long winners = IntStream.range(0, 3).filter(i -> had[i] == best).count();
            for (int i = 0; i < 3 && best < NEVER; i++) {
                shares[i] += had[i] == best ? 1.0 / 64 / winners : 0;
            }
        }
        return shares;
    }

    private static double have(double[] values, int which) {
        return which == 3 ? NEVER : values[which];
    }
}
