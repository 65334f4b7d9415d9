package org.trainmark.core.engine.nd4j;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.OptionalInt;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.trainmark.core.data.Augmentation;
import org.trainmark.core.data.Batch;
import org.trainmark.core.data.Dataset;
import org.trainmark.core.data.Examples;
import org.trainmark.core.data.Shape;
import org.trainmark.core.data.Split;
import org.trainmark.core.data.Task;
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

/** Long rows, of which a thread takes a few through all layers at a time, train as all at once would. */
class Nd4jRowsAtOnceTest {

    /** So many logits for each that a thread takes 16 examples at a time. */
    private static final Shape TOKENS = Shape.tokens(64, 256);

    private static final int BATCH = 40;

    private final Dataset data = new Dataset(
            "random", "none", new Task.NextToken(256), TOKENS, examples(BATCH), examples(BATCH + 3), examples(0));

    private static Examples examples(int count) {
        Random random = new Random(count);
        float[] features = new float[count * TOKENS.size()];
        float[] targets = new float[features.length];
        for (int i = 0; i < features.length; i++) {
            features[i] = random.nextInt(256);
            targets[i] = random.nextInt(256);
        }
        return new Examples(TOKENS.size(), TOKENS.size(), features, targets);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void trainAsPartsOfABatchThatAreNotCut(int threads) {
        try (TrainingSession cut = trained(threads, BATCH, Recompute.NONE);
                TrainingSession again = trained(threads, BATCH, Recompute.BLOCKS);
                TrainingSession parts = trained(threads, 10, Recompute.NONE)) {
            assertThat(cut.parameters()).containsExactly(parts.parameters(), within(2e-6f));
            assertThat(again.parameters()).containsExactly(parts.parameters(), within(2e-6f));
            assertThat(cut.evaluate(Split.VALIDATION).loss())
                    .isCloseTo(parts.evaluate(Split.VALIDATION).loss(), within(1e-5));
        }
    }

    private TrainingSession trained(int threads, int atOnce, Recompute recompute) {
        Nd4jEngine engine = new Nd4jEngine(false, threads);
        TrainingSession session =
                engine.open(config(atOnce, recompute), data, engine.devices().get(0));
        int[] order = IntStream.range(0, BATCH).toArray();
        for (int step = 0; step < 3; step++) {
            session.step(new Batch(order, 0, BATCH), 0.5);
        }
        return session;
    }

    private static TrainingConfig config(int atOnce, Recompute recompute) {
        return new TrainingConfig(
                new Transformer(
                        2, 8, new CompositeLayer.Transformer(2, 2, true, 0.1), true, Initialization.SMALL_NORMAL),
                Loss.CROSS_ENTROPY,
                new Optimizer.Momentum(0.9),
                0.5,
                new Schedule.Constant(),
                Regularization.NONE,
                Augmentation.NONE,
                BATCH,
                OptionalInt.of(atOnce),
                recompute,
                1);
    }
}
