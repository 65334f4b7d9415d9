package org.trainmark.core.kit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.trainmark.core.data.Dataset;
import org.trainmark.core.data.Examples;
import org.trainmark.core.data.Shape;
import org.trainmark.core.data.Split;
import org.trainmark.core.data.Task;
import org.trainmark.core.engine.Recompute;
import org.trainmark.core.engine.TrainingSession;
import org.trainmark.core.model.Cnn;
import org.trainmark.core.model.CompositeLayer;
import org.trainmark.core.model.Initialization;
import org.trainmark.core.model.Layer;
import org.trainmark.core.model.Loss;
import org.trainmark.core.model.ModelSpec;

/**
 * Dropout, whichever values it drops, has its statistics. They show in a linear model of features that are all one,
 * where a weight moves as far as its feature is scaled, and the bias as if that were 1.
 */
interface DropoutContract extends ContractSubject {

    Shape SHAPE = new Shape(20, 20, 5);
    float TARGET = 10;

    @ParameterizedTest
    @ValueSource(doubles = {0.1, 0.5, 0.8})
    default void dropsItsShareAndScalesTheRest(double rate) {
        try (TrainingSession session = open(linear(1, rate))) {
            double[] factors = factorsOfAStep(session, 1);
            assertShare(factors, i -> factors[i] == 0, rate);
            assertThat(Arrays.stream(factors).filter(factor -> factor != 0))
                    .allSatisfy(factor -> assertThat(factor)
                            .isCloseTo(
                                    1 / (1 - rate),
                                    within(Math.max(1e-3, tolerance().path()))));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 5, 100})
    default void dropsNeighborsIndependently(int distance) {
        try (TrainingSession session = open(linear(1, 0.5))) {
            double[] factors = factorsOfAStep(session, 1);
            assertShare(factors, i -> (factors[i] == 0) == (factors[(i + distance) % factors.length] == 0), 0.5);
        }
    }

    @Test
    default void dropsOtherValuesInEveryStep() {
        try (TrainingSession session = open(linear(1, 0.5))) {
            double[] first = factorsOfAStep(session, 1);
            double[] second = factorsOfAStep(session, 1);
            assertShare(first, i -> (first[i] == 0) == (second[i] == 0), 0.5);
        }
    }

    @Test
    default void dropsOtherValuesWithAnotherSeed() {
        Problem problem = linear(1, 0.5);
        try (TrainingSession one = open(problem);
                TrainingSession other = open(problem.withSeed(problem.seed() + 1))) {
            double[] first = factorsOfAStep(one, 1);
            double[] second = factorsOfAStep(other, 1);
            assertShare(first, i -> (first[i] == 0) == (second[i] == 0), 0.5);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    default void dropsOtherValuesInEveryRow(int microBatchSize) {
        try (TrainingSession session = open(linear(2, 0.5).withMicroBatchSize(microBatchSize))) {
            double[] factors = factorsOfAStep(session, 2);
            assertShare(factors, i -> factors[i] == 0, 0.25);
        }
    }

    @Test
    default void dropsOtherValuesInEveryLayer() {
        try (TrainingSession session = open(linear(1, 0.5, 0.5))) {
            double[] factors = factorsOfAStep(session, 1);
            assertShare(factors, i -> factors[i] == 0, 0.75);
        }
    }

    @Test
    default void dropsNothingInEvaluation() {
        try (TrainingSession session = open(linear(1, 0.5))) {
            factorsOfAStep(session, 1);
            double output = Arrays.stream(Vectors.widened(session.parameters())).sum();
            double expected = (output - TARGET) * (output - TARGET);
            for (Split split : Split.values()) {
                assertThat(session.evaluate(split).loss())
                        .isCloseTo(expected, tolerance().ofLoss(expected));
            }
        }
    }

    /** The weights of a block tell what was dropped on the way back, the factor behind it what on the way forward. */
    @ParameterizedTest
    @EnumSource
    default void dropsTheSameValuesOnBothWays(Recompute recompute) {
        ModelSpec model = new Cnn(
                List.of(new CompositeLayer.Residual(
                        List.of(new Layer.Dropout(0.5), new Layer.Dense(1)), List.of(new Layer.Dense(1)))),
                Initialization.XAVIER);
        try (TrainingSession session = open(linear(1, 0.5).with(model).with(recompute))) {
            double[] before = Vectors.widened(session.parameters());
            double[] factors = factorsOfAStep(session, 1);
            double[] moved = Vectors.minus(Vectors.widened(session.parameters()), before);
            int inputs = SHAPE.size();
            assertShare(factors, i -> factors[i] == 0, 0.5);
            double summed = IntStream.range(0, inputs)
                    .mapToDouble(i -> before[i] * factors[i] + before[inputs + 1 + i])
                    .sum();
            int factor = 2 * (inputs + 1);
            double expected = summed + before[inputs] + before[2 * inputs + 1];
            assertThat(moved[factor] / moved[factor + 1])
                    .isCloseTo(expected, within(Math.max(0.01, tolerance().path() / 10)));
        }
    }

    private static Problem linear(int batchSize, Double... rates) {
        List<Layer> layers = Arrays.stream(rates).<Layer>map(Layer.Dropout::new).toList();
        Dataset data = new Dataset("ones", "none", new Task.Regression(), SHAPE, ones(), ones(), ones());
        return Problem.of(Loss.MEAN_SQUARED_ERROR)
                .with(new Cnn(layers, Initialization.XAVIER))
                .with(data)
                .withBatchSize(batchSize);
    }

    private static Examples ones() {
        float[] features = new float[2 * SHAPE.size()];
        Arrays.fill(features, 1);
        return new Examples(SHAPE.size(), features, new float[] {TARGET, TARGET});
    }

    /** Takes a step and returns what the features were multiplied by, on average over the rows. */
    private static double[] factorsOfAStep(TrainingSession session, int rows) {
        double[] before = Vectors.widened(session.parameters());
        session.step(Problem.first(rows), 0.01);
        double[] moved = Vectors.minus(Vectors.widened(session.parameters()), before);
        int bias = SHAPE.size();
        return Arrays.stream(moved, 0, bias).map(move -> move / moved[bias]).toArray();
    }

    /** Within five standard errors. */
    private static void assertShare(double[] values, IntPredicate event, double expected) {
        double share = (double) IntStream.range(0, values.length).filter(event).count() / values.length;
        assertThat(share).isCloseTo(expected, within(5 * Math.sqrt(expected * (1 - expected) / values.length)));
    }
}
