package org.trainmark.cuda.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.trainmark.core.data.Batch;
import org.trainmark.core.data.Dataset;
import org.trainmark.core.data.Examples;
import org.trainmark.core.data.Shape;
import org.trainmark.core.data.Split;
import org.trainmark.core.data.Task;
import org.trainmark.core.engine.DeviceOutOfMemoryException;
import org.trainmark.core.engine.MemoryReading;
import org.trainmark.core.engine.MemoryReading.Purpose;
import org.trainmark.core.engine.TrainingConfig;
import org.trainmark.core.engine.TrainingSession;
import org.trainmark.core.model.Activation;
import org.trainmark.core.model.Loss;
import org.trainmark.core.model.Mlp;
import org.trainmark.core.optimizer.Optimizer;
import org.trainmark.core.optimizer.Schedule;
import org.trainmark.cuda.engine.driver.StandInDriver;
import org.trainmark.cuda.engine.gpu.Accelerator;
import org.trainmark.cuda.engine.gpu.Cards;
import org.trainmark.cuda.engine.gpu.CudaException;
import org.trainmark.cuda.engine.gpu.Precision;
import org.trainmark.cuda.engine.pass.StepLayout;

class CudaSessionIT {

    private static final int EXAMPLES = 64;
    private static final int BATCH = 16;

    private final StandInDriver driver = StandInDriver.load();

    @BeforeAll
    static void needsACompiler() {
        StandInDriver.assumePossible();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2})
    void memoryByPurposeSumsToWhatIsHeld(int states) {
        List<Optimizer> optimizers =
                List.of(new Optimizer.Sgd(), new Optimizer.Momentum(0.9), new Optimizer.Adam(0.9, 0.999, 1e-8));
        try (CudaSession session = open(Precision.FP32, optimizers.get(states), 100, OptionalLong.empty())) {
            session.step(batch(0), 0.1);
            session.evaluate(Split.VALIDATION);
            MemoryReading reading = session.memory();
            long parameters = reading.bytes().getOrDefault(Purpose.PARAMETERS, 0L);

            assertThat(reading.bytes()).containsEntry(Purpose.OPTIMIZER_STATE, states * parameters);
            assertThat(reading.onDevice()).isEqualTo(reading.held());
            double share = (double) reading.total() / reading.held().orElseThrow();
            assertThat(share).isBetween(0.98, 1.0);
        }
    }

    @Test
    void holdsNoMoreAfterAHundredStepsThanAfterTwo() {
        try (CudaSession session = open(Precision.FP32, new Optimizer.Sgd(), 1, OptionalLong.empty())) {
            session.step(batch(0), 0.1);
            session.step(batch(1), 0.1);
            OptionalLong before = session.memory().held();
            long free = StandInDriver.free();

            // More steps than the queue has slots.
            IntStream.range(0, 100).forEach(i -> session.step(batch(i % 4), 0.1));

            assertThat(session.memory().held()).isEqualTo(before);
            assertThat(StandInDriver.free()).isEqualTo(free);
        }
    }

    @Test
    void tellsTheTimeOfItsLastStepByTheDevicesClock() {
        try (CudaSession session = open(Precision.FP32, new Optimizer.Sgd(), 1, OptionalLong.empty())) {
            assertThat(session.deviceStepNanos()).isEmpty();

            session.step(batch(0), 0.1);

            assertThat(session.deviceStepNanos().orElseThrow()).isPositive();
        }
    }

    @Test
    void onlyStepsWhoseTimeIsWantedLookAtTheClock() {
        try (CudaSession session = open(Precision.FP32, new Optimizer.Sgd(), 1, OptionalLong.empty())) {
            int before = StandInDriver.times();
            IntStream.range(0, 10).forEach(i -> session.step(batch(0), 0.1));
            assertThat(StandInDriver.times() - before).isEqualTo(2);

            session.deviceStepNanos();
            IntStream.range(0, 10).forEach(i -> session.step(batch(0), 0.1));
            assertThat(StandInDriver.times() - before).isEqualTo(22);
        }
    }

    @Test
    void aLimitBelowTheNeedIsOutOfMemoryAndLeavesNothingBehind() {
        long need = need();
        long free = StandInDriver.free();

        for (double share : new double[] {0.01, 0.3, 0.6, 0.99}) {
            OptionalLong limit = OptionalLong.of((long) (share * need));
            assertThatExceptionOfType(DeviceOutOfMemoryException.class)
                    .isThrownBy(() -> open(Precision.FP32, new Optimizer.Sgd(), 1, limit))
                    .withMessageContaining("more than the limit");
            assertThat(StandInDriver.free()).isEqualTo(free);
        }
        open(Precision.FP32, new Optimizer.Sgd(), 1, OptionalLong.of(need)).close();
    }

    private long need() {
        try (CudaSession session = open(Precision.FP32, new Optimizer.Sgd(), 1, OptionalLong.empty())) {
            return session.memory().held().orElseThrow();
        }
    }

    @Test
    void aCardThatIsTooSmallIsOutOfMemoryAndFreeAgainAfterwards() {
        need();
        long free = StandInDriver.free();

        driver.with(
                Map.of("memory", 5_000_000L),
                () -> assertThatExceptionOfType(DeviceOutOfMemoryException.class)
                        .isThrownBy(() -> openLarge(400))
                        .withMessageContaining("cuMemAlloc of"));

        assertThat(StandInDriver.free()).isEqualTo(free);
        openLarge(400).close();
    }

    private TrainingSession openLarge(int units) {
        Cards cards = driver.cards(Precision.FP32);
        Mlp mlp = new Mlp(List.of(units, units), Activation.RELU);
        TrainingConfig config = new TrainingConfig(
                mlp, Loss.MEAN_SQUARED_ERROR, new Optimizer.Sgd(), 0.1, new Schedule.Constant(), BATCH, 1);
        return new CudaEngine(cards, Precision.FP32, StepLayout.PLAIN)
                .open(config, data(1), cards.devices().get(0));
    }

    @Test
    void aCardThatFailsSaysSoAndCanBeClosed() {
        CudaSession session = open(Precision.FP32, new Optimizer.Sgd(), 1, OptionalLong.empty());
        session.step(batch(0), 0.1);
        driver.with(
                Map.of("fails", 1L),
                () -> assertThatExceptionOfType(CudaException.class)
                        .isThrownBy(session::await)
                        .withMessage("cuStreamSynchronize: STAND_IN_ERROR (719), said by the driver's stand-in"));
        assertThatExceptionOfType(CudaException.class).isThrownBy(() -> session.step(batch(0), 0.1));
        session.close();

        open(Precision.FP32, new Optimizer.Sgd(), 1, OptionalLong.empty()).close();
    }

    @Test
    void anEvaluationThatFindsNoRoomLeavesTheTrainingAsItWas() {
        // Enough for the first of its two buffers, of 512 rows.
        long limit = need() + 512 * 50 * Float.BYTES;
        try (CudaSession session = open(Precision.FP32, new Optimizer.Sgd(), 1, OptionalLong.of(limit))) {
            session.step(batch(0), 0.1);
            float[] parameters = session.parameters();
            MemoryReading before = session.memory();

            assertThatExceptionOfType(DeviceOutOfMemoryException.class)
                    .isThrownBy(() -> session.evaluate(Split.VALIDATION));

            assertThat(session.memory()).isEqualTo(before);
            assertThat(session.parameters()).isEqualTo(parameters);
            session.step(batch(1), 0.1);
            assertThat(session.loss()).isFinite();
        }
    }

    @Test
    void aStepWhoseScaledGradientsOverflowIsNoneAndTheNextIsScaledLess() {
        try (CudaSession session = open(Precision.FP16, new Optimizer.Momentum(0.9), 3000, OptionalLong.empty())) {
            float[] start = session.parameters();
            session.step(batch(0), 1e-9);
            assertThat(session.parameters()).isEqualTo(start);

            IntStream.range(0, 20).forEach(i -> session.step(batch(0), 1e-9));

            assertThat(session.parameters()).isNotEqualTo(start);
            assertThat(session.loss()).isFinite();
        }
    }

    @Test
    void howeverManyStepsOverflowTheScaleOfTheLossKeepsItsFloor() {
        try (CudaSession session = open(Precision.FP16, new Optimizer.Sgd(), 1e30f, OptionalLong.empty())) {
            float[] start = session.parameters();
            IntStream.range(0, 200).forEach(i -> session.step(batch(0), 1e-9));

            assertThat(session.state().count("loss-scale-bits")).isEqualTo(Float.floatToIntBits(0x1p-14f));
            assertThat(session.parameters()).isEqualTo(start);
        }
    }

    @Test
    void aGradientThatIsNotFiniteStaysOneWithoutScaling() {
        try (CudaSession session = open(Precision.BF16, new Optimizer.Sgd(), 3000, OptionalLong.empty())) {
            IntStream.range(0, 20).forEach(i -> session.step(batch(0), 1e6));

            assertThat(session.loss()).isNotFinite();
        }
    }

    private CudaSession open(Precision precision, Optimizer optimizer, float scale, OptionalLong limit) {
        Cards cards = driver.cards(precision);
        Accelerator gpu = cards.open(cards.devices().get(0), precision);
        return new CudaSession(gpu, config(optimizer), data(scale), precision, StepLayout.PLAIN, limit);
    }

    private static TrainingConfig config(Optimizer optimizer) {
        Mlp mlp = new Mlp(List.of(40), Activation.RELU);
        return new TrainingConfig(mlp, Loss.MEAN_SQUARED_ERROR, optimizer, 0.1, new Schedule.Constant(), BATCH, 1);
    }

    private static Batch batch(int number) {
        return new Batch(IntStream.range(0, EXAMPLES).toArray(), number * BATCH, BATCH);
    }

    /** Targets of the given size, and so about as large gradients. */
    private static Dataset data(float scale) {
        float[] features = new float[EXAMPLES * 50];
        float[] targets = new float[EXAMPLES];
        for (int i = 0; i < features.length; i++) {
            features[i] = (i * 37 % 101) / 101f;
        }
        Arrays.fill(targets, scale);
        Examples examples = new Examples(50, features, targets);
        return new Dataset("made", "none", new Task.Regression(), Shape.flat(50), examples, examples, examples);
    }
}
