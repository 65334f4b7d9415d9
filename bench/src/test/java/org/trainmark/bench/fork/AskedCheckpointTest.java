package org.trainmark.bench.fork;

import static org.assertj.core.api.Assertions.assertThat;
import static org.trainmark.bench.suite.measure.CheckpointChoice.BEST;
import static org.trainmark.bench.suite.measure.CheckpointChoice.LAST;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;
import org.trainmark.bench.suite.measure.CheckpointChoice;
import org.trainmark.core.engine.Evaluation;
import org.trainmark.core.train.EvaluationPoint;
import org.trainmark.core.train.Order;

/** Which evaluations have a training saved; a step lies between each and the next. */
class AskedCheckpointTest {

    private long steps;

    private static AskedCheckpoint asked(CheckpointChoice choice, long earlierSteps) {
        return new AskedCheckpoint(choice, new KeptCheckpoint(Path.of("kept"), new TreeMap<>()), earlierSteps);
    }

    private boolean saves(AskedCheckpoint asked, double loss, OptionalDouble accuracy) {
        steps++;
        asked.evaluated(new EvaluationPoint(1, steps, 1, 1, 1, 1, 1, new Evaluation(loss, accuracy)), List.of());
        Optional<Order> order = asked.poll();
        assertThat(asked.poll()).isEmpty();
        order.ifPresent(wanted -> assertThat(wanted).isInstanceOf(Order.Save.class));
        return order.isPresent();
    }

    private List<Boolean> savedByAccuracy(AskedCheckpoint asked, double... accuracies) {
        // The loss grows: it must not matter.
        return DoubleStream.of(accuracies)
                .mapToObj(accuracy -> saves(asked, 1.0 + steps, OptionalDouble.of(accuracy)))
                .toList();
    }

    private List<Boolean> savedByLoss(AskedCheckpoint asked, double... losses) {
        return DoubleStream.of(losses)
                .mapToObj(loss -> saves(asked, loss, OptionalDouble.empty()))
                .toList();
    }

    @Test
    void areThoseWithTheHighestAccuracySoFarAndOfEqualOnesTheEarlier() {
        assertThat(savedByAccuracy(asked(BEST, 0), 0.5, 0.5, 0.4, 0.6, 0.6))
                .containsExactly(true, false, false, true, false);
    }

    @Test
    void areThoseWithTheLowestLossWhereThereAreNoClasses() {
        assertThat(savedByLoss(asked(BEST, 0), 2, 2, 3, 1, 1.5)).containsExactly(true, false, false, true, false);
    }

    @Test
    void areNoneOfNumbersThatAreNotFinite() {
        AskedCheckpoint asked = asked(BEST, 0);

        assertThat(savedByLoss(asked, Double.NaN, Double.POSITIVE_INFINITY)).containsExactly(false, false);
        assertThat(saves(asked, Double.NaN, OptionalDouble.of(0.9))).isFalse();
        assertThat(saves(asked, 3, OptionalDouble.empty())).isTrue();
    }

    @Test
    void areNoneOfAnEarlierJvmNorAnyThatIsNoBetterThanThose() {
        assertThat(savedByAccuracy(asked(BEST, 3), 0.5, 0.8, 0.7, 0.75, 0.8, 0.9))
                .containsExactly(false, false, false, false, false, true);
    }

    @Test
    void areNoneWhereTheLastStepIsAskedFor() {
        assertThat(savedByAccuracy(asked(LAST, 0), 0.5, 0.6)).containsExactly(false, false);
    }
}
