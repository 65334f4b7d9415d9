package org.trainmark.bench.search.front;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class HypervolumeTest {

    private static final List<double[]> STAIRS = List.of(new double[] {1, 4}, new double[] {2, 2}, new double[] {4, 1});

    @Test
    void addsUpAStair() {
        assertThat(new Hypervolume(new double[] {5, 5}).of(STAIRS)).isCloseTo(11, within(1e-12));
    }

    @Test
    void countsNothingBeyondTheReferenceOrBehindTheFront() {
        List<double[]> more = new ArrayList<>(STAIRS);
        more.add(new double[] {3, 3});
        more.add(new double[] {0, 6});
        more.add(new double[] {2, 2});

        assertThat(new Hypervolume(new double[] {5, 5}).of(more)).isCloseTo(11, within(1e-12));
        assertThat(new Hypervolume(new double[] {1, 1}).of(STAIRS)).isZero();
        assertThat(new Hypervolume(new double[] {1, 1}).of(List.of())).isZero();
    }

    /** In three dimensions, against counting random points. */
    @Test
    void agreesWithCountingInThreeDimensions() {
        SplittableRandom random = new SplittableRandom(1);
        List<double[]> points = random.doubles(8)
                .mapToObj(x -> new double[] {x, random.nextDouble(), random.nextDouble()})
                .toList();
        int inside = 0;
        for (int i = 0; i < 200_000; i++) {
            double[] at = {random.nextDouble(), random.nextDouble(), random.nextDouble()};
            inside += points.stream().anyMatch(point -> Front.beats(point, at)) ? 1 : 0;
        }

        assertThat(new Hypervolume(new double[] {1, 1, 1}).of(points)).isCloseTo(inside / 200_000.0, within(0.005));
    }

    @Test
    void leavesBoxesOpenThatDoNotOverlap() {
        List<Boxes.Box> open = Boxes.open(STAIRS, new double[] {5, 5});

        assertThat(open).hasSize(4);
        assertThat(open.get(0).high()).containsExactly(5, 1);
        assertThat(open.get(3).high()).containsExactly(1, 5);
        assertThat(open.get(3).low()).containsExactly(Double.NEGATIVE_INFINITY, 4);
    }

    @Test
    void keepsWhatNoOtherBeats() {
        assertThat(Front.of(
                        List.of(new double[] {1, 1}, new double[] {1, 1}, new double[] {1, 2}, new double[] {0, 3})))
                .containsExactly(new double[] {1, 1}, new double[] {1, 1}, new double[] {0, 3});
    }

    @Test
    void ranksLevelByLevelAndTheLargestHoleFirst() {
        assertThat(Front.ranking(List.of(
                        new double[] {4, 4}, new double[] {1, 3.9}, new double[] {2, 1}, new double[] {1.1, 3.8})))
                .containsExactly(2, 3, 1, 0);
    }
}
