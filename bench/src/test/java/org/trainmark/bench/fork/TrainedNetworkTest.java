package org.trainmark.bench.fork;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.trainmark.core.data.Dataset;
import org.trainmark.core.data.Examples;
import org.trainmark.core.data.Shape;
import org.trainmark.core.data.Split;
import org.trainmark.core.data.Task;
import org.trainmark.core.engine.Evaluation;
import org.trainmark.results.Confusion;
import org.trainmark.results.Measurement;

class TrainedNetworkTest {

    private static final Task THREE = new Task.Classification(3);

    @Test
    void isEvaluatedOnTheTestSplit() {
        TrainedNetwork network = network(THREE, new float[] {0, 1}, new float[] {0, 0, 1, 2});

        assertThat(network.onTestSplit())
                .isEqualTo(Map.of("test-loss", new Measurement(0.5, ""), "test-accuracy", new Measurement(0.75, "")));
    }

    @Test
    void hasNoTestFigureWithoutATestSplit() {
        assertThat(network(THREE, new float[] {0, 1}, new float[0]).onTestSplit())
                .isEmpty();
    }

    @Test
    void hasNoTestFigureThatIsNotFinite() {
        TrainedNetwork network = network(THREE, new float[] {0, 1}, new float[] {0});
        ((Session) network.session()).loss = Double.POSITIVE_INFINITY;

        assertThat(network.onTestSplit()).isEmpty();
    }

    @Test
    void isComparedWithAlwaysSayingTheSame() {
        Dataset data = network(THREE, new float[] {0, 0, 1, 2}, new float[0]).data();

        assertThat(TrainedNetwork.ofConstant(data))
                .containsOnlyKeys("constant-loss", "constant-accuracy")
                .containsEntry("constant-accuracy", new Measurement(0.5, ""));
    }

    @Test
    void hasAConfusionOfTheTestSplitWithARowForEachTrueClass() {
        TrainedNetwork network = network(THREE, new float[] {0, 1}, new float[] {0, 0, 1, 2});
        ((Session) network.session()).said = new int[] {0, 1, 1, 1};

        assertThat(network.confusion())
                .contains(new Confusion(
                        "test", List.of("0", "1", "2"), List.of(List.of(1, 1, 0), List.of(0, 1, 0), List.of(0, 1, 0))));
    }

    @Test
    void callsClassesByTheirNames() {
        Dataset numbered = network(new Task.Classification(2), new float[] {0, 1}, new float[0])
                .data();
        Dataset named = new Dataset(
                "made up",
                "none",
                numbered.task(),
                numbered.shape(),
                numbered.training(),
                numbered.validation(),
                numbered.test(),
                List.of("cat", "dog"));
        Session session = new Session();
        session.said = new int[] {0, 1};

        assertThat(new TrainedNetwork(session, named).confusion().map(Confusion::classes))
                .contains(List.of("cat", "dog"));
    }

    @Test
    void hasAConfusionOfTheValidationSplitWithoutAnother() {
        TrainedNetwork network = network(THREE, new float[] {0, 1}, new float[0]);
        ((Session) network.session()).said = new int[] {0, 2};

        assertThat(network.confusion().map(Confusion::split)).contains("validation");
    }

    @Test
    void hasNoConfusionOfTooManyClassesOfNoneAndOfNumbersThatAreNotFinite() {
        TrainedNetwork ofMany = network(new Task.Classification(21), new float[] {0, 1}, new float[0]);
        ((Session) ofMany.session()).said = new int[] {0, 1};
        assertThat(ofMany.confusion()).isEmpty();

        assertThat(network(new Task.Regression(), new float[] {0, 1}, new float[0])
                        .confusion())
                .isEmpty();

        TrainedNetwork ofNaN = network(THREE, new float[] {0, 1}, new float[0]);
        ((Session) ofNaN.session()).said = new int[] {0, -1};
        assertThat(ofNaN.confusion()).isEqualTo(Optional.empty());
    }

    private static TrainedNetwork network(Task task, float[] validation, float[] test) {
        Dataset data = new Dataset(
                "made up", "none", task, Shape.flat(1), examples(validation), examples(validation), examples(test));
        return new TrainedNetwork(new Session(), data);
    }

    private static Examples examples(float[] targets) {
        return new Examples(1, new float[targets.length], targets);
    }

    /** A session that is trained, and says what it is told to. */
    private static final class Session extends IdleSession {

        private double loss = 0.5;
        private int[] said = {};

        @Override
        public Evaluation evaluate(Split split) {
            return new Evaluation(loss, OptionalDouble.of(0.75));
        }

        @Override
        public int[] predictions(Split split) {
            return said;
        }
    }
}
