package org.trainmark.cuda.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
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
import org.trainmark.cuda.engine.gpu.Precision;
import org.trainmark.cuda.engine.pass.StepLayout;

/** Small steps take as long as they have pieces of work, so there are no more of them than need be. */
class StepWorkTest {

    @ParameterizedTest
    @ValueSource(ints = {32, 128})
    void theStepOfASmallBatchIsSeventeenPieces(int batch) {
        assertThat(workOfAStep(batch, StepLayout.PLAIN, false))
                .containsExactly(
                        "begin_step",
                        "gather",
                        "product",
                        "pointwise_forward",
                        "product",
                        "pointwise_forward",
                        "product",
                        "loss_gradient",
                        "column_moments",
                        "product",
                        "product",
                        "relu_backward",
                        "product",
                        "product",
                        "relu_backward",
                        "product",
                        "update");
    }

    @ParameterizedTest
    @ValueSource(ints = {32, 128, 1024})
    void withEpiloguesItIsTwelveOfWhichTwoPairsAreSideBySide(int batch) {
        assertThat(workOfAStep(batch, StepLayout.FUSED_FORKED, true))
                .containsExactly(
                        "begin_step",
                        "gather",
                        "product and RELU",
                        "product and RELU",
                        "product",
                        "loss_gradient",
                        "{",
                        "product and RELU_SLOPE",
                        "product and BIAS_GRADIENT",
                        "}",
                        "{",
                        "product and RELU_SLOPE",
                        "product and BIAS_GRADIENT",
                        "}",
                        "product and BIAS_GRADIENT",
                        "update");
    }

    @ParameterizedTest
    @ValueSource(ints = {32, 128})
    void withoutKernelsForEpiloguesItIsTheSameAsWithoutThem(int batch) {
        assertThat(workOfAStep(batch, StepLayout.FUSED, false)).isEqualTo(workOfAStep(batch, StepLayout.PLAIN, false));
    }

    private static List<String> workOfAStep(int batch, StepLayout layout, boolean fuses) {
        RecordingGpu gpu = new RecordingGpu(fuses);
        TrainingConfig config = new TrainingConfig(
                new Mlp(List.of(256, 128), Activation.RELU),
                Loss.CROSS_ENTROPY,
                new Optimizer.Adam(0.9, 0.999, 1e-8),
                0.001,
                new Schedule.Constant(),
                batch,
                1);
        Examples examples = new Examples(784, new float[784], new float[1]);
        Dataset data =
                new Dataset("made", "none", new Task.Classification(10), Shape.flat(784), examples, examples, examples);
        new CudaSession(gpu, config, data, Precision.FP32, layout, OptionalLong.empty()).close();
        return gpu.work();
    }
}
