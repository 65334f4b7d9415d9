package org.trainmark.core.engine.nd4j;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.trainmark.core.data.Augmentation;
import org.trainmark.core.data.Batch;
import org.trainmark.core.data.DataRequest;
import org.trainmark.core.data.Dataset;
import org.trainmark.core.data.Split;
import org.trainmark.core.data.TokenSource;
import org.trainmark.core.data.load.DataDirectories;
import org.trainmark.core.data.load.DataLoader;
import org.trainmark.core.engine.MemoryReading.Purpose;
import org.trainmark.core.engine.Recompute;
import org.trainmark.core.engine.TrainingConfig;
import org.trainmark.core.engine.TrainingSession;
import org.trainmark.core.model.CompositeLayer;
import org.trainmark.core.model.Initialization;
import org.trainmark.core.model.Loss;
import org.trainmark.core.model.Transformer;
import org.trainmark.core.optimizer.Optimizer;
import org.trainmark.core.optimizer.Regularization;
import org.trainmark.core.optimizer.Schedule;

/** What is computed again is the same to the last bit, and is not kept. */
class Nd4jRecomputeTest {

    private static final int BATCH = 24;

    private final Dataset data = data(BATCH);

    private static Dataset data(int examples) {
        return new DataLoader(new DataDirectories(List.of(), Path.of("nowhere")))
                .load(new DataRequest(
                        new TokenSource.Sequences(new TokenSource.Copy(40, 10), examples, 1),
                        0,
                        0,
                        1,
                        Optional.empty()));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void trainsToTheSameBitsInLessMemory(int threads) {
        try (TrainingSession kept = trained(threads, Recompute.NONE);
                TrainingSession again = trained(threads, Recompute.BLOCKS)) {
            assertThat(again.parameters()).containsExactly(kept.parameters());
            assertThat(activations(again)).isPositive().isLessThan(activations(kept) / 2);
        }
    }

    /** Five hundred rows at a time would hold twice as much. */
    @Test
    void evaluatesAFewRowsOfManyLayersAtATime() {
        Dataset many = data(600);
        Nd4jEngine engine = new Nd4jEngine(false, 1);
        try (TrainingSession session =
                engine.open(config(Recompute.BLOCKS), many, engine.devices().get(0))) {
            long before = session.memory().bytes().getOrDefault(Purpose.WORKSPACE, 0L);

            session.evaluate(Split.TRAINING);

            assertThat(session.memory().bytes().getOrDefault(Purpose.WORKSPACE, 0L) - before)
                    .isLessThan(100L << 20);
        }
    }

    private static long activations(TrainingSession session) {
        return session.memory().bytes().getOrDefault(Purpose.ACTIVATIONS, 0L);
    }

    private TrainingSession trained(int threads, Recompute recompute) {
        Nd4jEngine engine = new Nd4jEngine(false, threads);
        TrainingSession session =
                engine.open(config(recompute), data, engine.devices().get(0));
        Batch batch = new Batch(IntStream.range(0, BATCH).toArray(), 0, BATCH);
        for (int step = 0; step < 3; step++) {
            session.step(batch, 0.1);
        }
        return session;
    }

    private static TrainingConfig config(Recompute recompute) {
        return new TrainingConfig(
                new Transformer(
                        4, 16, new CompositeLayer.Transformer(2, 4, true, 0.1), true, Initialization.SMALL_NORMAL),
                Loss.CROSS_ENTROPY,
                new Optimizer.Momentum(0.9),
                0.1,
                new Schedule.Constant(),
                Regularization.NONE,
                Augmentation.NONE,
                BATCH,
                OptionalInt.empty(),
                recompute,
                1);
    }
}
