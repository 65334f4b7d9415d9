package org.trainmark.core.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.trainmark.core.data.Augmentation;
import org.trainmark.core.data.Batch;
import org.trainmark.core.data.Split;
import org.trainmark.core.engine.TrainingSession;
import org.trainmark.core.model.Activation;
import org.trainmark.core.model.Loss;
import org.trainmark.core.model.Mlp;
import org.trainmark.core.optimizer.Optimizer;

/** Every step does what the reference does. */
interface StepContract extends ContractSubject {

    /** With an epsilon above rounding errors, which are all that some gradients are. */
    Optimizer LAMB = new Optimizer.Lamb(new Optimizer.Adam(0.9, 0.999, 1e-3), 0.1);

    @Test
    default void theseTestsCoverEveryOptimizer() {
        Set<Class<?>> covered = new HashSet<>();
        Cases.optimizers().forEach(optimizer -> covered.add(optimizer.getClass()));
        assertThat(covered).containsExactlyInAnyOrder(Optimizer.class.getPermittedSubclasses());
    }

    @ParameterizedTest
    @EnumSource
    default void startsFromTheInitialParametersBitForBit(Activation activation) {
        Problem problem = Problem.of(Loss.CROSS_ENTROPY).with(new Mlp(List.of(8, 6), activation));
        try (TrainingSession session = open(problem)) {
            assertThat(session.parameters()).containsExactly(problem.initialParameters());
        }
    }

    @ParameterizedTest
    @MethodSource(Cases.OPTIMIZERS)
    default void everyStepFollowsTheFormulaOfTheOptimizer(Optimizer optimizer) {
        follow(Problem.of(Loss.CROSS_ENTROPY).with(optimizer));
    }

    @ParameterizedTest
    @MethodSource(Cases.TWO_OF_BLOCKS)
    default void lambTakesEachTensorOfBlocksByItself(Problem problem) {
        follow(problem.with(LAMB), 2 * STEPS_PER_EPOCH);
    }

    @Test
    default void lambTakesEachTensorOfEveryLayerByItself() {
        follow(Problem.ofImages(Loss.CROSS_ENTROPY, Cases.EVERY_LAYER).with(LAMB), 2 * STEPS_PER_EPOCH);
    }

    @ParameterizedTest
    @MethodSource(Cases.ACTIVATIONS_AND_LOSSES)
    default void everyStepFollowsEveryActivationAndLoss(Activation activation, Loss loss) {
        follow(Problem.of(loss).with(new Mlp(List.of(8, 6), activation)));
    }

    @ParameterizedTest
    @MethodSource(Cases.DEPTHS)
    default void everyStepFollowsNetworksOfEveryDepth(List<Integer> hidden) {
        follow(Problem.of(Loss.CROSS_ENTROPY).with(new Mlp(hidden, Activation.TANH)));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, Problem.TRAINING, 2 * Problem.TRAINING})
    default void everyStepFollowsBatchesOfOneAndOfAll(int batchSize) {
        follow(Problem.of(Loss.BINARY_CROSS_ENTROPY).withBatchSize(batchSize));
    }

    @Test
    default void batchesOfAnySizeUpToTheConfiguredOneComeInAnyOrder() {
        int[] order = {30, 3, 36, 0, 12, 7, 7, 19, 25, 1, 2, 4, 6, 8, 10, 14, 16, 18, 20, 22, 24, 26, 28, 31};
        try (SideBySide pair = new SideBySide(this, Problem.of(Loss.CROSS_ENTROPY))) {
            pair.stepAndCompare(new Batch(order, 0, 5));
            pair.stepAndCompare(new Batch(order, 5, 8));
            pair.stepAndCompare(new Batch(order, 13, 3));
            pair.stepAndCompare(new Batch(order, 16, 8));
            pair.stepAndCompare(new Batch(order, 2, 1));
        }
    }

    @Test
    default void stepsNeedNotBeAwaited() {
        Problem problem = Problem.of(Loss.CROSS_ENTROPY).with(new Optimizer.Momentum(0.9));
        try (SideBySide pair = new SideBySide(this, problem)) {
            problem.feed(STEPS, pair::step);
            pair.assertSameLoss();
            pair.assertSameParameters();
        }
    }

    @Test
    default void takesTheOrderOfABatchBeforeTheStepReturns() {
        Problem problem = Problem.of(Loss.CROSS_ENTROPY);
        int[] order = new int[problem.batchSize()];
        try (SideBySide pair = new SideBySide(this, problem)) {
            problem.feed(STEPS, batch -> {
                System.arraycopy(batch.order(), batch.from(), order, 0, batch.size());
                pair.step(new Batch(order, 0, batch.size()));
                Arrays.fill(order, 0);
            });
            pair.assertSameParameters();
        }
    }

    @Test
    default void trainsOnABatchsOwnFeaturesReadBeforeTheStepReturns() {
        Problem problem = Problem.of(Loss.CROSS_ENTROPY).with(new Augmentation(0, false, 0.1));
        Random random = new Random(3);
        float[] features = new float[problem.batchSize() * Problem.WIDTH + 1];
        try (SideBySide pair = new SideBySide(this, problem)) {
            problem.feed(STEPS, batch -> {
                for (int i = 0; i < features.length; i++) {
                    features[i] = (float) random.nextGaussian();
                }
                pair.step(batch.withFeatures(features));
                Arrays.fill(features, Float.NaN);
            });
            pair.assertSameParameters();
            problem.feed(1, pair::stepAndCompare);
            pair.assertSameEvaluations();
        }
    }

    @Test
    default void lookingAtASessionDoesNotDisturbItsTraining() {
        Problem problem = Problem.of(Loss.CROSS_ENTROPY).with(new Optimizer.Nesterov(0.9));
        try (SideBySide pair = new SideBySide(this, problem)) {
            problem.feed(STEPS, batch -> {
                pair.step(batch);
                pair.session().evaluate(Split.TEST);
                pair.session().memory();
                pair.session().await();
                Arrays.fill(pair.session().parameters(), 0);
                pair.assertSameLoss();
            });
            pair.assertSameParameters();
        }
    }
}
