package org.trainmark.bench.plan.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.trainmark.bench.search.Observation;

class FoundTest {

    private static Found found(double[]... losses) {
        return new Found(
                List.of(),
                Arrays.stream(losses)
                        .map(point -> new Observation(new double[] {0}, point, new double[0], 1, 1))
                        .toList());
    }

    @Test
    void theBestHasTheLeastLoss() {
        assertThat(found(new double[] {3}, new double[] {1}, new double[] {2}).bestFirst())
                .containsExactly(1, 2, 0);
    }

    @Test
    void whatFailedIsNoneOfThem() {
        assertThat(found(new double[] {Double.NaN}, new double[] {1}).bestFirst())
                .containsExactly(1);
    }

    @Test
    void whatIsBeyondALimitIsNoneOfThem() {
        Observation beyond = new Observation(new double[] {0}, new double[] {1}, new double[] {0.1}, 1, 1);
        Observation within = new Observation(new double[] {1}, new double[] {2}, new double[] {0}, 1, 1);

        assertThat(new Found(List.of(), List.of(beyond, within)).bestFirst()).containsExactly(1);
    }

    @Test
    void ofSeveralObjectivesTheFrontCounts() {
        assertThat(found(
                                new double[] {1, 4},
                                new double[] {4, 1},
                                new double[] {3, 3},
                                new double[] {2, 2},
                                new double[] {2, 2})
                        .bestFirst())
                .containsExactly(0, 3, 4, 1);
    }
}
