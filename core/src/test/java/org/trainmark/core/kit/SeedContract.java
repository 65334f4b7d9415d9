package org.trainmark.core.kit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.trainmark.core.engine.TrainingSession;
import org.trainmark.core.model.Loss;
import org.trainmark.core.optimizer.Optimizer;

/** The seed decides. */
interface SeedContract extends ContractSubject {

    @ParameterizedTest
    @MethodSource(Cases.OPTIMIZERS)
    default void theSameSeedGivesTheSameBits(Optimizer optimizer) {
        assumeTrue(sameSeedSameBits(), "the engine does not promise the same bits");
        Problem problem = Problem.of(Loss.CROSS_ENTROPY).with(optimizer);
        assertThat(trained(problem)).containsExactly(trained(problem));
    }

    @Test
    default void theSameSeedGivesTheSameBitsInEveryLayer() {
        assumeTrue(sameSeedSameBits(), "the engine does not promise the same bits");
        Problem problem = Problem.ofImages(Loss.CROSS_ENTROPY, Cases.EVERY_LAYER)
                .with(Cases.EVERY_REGULARIZATION)
                .withMicroBatchSize(3);
        assertThat(trained(problem)).containsExactly(trained(problem));
    }

    @Test
    default void anotherSeedGivesOtherParameters() {
        Problem problem = Problem.of(Loss.CROSS_ENTROPY);
        assertThat(trained(problem)).isNotEqualTo(trained(problem.withSeed(problem.seed() + 1)));
    }

    private float[] trained(Problem problem) {
        try (TrainingSession session = open(problem)) {
            problem.feed(50, batch -> session.step(batch, problem.rate(0)));
            return session.parameters();
        }
    }
}
