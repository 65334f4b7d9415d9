package org.trainmark.bench.suite.setting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.trainmark.core.data.Augmentation;
import org.trainmark.core.engine.Recompute;
import org.trainmark.core.engine.TrainingConfig;
import org.trainmark.core.model.ParameterKind;
import org.trainmark.core.optimizer.EditedSchedule;
import org.trainmark.core.optimizer.Optimizer;
import org.trainmark.core.optimizer.RateEdit;
import org.trainmark.core.optimizer.Regularization;
import org.trainmark.core.optimizer.Schedule;

class TrainingSettingsTest {

    static Stream<Optimizer> everyOptimizer() {
        Optimizer.Adam adam = new Optimizer.Adam(0.8, 0.99, 1e-7);
        return Stream.of(
                new Optimizer.Sgd(),
                new Optimizer.Momentum(0.1),
                new Optimizer.Nesterov(0.2),
                new Optimizer.RmsProp(0.3, 1e-5),
                adam,
                new Optimizer.AdamW(adam, 0.05),
                new Optimizer.Lamb(adam, 0.02));
    }

    static Stream<Schedule> everySchedule() {
        return Stream.of(
                new Schedule.Constant(),
                new Schedule.Step(0.5, 3),
                new Schedule.Exponential(0.9),
                new Schedule.Cosine(2.5, 0.1),
                new Schedule.ReduceOnPlateau(0.2, 4),
                new Schedule.OneCycle(5, 0.2, 0.05, 1e-7),
                new Schedule.WarmUp(1.5, 0.3, new Schedule.ReduceOnPlateau(0.1, 2)),
                new EditedSchedule(
                        new Schedule.Cosine(2.5, 0.1), List.of(new RateEdit(0, 0.1), new RateEdit(120, 3e-5))));
    }

    static Stream<Regularization> everyRegularization() {
        return Stream.of(
                Regularization.NONE,
                new Regularization(0.1, 0.2, 0.3, OptionalDouble.of(0.4), 0.5),
                new Regularization(
                        0, 0, 0.1, OptionalDouble.empty(), 0, Set.of(ParameterKind.BIASES, ParameterKind.EMBEDDINGS)),
                new Regularization(0, 0, 0, OptionalDouble.of(1), 0));
    }

    @Test
    void theseTestsCoverEveryVariant() {
        assertThat(Setups.classes(everyOptimizer()))
                .containsExactlyInAnyOrder(Optimizer.class.getPermittedSubclasses());
        assertThat(Setups.classes(everySchedule())).containsExactlyInAnyOrder(Schedule.class.getPermittedSubclasses());
    }

    @ParameterizedTest
    @MethodSource("everyOptimizer")
    void bringEveryOptimizerOver(Optimizer optimizer) {
        Setups.assertComesOver(Setups.setup(Setups.MODEL, optimizer, new Schedule.Constant(), Regularization.NONE));
    }

    @ParameterizedTest
    @MethodSource("everySchedule")
    void bringEveryScheduleOver(Schedule schedule) {
        Setups.assertComesOver(Setups.setup(Setups.MODEL, new Optimizer.Sgd(), schedule, Regularization.NONE));
    }

    @ParameterizedTest
    @MethodSource("everyRegularization")
    void bringEveryRegularizationOver(Regularization regularization) {
        Setups.assertComesOver(
                Setups.setup(Setups.MODEL, new Optimizer.Sgd(), new Schedule.Constant(), regularization));
    }

    @Test
    void bringAugmentationAndMicroBatchesOver() {
        TrainingConfig plain = Setups.PLAIN.training();
        TrainingConfig training = new TrainingConfig(
                plain.model(),
                plain.loss(),
                plain.optimizer(),
                plain.learningRate(),
                plain.schedule(),
                plain.regularization(),
                new Augmentation(3, true, 0.25),
                plain.batchSize(),
                OptionalInt.of(16),
                Recompute.BLOCKS,
                plain.seed());

        Setups.assertComesOver(new Setup(Setups.PLAIN.data(), training, "cpu"));
    }
}
