package org.trainmark.core.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.trainmark.core.data.Augmentation;
import org.trainmark.core.engine.TrainingSession;
import org.trainmark.core.model.Loss;
import org.trainmark.core.optimizer.Optimizer;

/** A batch that goes through in parts makes one update, that of the whole. */
interface MicroBatchContract extends ContractSubject {

    @ParameterizedTest
    @ValueSource(ints = {1, 3, 4, 8, 20})
    default void partsOfABatchMakeTheUpdateOfTheWhole(int microBatchSize) {
        Problem whole =
                Problem.of(Loss.CROSS_ENTROPY).with(new Optimizer.Momentum(0.9)).with(Cases.EVERY_REGULARIZATION);
        follow(whole.withMicroBatchSize(microBatchSize));
        double[] start = Vectors.widened(whole.initialParameters());
        double[] expected = trained(whole);
        double[] actual = trained(whole.withMicroBatchSize(microBatchSize));
        assertThat(Vectors.length(Vectors.minus(actual, expected)))
                .isLessThanOrEqualTo(tolerance().path() * Vectors.length(Vectors.minus(expected, start)));
    }

    private double[] trained(Problem problem) {
        try (TrainingSession session = open(problem)) {
            problem.feed(STEPS, batch -> session.step(batch, problem.rate(0)));
            return Vectors.widened(session.parameters());
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3, 4})
    default void everyLayerTakesPartsOfABatch(int microBatchSize) {
        Problem problem = Problem.ofImages(Loss.CROSS_ENTROPY, Cases.EVERY_LAYER)
                .with(new Optimizer.Nesterov(0.9))
                .with(Cases.EVERY_SMOOTH_REGULARIZATION)
                .withMicroBatchSize(microBatchSize);
        try (SideBySide pair = new SideBySide(this, problem)) {
            problem.feed(2 * STEPS_PER_EPOCH, pair::stepAndCompare);
            pair.assertSameEvaluations();
        }
    }

    @Test
    default void partsHaveTheirShareOfABatchsOwnFeatures() {
        Problem problem = Problem.of(Loss.CROSS_ENTROPY)
                .with(new Augmentation(0, false, 0.1))
                .withMicroBatchSize(3);
        Random random = new Random(3);
        float[] features = new float[problem.batchSize() * Problem.WIDTH];
        try (SideBySide pair = new SideBySide(this, problem)) {
            problem.feed(STEPS_PER_EPOCH, batch -> {
                for (int i = 0; i < features.length; i++) {
                    features[i] = (float) random.nextGaussian();
                }
                pair.stepAndCompare(batch.withFeatures(features));
            });
        }
    }
}
