package org.trainmark.core.kit;

import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.trainmark.core.model.Loss;
import org.trainmark.core.model.ParameterKind;
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

    @ParameterizedTest
    @MethodSource(Cases.STEADY_OPTIMIZERS)
    default void decaySparesTheKindsThatAreNamed(Optimizer optimizer) {
        Set<ParameterKind> spared =
                Set.of(ParameterKind.BIASES, ParameterKind.NORMALIZATIONS, ParameterKind.EMBEDDINGS);
        follow(Problem.of(Loss.CROSS_ENTROPY).with(optimizer).with(decayExcept(spared)));
    }

    @Test
    default void decaySparesEmbeddingsAndNormalizations() {
        Set<ParameterKind> spared =
                Set.of(ParameterKind.BIASES, ParameterKind.NORMALIZATIONS, ParameterKind.EMBEDDINGS);
        // No optimizer that follows the sign of rounding errors: the gradient by a key's bias is nothing else. And few
        // steps,
        // for AdamW follows them some way too.
        for (Optimizer optimizer : List.of(new Optimizer.Momentum(0.9), new Optimizer.AdamW(ADAM, 0.3))) {
            Problem problem = Problem.ofTokens(Cases.transformer(true, 0, true))
                    .with(optimizer)
                    .with(decayExcept(spared));
            follow(problem, 2 * STEPS_PER_EPOCH);
        }
    }

    @Test
    default void decaySparesWeightsOfEveryLayerIfTheyAreNamed() {
        follow(Problem.ofImages(Loss.CROSS_ENTROPY, Cases.EVERY_LAYER)
                .with(new Optimizer.AdamW(ADAM, 0.3))
                .with(decayExcept(Set.of(ParameterKind.WEIGHTS))));
    }

    private static Regularization decayExcept(Set<ParameterKind> kinds) {
        return new Regularization(0, 0, 0.4, OptionalDouble.empty(), 0, kinds);
    }

    private void followAndEvaluate(Problem problem) {
        try (SideBySide pair = new SideBySide(this, problem)) {
            problem.feed(STEPS, pair::stepAndCompare);
            pair.assertSameEvaluations();
        }
    }
}
