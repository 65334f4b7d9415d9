package org.trainmark.results.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
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
        MemoryModel model = MemoryModel.fit(points(1e6, 4096, 16, 64, 256));

        assertThat(model.fixed()).isCloseTo(1e6, within(1.0));
        assertThat(model.perExample()).isCloseTo(4096, within(0.01));
        assertThat(model.bytes(128)).isCloseTo(1e6 + 4096 * 128, within(1.0));
        assertThat(model.error()).isEqualTo(0.005);
    }

    @Test
    void isSurerInsideWhatWasMeasured() {
        MemoryModel model = MemoryModel.fit(points(1e6, 4096, 16, 64, 256));

        assertThat(model.covers(256)).isTrue();
        assertThat(model.covers(257)).isFalse();
        assertThat(model.band(200).high() / model.bytes(200)).isCloseTo(1.005, within(1e-9));
        assertThat(model.band(300).high() / model.bytes(300)).isCloseTo(1.015, within(1e-9));
    }

    @Test
    void tellsTheLargestBatchWithinALimitCarefully() {
        MemoryModel model = MemoryModel.fit(points(0, 1000, 16, 32, 64));

        assertThat(model.largestWithin(1e6)).isEqualTo(985);
        assertThat(model.largestWithin(10)).isZero();
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
    void isNoSurerThanItErrsOnABatchSizeThatItIsNotToldOf() {
        MemoryModel bent =
                MemoryModel.fit(List.of(new Point(1, 100), new Point(2, 200), new Point(3, 300), new Point(4, 500)));

        assertThat(bent.error()).isBetween(0.05, 0.2);
        assertThat(bent.errorBeyond()).isGreaterThanOrEqualTo(0.2);
        assertThat(bent.band(3).high() / bent.bytes(3)).isCloseTo(1 + bent.error(), within(1e-9));
        assertThat(bent.band(5).high() / bent.bytes(5)).isCloseTo(1 + bent.errorBeyond(), within(1e-9));
    }

    @Test
    void doesNotTakeALineThroughTwoPointsForATestedOne() {
        assertThat(MemoryModel.fit(points(1e6, 4096, 16, 64)).error()).isEqualTo(0.1);
    }

    @Test
    void neverTellsLessThanNothing() {
        MemoryModel falling = MemoryModel.fit(points(1e6, -1000, 16, 64, 256));

        assertThat(falling.predict(4096).bytes()).isNegative();
        assertThat(falling.predict(4096).band()).isEqualTo(new Interval(0, 0));
        assertThat(falling.predict(4096).measured()).isFalse();
        assertThat(falling.predict(128).measured()).isTrue();
    }

    @Test
    void doesNotCallGrowthWhatIsLessThanItErrs() {
        List<Point> noisy = List.of(new Point(1, 100), new Point(2, 120), new Point(3, 101), new Point(4, 119));

        assertThat(MemoryModel.fit(noisy).grows()).isFalse();
        assertThat(MemoryModel.fit(points(1e6, -1000, 16, 64, 256)).grows()).isFalse();
        assertThat(MemoryModel.fit(points(1e6, 4096, 16, 64, 256)).grows()).isTrue();
    }

    @Test
    void needsTwoBatchSizes() {
        assertThatThrownBy(() -> MemoryModel.fit(points(1, 1, 8))).hasMessageContaining("needs 2 batch sizes");
    }
}
