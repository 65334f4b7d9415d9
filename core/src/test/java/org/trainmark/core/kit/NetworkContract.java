package org.trainmark.core.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.trainmark.core.engine.Recompute;
import org.trainmark.core.engine.TrainingSession;
import org.trainmark.core.model.Architecture.Stage;
import org.trainmark.core.model.Cnn;
import org.trainmark.core.model.Layer;
import org.trainmark.core.model.Loss;
import org.trainmark.core.model.ModelSpec;

/** Networks of any layers train and are evaluated as the reference does it. */
interface NetworkContract extends ContractSubject {

    @Test
    default void theseTestsCoverEveryModelAndLayer() {
        List<ModelSpec> models =
                Cases.networks().map(Named::getPayload).map(Problem::model).toList();
        assertThat(classesOf(models.stream())).containsExactlyInAnyOrder(ModelSpec.class.getPermittedSubclasses());
        Stream<Layer> described = models.stream().flatMap(model -> model.layers().stream());
        Stream<Layer> placed = Cases.networks()
                .map(Named::getPayload)
                .flatMap(problem -> problem.config().architecture(problem.data()).leaves().stream())
                .map(Stage::layer);
        assertThat(classesOf(Stream.concat(described, placed)))
                .containsExactlyInAnyOrderElementsOf(
                        kinds(Layer.class).distinct().toList());
        assertThat(models.stream()
                        .flatMap(model -> model.layers().stream())
                        .filter(Layer.Pooling.class::isInstance)
                        .map(layer -> ((Layer.Pooling) layer).kind()))
                .contains(Layer.Pooling.Kind.values());
    }

    private static Stream<Class<?>> kinds(Class<?> layers) {
        return layers.isInterface()
                ? Stream.of(layers.getPermittedSubclasses()).flatMap(NetworkContract::kinds)
                : Stream.of(layers);
    }

    private static Stream<Class<?>> classesOf(Stream<?> values) {
        return values.<Class<?>>map(Object::getClass).distinct();
    }

    @ParameterizedTest
    @MethodSource(Cases.NETWORKS)
    default void networksStartFromTheInitialParametersBitForBit(Problem problem) {
        try (TrainingSession session = open(problem)) {
            assertThat(session.parameters()).containsExactly(problem.initialParameters());
        }
    }

    @ParameterizedTest
    @MethodSource(Cases.NETWORKS)
    default void everyStepAndEvaluationFollowsNetworksOfAllLayers(Problem problem) {
        try (SideBySide pair = new SideBySide(this, problem)) {
            pair.assertSameEvaluations();
            problem.feed(2 * STEPS_PER_EPOCH, pair::stepAndCompare);
            pair.assertSameEvaluations();
            problem.feed(1, pair::stepAndCompare);
        }
    }

    @ParameterizedTest
    @MethodSource(Cases.BLOCKS)
    default void computingBlocksAgainChangesNothing(Problem problem) {
        Problem again = problem.with(Recompute.BLOCKS);
        try (SideBySide pair = new SideBySide(this, again)) {
            problem.feed(2 * STEPS_PER_EPOCH, pair::stepAndCompare);
            pair.assertSameEvaluations();
        }
    }

    @ParameterizedTest
    @MethodSource(Cases.BLOCKS)
    default void networksOfBlocksGoThroughInParts(Problem problem) {
        follow(problem.withMicroBatchSize(3), STEPS_PER_EPOCH);
        follow(problem.with(Recompute.BLOCKS).withMicroBatchSize(3), STEPS_PER_EPOCH);
    }

    @ParameterizedTest
    @EnumSource
    default void everyStepFollowsANetworkOfEveryLayerUnderEveryLoss(Loss loss) {
        follow(Problem.ofImages(loss, Cases.EVERY_LAYER), 2 * STEPS_PER_EPOCH);
    }

    @Test
    default void aBatchOfOneValueIsNormalizedToItsShift() {
        ModelSpec model = new Cnn(List.of(new Layer.Dense(6), new Layer.BatchNormalization(0.9, 1e-5)));
        Problem problem = Problem.of(Loss.CROSS_ENTROPY).with(model);
        try (SideBySide pair = new SideBySide(this, problem)) {
            pair.stepAndCompare(Problem.first(8));
            pair.stepAndCompare(Problem.first(1));
            pair.assertSameEvaluations();
            pair.stepAndCompare(Problem.first(8));
        }
    }

    @Test
    default void networksTakeBatchesOfAnySizeInAnyOrder() {
        try (SideBySide pair = new SideBySide(this, Problem.ofImages(Loss.CROSS_ENTROPY, Cases.EVERY_LAYER))) {
            for (int size : new int[] {5, 8, 3, 8, 2, 5}) {
                pair.stepAndCompare(Problem.first(size));
            }
        }
    }
}
