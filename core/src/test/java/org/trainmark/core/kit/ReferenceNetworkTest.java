package org.trainmark.core.kit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.trainmark.core.data.Dataset;
import org.trainmark.core.data.Examples;
import org.trainmark.core.data.Shape;
import org.trainmark.core.data.Task;
import org.trainmark.core.engine.Evaluation;
import org.trainmark.core.model.Activation;
import org.trainmark.core.model.Initialization;
import org.trainmark.core.model.Loss;
import org.trainmark.core.model.Mlp;
import org.trainmark.core.optimizer.Optimizer;
import org.trainmark.core.optimizer.Regularization;

class ReferenceNetworkTest {

    /** A hidden layer of two units on two features, one of them dead, then a single output. */
    private static final float[] BY_HAND = {1, 2, -1, 0.5f, 0.5f, -1, 3, -2, 0.25f};

    private final Examples one = new Examples(2, new float[] {1, -0.5f}, new float[] {1});

    @Test
    void computesLossAndGradientAsByHand() {
        ReferenceNetwork network = byHand();
        assertThat(network.trainingLoss(network.parameters(), one, 0)).isEqualTo(0.5625);
        assertThat(network.gradient(one)).containsExactly(4.5, -2.25, 0, 0, 4.5, 0, 0.75, 0, 1.5);
    }

    @Test
    void stepsDownTheGradient() {
        ReferenceNetwork network = byHand();
        assertThat(network.step(one, 0.5)).isEqualTo(0.5625);
        assertThat(network.parameters()).containsExactly(-1.25, 3.125, -1, 0.5, -1.75, -1, 2.625, -2, -0.5);
    }

    private ReferenceNetwork byHand() {
        Dataset data = new Dataset("by-hand", "none", new Task.Regression(), Shape.flat(one.width()), one, one, one);
        Problem problem = Problem.of(Loss.MEAN_SQUARED_ERROR).with(new Mlp(List.of(2), Activation.RELU));
        return starting(problem.with(data), BY_HAND);
    }

    @Test
    void evaluatesClassesAsByHand() {
        Examples four = new Examples(1, new float[] {1, 1, -1, 0}, new float[] {0, 1, 2, 0});
        Dataset data = new Dataset("by-hand", "none", new Task.Classification(3), Shape.flat(1), four, four, four);
        Problem problem = Problem.of(Loss.CROSS_ENTROPY).with(new Mlp(List.of(), Activation.RELU));
        Evaluation evaluation =
                starting(problem.with(data), new float[] {2, -1, 0, 0, 0, 1}).evaluate(four);
        // Logits (2, -1, 1), (2, -1, 1), (-2, 1, 1), (0, 0, 1): the first is right.
        double first = Math.log(1 + Math.exp(-3) + Math.exp(-1));
        double third = Math.log(2 + Math.exp(-3));
        double fourth = Math.log(2 + Math.E);
        assertThat(evaluation.loss()).isCloseTo((first + first + 3 + third + fourth) / 4, within(1e-15));
        assertThat(evaluation.accuracy()).hasValue(0.25);
    }

    static Stream<Arguments> everyActivationLossAndDepth() {
        List<List<Integer>> depths = List.of(List.of(), List.of(4), List.of(4, 3));
        return Arrays.stream(Activation.values())
                .flatMap(activation -> Arrays.stream(Loss.values())
                        .flatMap(loss ->
                                depths.stream().map(hidden -> Arguments.of(new Mlp(hidden, activation), loss))));
    }

    @ParameterizedTest
    @MethodSource("everyActivationLossAndDepth")
    void gradientIsTheFiniteDifferenceOfTheLoss(Mlp mlp, Loss loss) {
        assertGradientIsFiniteDifference(Problem.of(loss).with(mlp));
    }

    @ParameterizedTest
    @MethodSource(Cases.NETWORKS)
    void gradientOfEveryLayerIsTheFiniteDifferenceOfTheLoss(Problem problem) {
        assertGradientIsFiniteDifference(problem);
    }

    @ParameterizedTest
    @EnumSource(names = "MEAN_SQUARED_ERROR", mode = EnumSource.Mode.EXCLUDE)
    void gradientOfSmoothedPartsIsTheFiniteDifferenceOfTheLoss(Loss loss) {
        Regularization smoothing = new Regularization(0, 0, 0, OptionalDouble.empty(), 0.2);
        assertGradientIsFiniteDifference(
                Problem.ofImages(loss, Cases.EVERY_LAYER).with(smoothing).withMicroBatchSize(3));
    }

    private static void assertGradientIsFiniteDifference(Problem problem) {
        Examples examples = Problem.picked(problem.data(), Problem.first(problem.batchSize()));
        ReferenceNetwork network = starting(problem, random(problem.initialParameters().length));
        network.step(Problem.picked(problem.data(), Problem.first(2)), 1e-3);
        assertThat(network.gradient(examples))
                .containsExactly(
                        Vectors.gradient(w -> network.trainingLoss(w, examples, 1), network.parameters()),
                        within(1e-8));
    }

    @Test
    void partsMakeTheUpdateOfTheWhole() {
        Problem whole = Problem.of(Loss.CROSS_ENTROPY)
                .with(new Mlp(List.of(8), Activation.TANH, Initialization.XAVIER, 0.4))
                .with(Cases.EVERY_REGULARIZATION)
                .with(new Optimizer.Momentum(0.9));

        assertThat(trained(whole.withMicroBatchSize(3))).containsExactly(trained(whole), within(1e-13));
        assertThat(trained(whole.withSeed(1))).isNotEqualTo(trained(whole));
    }

    private static double[] trained(Problem problem) {
        ReferenceNetwork network = new ReferenceNetwork(problem.config(), problem.data());
        problem.feed(20, batch -> network.step(Problem.picked(problem.data(), batch), 0.1));
        return network.parameters();
    }

    private static float[] random(int count) {
        Random random = new Random(5);
        float[] values = new float[count];
        for (int i = 0; i < count; i++) {
            values[i] = (float) random.nextGaussian() / 2;
        }
        return values;
    }

    private static ReferenceNetwork starting(Problem problem, float[] start) {
        return new ReferenceNetwork(problem.config(), problem.data(), start);
    }
}
