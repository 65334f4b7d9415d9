package org.trainmark.cuda.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.trainmark.core.data.Batch;
import org.trainmark.core.data.Dataset;
import org.trainmark.core.data.Examples;
import org.trainmark.core.data.Shape;
import org.trainmark.core.data.Split;
import org.trainmark.core.data.Task;
import org.trainmark.core.engine.TrainingConfig;
import org.trainmark.core.engine.TrainingSession;
import org.trainmark.core.model.Activation;
import org.trainmark.core.model.Cnn;
import org.trainmark.core.model.Layer;
import org.trainmark.core.model.Loss;
import org.trainmark.core.optimizer.Optimizer;
import org.trainmark.core.optimizer.Schedule;
import org.trainmark.cuda.engine.driver.StandInDriver;
import org.trainmark.cuda.engine.gpu.Convolutions;
import org.trainmark.cuda.engine.gpu.CudaException;
import org.trainmark.cuda.engine.gpu.Precision;
import org.trainmark.cuda.engine.pass.StepLayout;

/** What a recording does not survive is done before it, and what libraries refuse is done without them. */
class RecordingIT {

    private static final int EXAMPLES = 40;
    private static final int BATCH = 16;
    private static final Shape IMAGE = new Shape(6, 6, 2);

    private final StandInDriver driver = StandInDriver.load();

    @BeforeAll
    static void needsACompiler() {
        StandInDriver.assumePossible();
    }

    @ParameterizedTest
    @EnumSource
    void nothingIsDoneForTheFirstTimeWhileAStreamRecords(StepLayout layout) {
        for (Convolutions convolutions : Convolutions.values()) {
            CudaEngine engine = StandInEngine.of(Precision.BF16, layout, convolutions);
            int mistakes = mistakesNow(engine);

            train(engine);

            assertThat(StandInDriver.mistakes()).isEqualTo(mistakes);
        }
    }

    @Test
    void closesWhatIsInFlightOnlyWhenItHasEnded() {
        CudaEngine engine = StandInEngine.of(Precision.FP32, StepLayout.FORKED, Convolutions.PATCHES);
        int mistakes = mistakesNow(engine);
        int things = StandInDriver.things();

        TrainingSession session = open(engine);
        session.step(batch(0, BATCH), 0.1);
        session.close();

        assertThat(StandInDriver.mistakes()).isEqualTo(mistakes);
        assertThat(StandInDriver.things()).isEqualTo(things);
    }

    @ParameterizedTest
    @ValueSource(strings = {"end-capture", "instantiate"})
    void aRecordingThatFailsLeavesNothingBehind(String call) {
        CudaEngine engine = StandInEngine.of(Precision.FP32, StepLayout.FUSED_FORKED, Convolutions.PATCHES);
        mistakesNow(engine);
        int things = StandInDriver.things();
        long free = StandInDriver.free();

        driver.with(
                Map.of(call, 901L),
                () -> assertThatExceptionOfType(CudaException.class).isThrownBy(() -> open(engine)));

        assertThat(StandInDriver.things()).isEqualTo(things);
        assertThat(StandInDriver.free()).isEqualTo(free);
    }

    /** By cuBLASLt's numbers of a bias's gradient and of a ReLU, whose slope then has no mask either. */
    @ParameterizedTest
    @CsvSource({
        "without-epilogue, 512, 15, 2 of 5",
        "without-epilogue, 512, 7, 2 of 5",
        "without-epilogue, 134, 8, 3 of 5",
        "unready-epilogue, 512, 15, 2 of 5",
        "unknown-epilogue, 134, 15, 3 of 5",
        "failing-epilogue, 512, 15, 2 of 5",
        "failing-epilogue, 134, 15, 3 of 5",
        "without-epilogue, 0, 15, 5 of 5"
    })
    void whatCublasltRefusesIsDoneWithoutItAndTold(String refusal, long epilogue, long status, String fused) {
        float[] plain = train(StandInEngine.of(Precision.FP32));

        driver.with(Map.of(refusal, epilogue, "status", status), () -> {
            CudaEngine engine = StandInEngine.of(Precision.FP32, StepLayout.FUSED, Convolutions.PATCHES);
            float[] trained = train(engine);
            assertThat(engine.provenance()).containsEntry("cuda.fused", fused);
            for (int i = 0; i < plain.length; i++) {
                assertThat(trained[i]).isCloseTo(plain[i], within(1e-5f));
            }
        });
    }

    /** The stand-in refuses kernels that may add up parts of a sum in 16 bits. */
    @ParameterizedTest
    @EnumSource(names = {"BF16", "FP16"})
    void sumsOfFusedProductsAreSinglePrecisionToo(Precision precision) {
        CudaEngine engine = StandInEngine.of(precision, StepLayout.FUSED, Convolutions.PATCHES);

        train(engine);

        assertThat(engine.provenance()).containsEntry("cuda.fused", "5 of 5");
    }

    @Test
    void anAlgorithmOfCudnnThatFailsGivesWayToTheNext() {
        CudaEngine engine = StandInEngine.of(Precision.FP32, StepLayout.PLAIN, Convolutions.CUDNN);
        float[] usual = train(engine);

        driver.with(Map.of("dnn-fails", 1L), () -> assertThat(train(engine)).isEqualTo(usual));
        driver.with(
                Map.of("dnn-fails", 2L),
                () -> assertThatExceptionOfType(CudaException.class)
                        .isThrownBy(() -> open(engine))
                        .withMessageStartingWith("cuDNN's outputs: "));
    }

    /** Opens the card once, without which nothing can be asked of it. */
    private static int mistakesNow(CudaEngine engine) {
        open(engine).close();
        return StandInDriver.mistakes();
    }

    private static float[] train(CudaEngine engine) {
        try (TrainingSession session = open(engine)) {
            for (int step = 0; step < 4; step++) {
                session.step(batch(step, step == 2 ? 9 : BATCH), 0.05);
            }
            session.evaluate(Split.VALIDATION);
            return session.parameters();
        }
    }

    private static Batch batch(int number, int size) {
        return new Batch(IntStream.range(0, EXAMPLES).toArray(), number % 2 * BATCH, size);
    }

    private static TrainingSession open(CudaEngine engine) {
        Cnn cnn = new Cnn(List.of(
                new Layer.Convolution(8, 3, 1, 1),
                Activation.TANH,
                new Layer.Dense(16),
                Activation.RELU,
                new Layer.Dense(8),
                Activation.TANH));
        TrainingConfig config = new TrainingConfig(
                cnn, Loss.CROSS_ENTROPY, new Optimizer.Momentum(0.9), 0.05, new Schedule.Constant(), BATCH, 1);
        return engine.open(config, data(), engine.devices().get(0));
    }

    private static Dataset data() {
        float[] features = new float[EXAMPLES * IMAGE.size()];
        float[] targets = new float[EXAMPLES];
        for (int i = 0; i < features.length; i++) {
            features[i] = i * 37 % 101 / 50f - 1;
        }
        for (int i = 0; i < EXAMPLES; i++) {
            targets[i] = i % 3;
        }
        Examples examples = new Examples(IMAGE.size(), features, targets);
        return new Dataset("made", "none", new Task.Classification(3), IMAGE, examples, examples, examples);
    }
}
