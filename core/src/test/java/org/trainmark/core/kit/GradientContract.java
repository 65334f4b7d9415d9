package org.trainmark.core.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.trainmark.core.data.Batch;
import org.trainmark.core.data.Examples;
import org.trainmark.core.engine.TrainingSession;
import org.trainmark.core.model.Activation;
import org.trainmark.core.model.Loss;
import org.trainmark.core.model.Mlp;

/** The gradient is the derivative of the loss, whatever formula the engine has for it. */
interface GradientContract extends ContractSubject {

    @ParameterizedTest
    @MethodSource(Cases.ACTIVATIONS_AND_LOSSES)
    default void gradientIsTheFiniteDifferenceOfTheLoss(Activation activation, Loss loss) {
        assertGradientIsFiniteDifference(Problem.of(loss).with(new Mlp(List.of(8, 6), activation)));
    }

    @ParameterizedTest
    @EnumSource
    default void gradientOfEveryLayerIsTheFiniteDifferenceOfTheLoss(Loss loss) {
        assertGradientIsFiniteDifference(Problem.ofImages(loss, Cases.EVERY_LAYER));
    }

    @ParameterizedTest
    @MethodSource(Cases.TWO_OF_BLOCKS)
    default void gradientThroughBlocksIsTheFiniteDifferenceOfTheLoss(Problem problem) {
        assertGradientIsFiniteDifference(problem);
    }

    private void assertGradientIsFiniteDifference(Problem problem) {
        assumeReference(problem);
        int earlier = 3;
        Batch batch = Problem.first(problem.batchSize());
        try (TrainingSession session = open(problem)) {
            problem.feed(earlier, before -> session.step(before, problem.rate(0)));
            double[] before = Vectors.widened(session.parameters());
            session.step(batch, 1);
            double[] gradient = Vectors.minus(before, Vectors.widened(session.parameters()));
            assertSame(gradient, finiteDifferences(problem, batch, earlier, before));
        }
    }

    private static double[] finiteDifferences(Problem problem, Batch batch, int step, double[] at) {
        Examples examples = Problem.picked(problem.data(), batch);
        ReferenceNetwork network = new ReferenceNetwork(problem.config(), problem.data());
        return Vectors.gradient(parameters -> network.trainingLoss(parameters, examples, step), at);
    }

    private void assertSame(double[] gradient, double[] expected) {
        double difference = Vectors.length(Vectors.minus(gradient, expected));
        assertThat(difference / Vectors.length(expected))
                .as("distance of the gradients as a share of their length")
                .isLessThanOrEqualTo(tolerance().path());
    }
}
