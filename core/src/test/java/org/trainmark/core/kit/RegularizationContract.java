package org.trainmark.core.kit;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.trainmark.core.model.Loss;
import org.trainmark.core.optimizer.Optimizer;
import org.trainmark.core.optimizer.Regularization;

/** Clipping, penalties, decay and smoothing act on a step in their documented order, and not on evaluations. */
interface RegularizationContract extends ContractSubject {

    Optimizer.Adam ADAM = new Optimizer.Adam(0.9, 0.999, 1e-3);

    @ParameterizedTest
    @MethodSource(Cases.REGULARIZATIONS)
    default void everyStepFollowsEveryRegularization(Regularization regularization) {
        followAndEvaluate(Problem.of(Loss.CROSS_ENTROPY).with(regularization));
    }

    @ParameterizedTest
    @MethodSource(Cases.OPTIMIZERS)
    default void everyOptimizerWorksOnTheRegularizedGradient(Optimizer optimizer) {
        follow(Problem.of(Loss.CROSS_ENTROPY).with(optimizer).with(Cases.EVERY_REGULARIZATION));
    }

    @ParameterizedTest
    @EnumSource(names = "MEAN_SQUARED_ERROR", mode = EnumSource.Mode.EXCLUDE)
    default void everyLossOfClassesCanBeSmoothed(Loss loss) {
        followAndEvaluate(Problem.of(loss).with(Cases.EVERY_REGULARIZATION));
    }

    @Test
    default void regularizationConcernsEveryParameterOfEveryLayer() {
        for (Optimizer optimizer : List.of(new Optimizer.Sgd(), new Optimizer.AdamW(ADAM, 0.3))) {
            follow(
                    Problem.ofImages(Loss.CROSS_ENTROPY, Cases.EVERY_LAYER)
                            .with(optimizer)
                            .with(Cases.EVERY_SMOOTH_REGULARIZATION),
                    2 * STEPS_PER_EPOCH);
        }
    }

    private void followAndEvaluate(Problem problem) {
        try (SideBySide pair = new SideBySide(this, problem)) {
            problem.feed(STEPS, pair::stepAndCompare);
            pair.assertSameEvaluations();
        }
    }
}
