package org.trainmark.cuda.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.trainmark.core.data.Augmentation;
import org.trainmark.core.data.Batch;
import org.trainmark.core.data.Dataset;
import org.trainmark.core.data.Examples;
import org.trainmark.core.data.Shape;
import org.trainmark.core.data.Split;
import org.trainmark.core.data.Task;
import org.trainmark.core.engine.DeviceOutOfMemoryException;
import org.trainmark.core.engine.MemoryReading;
import org.trainmark.core.engine.MemoryReading.Purpose;
import org.trainmark.core.engine.Recompute;
import org.trainmark.core.engine.TrainingConfig;
import org.trainmark.core.engine.UnsupportedTrainingException;
import org.trainmark.core.model.Activation;
import org.trainmark.core.model.Cnn;
import org.trainmark.core.model.Layer;
import org.trainmark.core.model.Loss;
import org.trainmark.core.optimizer.Optimizer;
import org.trainmark.core.optimizer.Regularization;
import org.trainmark.core.optimizer.Schedule;
import org.trainmark.cuda.engine.driver.StandInDriver;
import org.trainmark.cuda.engine.gpu.Accelerator;
import org.trainmark.cuda.engine.gpu.Cards;
import org.trainmark.cuda.engine.gpu.Convolutions;
import org.trainmark.cuda.engine.gpu.Precision;
import org.trainmark.cuda.engine.pass.StepLayout;

/** Convolutions by cuDNN beside those by patches. */
class CudnnSessionIT {

    private static final int EXAMPLES = 20;
    private static final int BATCH = 10;
    private static final int STEPS = 6;
    private static final Shape IMAGE = new Shape(7, 6, 3);

    private final StandInDriver driver = StandInDriver.load();

    /** What a training ends with. */
    private record Trained(List<Float> parameters, double loss) {

        double furthestFrom(Trained other) {
            return IntStream.range(0, parameters.size())
                    .mapToDouble(i -> Math.abs(parameters.get(i) - other.parameters.get(i)))
                    .max()
                    .orElseThrow();
        }
    }

    @BeforeAll
    static void needsACompiler() {
        StandInDriver.assumePossible();
    }

    @ParameterizedTest
    @CsvSource({"FP32, 1e-6", "TF32, 1e-3", "BF16, 1e-2", "FP16, 1e-3"})
    void trainsAsPatchesDo(Precision precision, double tolerance) {
        Trained patches = train(precision, Convolutions.PATCHES, OptionalInt.empty());
        Trained cudnn = train(precision, Convolutions.CUDNN, OptionalInt.empty());

        assertThat(cudnn.furthestFrom(patches)).isLessThan(tolerance);
        assertThat(cudnn.loss()).isCloseTo(patches.loss(), within(tolerance));
    }

    /** The last part of a batch is smaller, as are the parts in which the examples are evaluated. */
    @ParameterizedTest
    @CsvSource({"FP32, 1e-6", "BF16, 1e-2", "FP16, 1e-3"})
    void addsUpTheGradientsOfABatchesParts(Precision precision, double tolerance) {
        Trained whole = train(precision, Convolutions.CUDNN, OptionalInt.empty());
        Trained parts = train(precision, Convolutions.CUDNN, OptionalInt.of(4));

        assertThat(parts.furthestFrom(whole)).isLessThan(tolerance);
        assertThat(parts.loss()).isCloseTo(whole.loss(), within(tolerance));
    }

    @Test
    void usesElevenBitsOnlyWhereAskedTo() {
        Trained single = train(Precision.FP32, Convolutions.CUDNN, OptionalInt.empty());
        Trained eleven = train(Precision.TF32, Convolutions.CUDNN, OptionalInt.empty());
        Trained patches = train(Precision.FP32, Convolutions.PATCHES, OptionalInt.empty());

        assertThat(eleven.furthestFrom(single)).isGreaterThan(10 * single.furthestFrom(patches));
    }

    @ParameterizedTest
    @ValueSource(strings = {"dnn-chance", "dnn-hungry"})
    void choosesNoAlgorithmThatDependsOnChanceOrWorksInTooManyBytes(String property) {
        Trained usual = train(Precision.FP32, Convolutions.CUDNN, OptionalInt.empty());

        driver.with(
                Map.of(property, 1L),
                () -> assertThat(train(Precision.FP32, Convolutions.CUDNN, OptionalInt.empty())
                                .parameters())
                        .isEqualTo(usual.parameters()));
    }

    @ParameterizedTest
    @EnumSource(names = {"FP32", "BF16"})
    void refusesAConvolutionForWhichCudnnHasNoAlgorithm(Precision precision) {
        long free = StandInDriver.free();

        driver.with(
                Map.of("dnn-none", 1L),
                () -> assertThatExceptionOfType(UnsupportedTrainingException.class)
                        .isThrownBy(
                                () -> open(precision, Convolutions.CUDNN, OptionalInt.empty(), OptionalLong.empty()))
                        .withMessage(
                                "cuDNN knows no deterministic algorithm that works in 268,435,456 bytes for the "
                                        + "outputs of 10 images of 7x6 with 3 channels by 5 filters of 3x3, stride 2, padding 1, "
                                        + "in %s; leave out trainmark.convolutions=cudnn",
                                precision));

        assertThat(StandInDriver.free()).isEqualTo(free);
    }

    @Test
    void refusesAConvolutionWhoseOnlyAlgorithmWorksInTooManyBytes() {
        driver.with(
                Map.of("dnn-bytes", (256L << 20) + 1),
                () -> assertThatExceptionOfType(UnsupportedTrainingException.class)
                        .isThrownBy(() ->
                                open(Precision.FP32, Convolutions.CUDNN, OptionalInt.empty(), OptionalLong.empty())));
    }

    @Test
    void aCardWithoutRoomToWorkInIsOutOfMemoryAndFreeAgainAfterwards() {
        long free = StandInDriver.free();

        driver.with(
                Map.of("dnn-bytes", 100L << 20),
                () -> assertThatExceptionOfType(DeviceOutOfMemoryException.class)
                        .isThrownBy(() ->
                                open(Precision.FP32, Convolutions.CUDNN, OptionalInt.empty(), OptionalLong.empty()))
                        .withMessageContaining("cuMemAlloc of"));

        assertThat(StandInDriver.free()).isEqualTo(free);
    }

    @Test
    void countsWhatItWorksIn() {
        long working = 1 << 20;
        try (CudaSession plain = open(Precision.FP32, Convolutions.CUDNN, OptionalInt.empty(), OptionalLong.empty())) {
            MemoryReading before = plain.memory();
            driver.with(Map.of("dnn-bytes", working), () -> {
                try (CudaSession session =
                        open(Precision.FP32, Convolutions.CUDNN, OptionalInt.empty(), OptionalLong.empty())) {
                    MemoryReading reading = session.memory();
                    assertThat(workspace(reading)).isEqualTo(workspace(before) - 1000 + working);
                    assertThat((double) reading.total() / reading.held().orElseThrow())
                            .isBetween(0.98, 1.0);
                }
            });
        }
    }

    @Test
    void saysThatCudnnConvolved() {
        assertThat(StandInEngine.of(Precision.FP32, StepLayout.PLAIN, Convolutions.CUDNN)
                        .provenance())
                .containsEntry("cuda.convolutions", "cudnn")
                .containsEntry("cuda.cudnn", "9.19.0");
        assertThat(StandInEngine.of(Precision.FP32).provenance())
                .containsEntry("cuda.convolutions", "patches")
                .doesNotContainKey("cuda.cudnn");
    }

    private static List<Float> values(float[] values) {
        return IntStream.range(0, values.length).mapToObj(i -> values[i]).toList();
    }

    private static long workspace(MemoryReading reading) {
        return reading.bytes().getOrDefault(Purpose.WORKSPACE, 0L);
    }

    private Trained train(Precision precision, Convolutions convolutions, OptionalInt microBatch) {
        try (CudaSession session = open(precision, convolutions, microBatch, OptionalLong.empty())) {
            int[] order = IntStream.range(0, EXAMPLES).toArray();
            for (int step = 0; step < STEPS; step++) {
                session.step(new Batch(order, step % 2 * BATCH, step == 2 ? 7 : BATCH), 0.05);
            }
            return new Trained(
                    values(session.parameters()),
                    session.evaluate(Split.VALIDATION).loss());
        }
    }

    private CudaSession open(
            Precision precision, Convolutions convolutions, OptionalInt microBatch, OptionalLong limit) {
        Cards cards = driver.cards(precision, convolutions, Optional::empty);
        Accelerator gpu = cards.open(cards.devices().get(0), precision);
        try {
            return new CudaSession(gpu, config(microBatch), data(), precision, StepLayout.PLAIN, limit);
        } catch (RuntimeException e) {
            gpu.close();
            throw e;
        }
    }

    private static TrainingConfig config(OptionalInt microBatch) {
        Cnn cnn = new Cnn(List.of(
                new Layer.Convolution(5, 3, 2, 1),
                Activation.TANH,
                new Layer.Convolution(4, 2, 1, 0),
                Activation.TANH));
        return new TrainingConfig(
                cnn,
                Loss.CROSS_ENTROPY,
                new Optimizer.Sgd(),
                0.05,
                new Schedule.Constant(),
                Regularization.NONE,
                Augmentation.NONE,
                BATCH,
                microBatch,
                Recompute.NONE,
                1);
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
