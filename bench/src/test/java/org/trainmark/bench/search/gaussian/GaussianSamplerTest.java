package org.trainmark.bench.search.gaussian;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.trainmark.bench.search.Observation;
import org.trainmark.bench.search.sampler.SamplerKind;
import org.trainmark.bench.search.simulate.Search;

class GaussianSamplerTest {

    private static final int TRIALS = 40;

    /** A bowl whose bottom is at 0.3 in each dimension. */
    private static List<Observation> searched(int dimensions, double noise) {
        SplittableRandom random = new SplittableRandom(3);
        return Search.run(
                SamplerKind.GAUSSIAN_PROCESS.sampler(),
                Search.cube(dimensions),
                place -> Search.exact(
                        place,
                        Arrays.stream(place).map(x -> (x - 0.3) * (x - 0.3)).sum() + noise * random.nextGaussian()),
                5,
                TRIALS);
    }

    private static double apart(Observation one, Observation other) {
        return IntStream.range(0, one.place().length)
                .mapToDouble(i -> Math.abs(one.place()[i] - other.place()[i]))
                .max()
                .orElseThrow();
    }

    @Test
    void proposesNothingThatNoTrialCouldTellFromAnother() {
        List<Observation> all = searched(2, 0.1);

        for (Observation one : all) {
            assertThat(all)
                    .filteredOn(other -> !other.equals(one))
                    .allSatisfy(other -> assertThat(apart(one, other)).isGreaterThan(3e-3));
        }
    }

    @Test
    void goesOnWhereNothingIsLeftThatCouldBeTold() {
        assertThat(searched(1, 10)).hasSize(TRIALS);
    }

    @Test
    void comesAsNearAsItCanWhereNothingIsNoisy() {
        double nearest = searched(1, 0).stream()
                .mapToDouble(one -> Math.abs(one.place()[0] - 0.3))
                .min()
                .orElseThrow();

        assertThat(nearest).isLessThan(1e-3);
    }
}
