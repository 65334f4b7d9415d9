package org.trainmark.cuda.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.trainmark.core.data.Augmentation;
import org.trainmark.core.data.Batch;
import org.trainmark.core.data.Dataset;
import org.trainmark.core.data.Examples;
import org.trainmark.core.data.Shape;
import org.trainmark.core.data.Split;
import org.trainmark.core.data.Task;
import org.trainmark.core.engine.MemoryReading.Purpose;
import org.trainmark.core.engine.Recompute;
import org.trainmark.core.engine.TrainingConfig;
import org.trainmark.core.model.CompositeLayer;
import org.trainmark.core.model.Initialization;
import org.trainmark.core.model.Loss;
import org.trainmark.core.model.Transformer;
import org.trainmark.core.optimizer.Optimizer;
import org.trainmark.core.optimizer.Regularization;
import org.trainmark.core.optimizer.Schedule;
import org.trainmark.cuda.engine.driver.StandInDriver;
import org.trainmark.cuda.engine.gpu.Accelerator;
import org.trainmark.cuda.engine.gpu.Cards;
import org.trainmark.cuda.engine.gpu.Precision;
import org.trainmark.cuda.engine.pass.StepLayout;

/** A transformer is recorded as a card would bear it, however its step is laid out and whatever it keeps. */
class BlocksIT {

    private static final int POSITIONS = 5;
    private static final int VOCABULARY = 7;
    private static final int EXAMPLES = 20;
    private static final int BATCH = 6;

    private final StandInDriver driver = StandInDriver.load();

    @BeforeAll
    static void needsACompiler() {
        StandInDriver.assumePossible();
    }

    @ParameterizedTest
    @EnumSource
    void nothingIsDoneForTheFirstTimeWhileAStreamRecords(StepLayout layout) {
        trained(Precision.BF16, layout, Recompute.NONE);
        int mistakes = StandInDriver.mistakes();
        int things = StandInDriver.things();
        long free = StandInDriver.free();

        for (Recompute recompute : Recompute.values()) {
            trained(Precision.BF16, layout, recompute);
        }

        assertThat(StandInDriver.mistakes()).isEqualTo(mistakes);
        assertThat(StandInDriver.things()).isEqualTo(things);
        assertThat(StandInDriver.free()).isEqualTo(free);
    }

    @ParameterizedTest
    @EnumSource
    void whatMayRunSideBySideComesToTheSameBitsInAnyOrder(Recompute recompute) {
        float[] plain = trained(Precision.FP32, StepLayout.PLAIN, Recompute.NONE);

        assertThat(trained(Precision.FP32, StepLayout.FORKED, recompute)).isEqualTo(plain);
        driver.with(
                Map.of("last-first", 1L),
                () -> assertThat(trained(Precision.FP32, StepLayout.FORKED, recompute))
                        .isEqualTo(plain));
    }

    @Test
    void blocksThatAreComputedAgainTakeLessMemory() {
        assertThat(activations(Recompute.BLOCKS)).isLessThan(activations(Recompute.NONE) * 2 / 3);
    }

    private Long activations(Recompute recompute) {
        try (CudaSession session = open(Precision.FP32, StepLayout.PLAIN, recompute)) {
            return session.memory().bytes().getOrDefault(Purpose.ACTIVATIONS, 0L);
        }
    }

    private float[] trained(Precision precision, StepLayout layout, Recompute recompute) {
        try (CudaSession session = open(precision, layout, recompute)) {
            int[] order =
                    IntStream.range(0, EXAMPLES).map(i -> i * 7 % EXAMPLES).toArray();
            for (int step = 0; step < 6; step++) {
                // The last of an epoch is smaller, so it is another graph.
                session.step(new Batch(order, step % 3 * BATCH, step % 3 == 2 ? 4 : BATCH), 0.05);
            }
            session.evaluate(Split.VALIDATION);
            return session.parameters();
        }
    }

    private CudaSession open(Precision precision, StepLayout layout, Recompute recompute) {
        Cards cards = driver.cards(precision);
        Accelerator gpu = cards.open(cards.devices().get(0), precision);
        return new CudaSession(gpu, config(recompute), data(), precision, layout, OptionalLong.empty());
    }

    private static TrainingConfig config(Recompute recompute) {
        CompositeLayer.Transformer block = new CompositeLayer.Transformer(2, 4, true, 0.1);
        return new TrainingConfig(
                new Transformer(4, 8, block, true, Initialization.XAVIER),
                Loss.CROSS_ENTROPY,
                new Optimizer.Momentum(0.9),
                0.05,
                new Schedule.Constant(),
                Regularization.NONE,
                Augmentation.NONE,
                BATCH,
                OptionalInt.empty(),
                recompute,
                1);
    }

    private static Dataset data() {
        float[] tokens = new float[EXAMPLES * POSITIONS];
        float[] next = new float[tokens.length];
        for (int i = 0; i < tokens.length; i++) {
            tokens[i] = i * 37 % 101 % VOCABULARY;
            next[i] = (tokens[i] + 1) % VOCABULARY;
        }
        Examples examples = new Examples(POSITIONS, POSITIONS, tokens, next);
        Shape shape = Shape.tokens(POSITIONS, VOCABULARY);
        return new Dataset("made", "none", new Task.NextToken(VOCABULARY), shape, examples, examples, examples);
    }
}
