package org.trainmark.results.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.trainmark.results.memory.MemoryModel.Point;
import org.trainmark.results.stats.Interval;

class MemoryModelTest {

    private static List<Point> points(double fixed, double perExample, int... batches) {
        return IntStream.of(batches)
                .mapToObj(batch -> new Point(batch, fixed + perExample * batch))
                .toList();
    }

    @Test
    void findsBothPartsWhereMemoryIsLinear() {
        MemoryModel model = MemoryModel.fit(points(1e6, 4096, 16, 64, 256), 0);

        assertThat(model.line().fixed()).isCloseTo(1e6, within(1.0));
        assertThat(model.line().perExample()).isCloseTo(4096, within(0.01));
        assertThat(model.bytes(128)).isCloseTo(1e6 + 4096 * 128, within(1.0));
        assertThat(model.error()).isEqualTo(0.005);
    }

    @Test
    void isNeverSurerThanHalfAPercent() {
        MemoryModel model = MemoryModel.fit(points(1e6, 4096, 16, 64, 256), 0);

        assertThat(model.band(200).orElseThrow().high() / model.bytes(200)).isCloseTo(1.005, within(1e-6));
        assertThat(model.predict(256).measured()).isTrue();
        assertThat(model.predict(257).measured()).isFalse();
    }

    /** The largest residual, which the band was before, held it in 56, 67 and 80 of 100. */
    @ParameterizedTest
    @ValueSource(ints = {3, 4, 6})
    void holdsOneMoreTrialAsOftenAsItSays(int batches) {
        int inside = 0;
        int beyond = 0;
        for (int run = 0; run < 1000; run++) {
            SplittableRandom random = new SplittableRandom(run);
            List<Point> points = IntStream.range(0, batches)
                    .mapToObj(i -> trial(16 << i, random))
                    .toList();
            MemoryModel model = MemoryModel.fit(points, 0);
            inside += model.band(20).orElseThrow().contains(trial(20, random).bytes()) ? 1 : 0;
            int far = 64 << batches;
            beyond += model.band(far).orElseThrow().contains(trial(far, random).bytes()) ? 1 : 0;
        }
        assertThat(inside).isBetween(930, 970);
        assertThat(beyond).isBetween(930, 970);
    }

    private static Point trial(int batch, SplittableRandom random) {
        return new Point(batch, (1e6 + 4096 * batch) * (1 + 0.02 * random.nextGaussian()));
    }

    @Test
    void addsWhatTrialsOfOneBatchSizeVaryBy() {
        MemoryModel model = MemoryModel.fit(points(1e6, 4096, 16, 64, 128, 256), 0.1);

        assertThat(model.band(64).orElseThrow().high() / model.bytes(64)).isCloseTo(1.43, within(0.01));
    }

    @Test
    void saysHowFarItErrsOnWhatItDoesNotKnow() {
        List<Point> bent = List.of(new Point(1, 100), new Point(2, 200), new Point(3, 300), new Point(4, 500));

        assertThat(MemoryModel.largestFromSmallerError(bent).orElseThrow()).isCloseTo(0.2, within(1e-9));
        assertThat(MemoryModel.leaveOneOutError(bent).orElseThrow()).isBetween(0.01, 0.2);
        assertThat(MemoryModel.leaveOneOutError(points(1, 1, 1, 2))).isEmpty();
        assertThat(MemoryModel.largestFromSmallerError(points(1, 1, 1, 2))).isEmpty();
    }

    @Test
    void leavesEachPointOutAsIfTheLineHadNeverSeenIt() {
        List<Point> all = List.of(new Point(1, 100), new Point(2, 230), new Point(5, 480), new Point(9, 1000));
        WeightedLine line = WeightedLine.through(all);

        for (Point point : all) {
            WeightedLine others = WeightedLine.through(
                    all.stream().filter(other -> !other.equals(point)).toList());
            assertThat(line.errorWithout(point)).isCloseTo(others.errorAt(point), within(1e-9));
        }
    }

    @Test
    void isNoSurerThanItErrsOnABatchSizeThatItIsNotToldOf() {
        MemoryModel bent =
                MemoryModel.fit(List.of(new Point(1, 100), new Point(2, 200), new Point(3, 300), new Point(4, 500)), 0);

        assertThat(bent.error()).isBetween(0.05, 0.2);
        assertThat(bent.band(3).orElseThrow().high()).isGreaterThan(500);
    }

    @Test
    void doesNotTakeALineThroughTwoPointsForATestedOne() {
        assertThat(MemoryModel.fit(points(1e6, 4096, 16, 64), 0).error()).isEqualTo(0.1);
        assertThat(MemoryModel.fit(points(1e6, 4096, 16, 64), 0).band(32)).isEmpty();
    }

    @Test
    void neverTellsLessThanNothing() {
        MemoryModel falling = MemoryModel.fit(points(1e6, -1000, 16, 64, 256), 0);

        assertThat(falling.predict(4096).bytes()).isNegative();
        assertThat(falling.predict(4096).band()).contains(new Interval(0, 0));
        assertThat(falling.predict(4096).measured()).isFalse();
        assertThat(falling.predict(128).measured()).isTrue();
    }

    @Test
    void doesNotCallGrowthWhatIsLessThanItErrs() {
        List<Point> noisy = List.of(new Point(1, 100), new Point(2, 120), new Point(3, 101), new Point(4, 119));

        assertThat(MemoryModel.fit(noisy, 0).grows()).isFalse();
        assertThat(MemoryModel.fit(points(1e6, -1000, 16, 64, 256), 0).grows()).isFalse();
        assertThat(MemoryModel.fit(points(1e6, 4096, 16, 64, 256), 0).grows()).isTrue();
    }

    @Test
    void needsTwoBatchSizes() {
        assertThatThrownBy(() -> MemoryModel.fit(points(1, 1, 8), 0)).hasMessageContaining("needs 2 batch sizes");
    }
}
