package org.trainmark.cuda.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

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
import org.trainmark.core.data.Task;
import org.trainmark.core.engine.TrainingConfig;
import org.trainmark.core.model.Activation;
import org.trainmark.core.model.Loss;
import org.trainmark.core.model.Mlp;
import org.trainmark.core.optimizer.Optimizer;
import org.trainmark.core.optimizer.Schedule;
import org.trainmark.cuda.engine.driver.StandInDriver;
import org.trainmark.cuda.engine.gpu.Accelerator;
import org.trainmark.cuda.engine.gpu.Cards;
import org.trainmark.cuda.engine.gpu.Epilogue;
import org.trainmark.cuda.engine.gpu.Precision;
import org.trainmark.cuda.engine.pass.StepLayout;

/** However a step is laid out, it comes to the same. */
class StepLayoutIT {

    private static final int WIDTH = 24;
    private static final int BATCH = 20;
    private static final int STEPS = 12;

    private final StandInDriver driver = StandInDriver.load();

    @BeforeAll
    static void needsACompiler() {
        StandInDriver.assumePossible();
    }

    @Test
    void whatMayRunSideBySideComesToTheSameBitsInAnyOrder() {
        float[] plain = trained(StepLayout.PLAIN);
        StepLayout sideBySide = StepLayout.FORKED;

        assertThat(trained(sideBySide)).isEqualTo(plain);
        driver.with(
                Map.of("last-first", 1L), () -> assertThat(trained(sideBySide)).isEqualTo(plain));
    }

    /** Without a kernel for: none, bias, ReLU, its slope, the gradient of the bias; by cuBLASLt's numbers. */
    @ParameterizedTest
    @ValueSource(longs = {0, 4, 134, 136, 512})
    void epiloguesComeToTheSameWhicheverThereAre(long missing) {
        float[] plain = trained(StepLayout.PLAIN);

        driver.with(Map.of("without-epilogue", missing), () -> {
            float[] fused = trained(StepLayout.FUSED_FORKED);
            for (int i = 0; i < plain.length; i++) {
                assertThat(fused[i]).isCloseTo(plain[i], within(1e-5f));
            }
        });
    }

    @Test
    void masksTakeABitForEachValue() {
        assertThat(Epilogue.maskBytes(256, 10)).isEqualTo(320);
        assertThat(Epilogue.maskBytes(129, 10)).isEqualTo(320);
        assertThat(Epilogue.maskBytes(1, 1)).isEqualTo(16);
    }

    private float[] trained(StepLayout layout) {
        Cards cards = driver.cards(Precision.FP32);
        Accelerator gpu = cards.open(cards.devices().get(0), Precision.FP32);
        try (CudaSession session =
                new CudaSession(gpu, config(), data(), Precision.FP32, layout, OptionalLong.empty())) {
            int[] order = IntStream.range(0, STEPS * BATCH).map(i -> i * 7 % 50).toArray();
            for (int i = 0; i < STEPS; i++) {
                // The last of an epoch is smaller, so it is another graph.
                session.step(new Batch(order, i * BATCH, i % 4 == 3 ? 9 : BATCH), 0.01);
            }
            return session.parameters();
        }
    }

    /** Widths that keep biases aligned so that they can be fused, and one that does not. */
    private static TrainingConfig config() {
        Mlp mlp = new Mlp(List.of(32, 16, 9), Activation.RELU);
        return new TrainingConfig(
                mlp, Loss.CROSS_ENTROPY, new Optimizer.Momentum(0.9), 0.01, new Schedule.Constant(), BATCH, 3);
    }

    private static Dataset data() {
        float[] features = new float[50 * WIDTH];
        float[] targets = new float[50];
        for (int i = 0; i < features.length; i++) {
            features[i] = (i * 37 % 101) / 50f - 1;
        }
        for (int i = 0; i < targets.length; i++) {
            targets[i] = i % 3;
        }
        Examples examples = new Examples(WIDTH, features, targets);
        return new Dataset("made", "none", new Task.Classification(3), Shape.flat(WIDTH), examples, examples, examples);
    }
}
