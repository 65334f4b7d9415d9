package org.trainmark.results.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.ToDoubleBiFunction;
import org.junit.jupiter.api.Test;
import org.trainmark.results.memory.SequenceModel.Point;

class SequenceModelTest {

    private static final int[] BATCHES = {1, 2, 4, 8, 16};
    private static final int[] LENGTHS = {32, 64, 128, 256};

    private static List<Point> points(ToDoubleBiFunction<Integer, Integer> bytes) {
        List<Point> points = new ArrayList<>();
        for (int batch : BATCHES) {
            for (int length : LENGTHS) {
                points.add(new Point(batch, length, bytes.applyAsDouble(batch, length)));
            }
        }
        return points;
    }

    /** Attention by tiles keeps no weights: 16 MB, 20 kB a position, and 70 kB for each of an example. */
    private static double tiled(int batch, int length) {
        return 16e6 + 20e3 * length + 70e3 * batch * length;
    }

    private static SequenceModel fit(List<Point> points) {
        return SequenceModel.fit(points, 0).orElseThrow();
    }

    @Test
    void findsWhatATiledAttentionHoldsWithoutASquare() {
        SequenceModel model = fit(points(SequenceModelTest::tiled));

        assertThat(model.isSquare()).isFalse();
        assertThat(model.fixed(100)).isCloseTo(16e6 + 2e6, within(1.0));
        assertThat(model.perExample(100)).isCloseTo(7e6, within(1.0));
        assertThat(model.predict(3, 512).bytes()).isCloseTo(tiled(3, 512), within(100.0));
        assertThat(model.errors().leaveOneOut().orElseThrow()).isCloseTo(0, within(1e-9));
        assertThat(model.errors().largestFromSmaller().orElseThrow()).isCloseTo(0, within(1e-9));
    }

    @Test
    void findsTheSquareOfAnAttentionThatKeepsItsWeights() {
        ToDoubleBiFunction<Integer, Integer> bytes =
                (batch, length) -> tiled(batch, length) + 64.0 * batch * length * length;
        SequenceModel model = fit(points(bytes));

        assertThat(model.isSquare()).isTrue();
        assertThat(model.perExample(256)).isCloseTo(70e3 * 256 + 64 * 256 * 256, within(1.0));
        assertThat(model.predict(5, 1024).bytes()).isCloseTo(bytes.applyAsDouble(5, 1024), within(1e4));
    }

    @Test
    void findsWhatIsKeptOfEachExampleHoweverLong() {
        ToDoubleBiFunction<Integer, Integer> bytes = (batch, length) -> tiled(batch, length) + 2e6 * batch;
        SequenceModel model = fit(points(bytes));

        assertThat(model.isSquare()).isFalse();
        assertThat(model.perExample(0)).isCloseTo(2e6, within(1.0));
        assertThat(model.fixed(0)).isCloseTo(16e6, within(1.0));
    }

    @Test
    void findsAllTermsTogether() {
        ToDoubleBiFunction<Integer, Integer> bytes =
                (batch, length) -> tiled(batch, length) + 2e6 * batch + 64.0 * batch * length * length;
        SequenceModel model = fit(points(bytes));

        assertThat(model.isSquare()).isTrue();
        assertThat(model.perExample(0)).isCloseTo(2e6, within(10.0));
        assertThat(model.predict(7, 200).bytes()).isCloseTo(bytes.applyAsDouble(7, 200), within(100.0));
    }

    /** A term that is not there would follow the noise. */
    @Test
    void takesFewTermsWhereMemoryIsNoisy() {
        int square = 0;
        int near = 0;
        for (int run = 0; run < 100; run++) {
            SplittableRandom random = new SplittableRandom(run);
            SequenceModel model =
                    fit(points((batch, length) -> tiled(batch, length) * (1 + 0.01 * random.nextGaussian())));
            square += model.isSquare() ? 1 : 0;
            near += Math.abs(model.predict(16, 512).bytes() / tiled(16, 512) - 1) < 0.05 ? 1 : 0;
            assertThat(model.errors().leaveOneOut().orElseThrow()).isBetween(0.002, 0.02);
        }
        assertThat(square).isLessThan(25);
        assertThat(near).isGreaterThan(90);
    }

    @Test
    void saysHowFarItErrsWhereNoSumIsTrue() {
        SequenceModel model = fit(points((batch, length) -> 1e6 + batch * Math.pow(length, 3)));

        // Squares from 32 to 128 tell 256 cubed: the slope there is far too low.
        assertThat(model.errors().largestFromSmaller().orElseThrow()).isBetween(0.2, 0.6);
        assertThat(model.errors().leaveOneOut().orElseThrow()).isGreaterThan(0.01);
    }

    @Test
    void holdsOneMoreTrialAsOftenAsItSays() {
        int inside = 0;
        for (int run = 0; run < 400; run++) {
            SplittableRandom random = new SplittableRandom(run);
            SequenceModel model =
                    fit(points((batch, length) -> tiled(batch, length) * (1 + 0.02 * random.nextGaussian())));
            double more = tiled(6, 100) * (1 + 0.02 * random.nextGaussian());
            inside += model.predict(6, 100).band().orElseThrow().contains(more) ? 1 : 0;
        }
        assertThat(inside).isBetween(360, 396);
    }

    @Test
    void knowsWhatWasMeasured() {
        SequenceModel model = fit(points(SequenceModelTest::tiled));

        assertThat(model.predict(16, 256).measured()).isTrue();
        assertThat(model.predict(17, 256).measured()).isFalse();
        assertThat(model.predict(16, 257).measured()).isFalse();
        assertThat(model.predict(16, 31).measured()).isFalse();
    }

    @Test
    void needsSeveralOfBoth() {
        List<Point> all = points(SequenceModelTest::tiled);

        assertThat(SequenceModel.fit(
                        all.stream().filter(point -> point.batch() == 4).toList(), 0))
                .isEmpty();
        assertThat(SequenceModel.fit(
                        all.stream().filter(point -> point.length() == 64).toList(), 0))
                .isEmpty();
        assertThat(SequenceModel.fit(List.of(), 0)).isEmpty();
    }

    /** The one cell of another length would decide alone on what grows with it. */
    @Test
    void letsNoSinglePointDecideOnATerm() {
        List<Point> one = points(SequenceModelTest::tiled).stream()
                .filter(point -> point.length() == 64 || (point.length() == 128 && point.batch() == 1))
                .toList();

        assertThat(SequenceModel.fit(one, 0)).isEmpty();
    }
}
