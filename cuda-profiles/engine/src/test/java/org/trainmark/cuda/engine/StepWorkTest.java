package org.trainmark.cuda.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.trainmark.core.data.Augmentation;
import org.trainmark.core.data.Dataset;
import org.trainmark.core.data.Examples;
import org.trainmark.core.data.Shape;
import org.trainmark.core.data.Task;
import org.trainmark.core.engine.Recompute;
import org.trainmark.core.engine.TrainingConfig;
import org.trainmark.core.model.Activation;
import org.trainmark.core.model.CompositeLayer;
import org.trainmark.core.model.Initialization;
import org.trainmark.core.model.Loss;
import org.trainmark.core.model.Mlp;
import org.trainmark.core.model.Transformer;
import org.trainmark.core.optimizer.Optimizer;
import org.trainmark.core.optimizer.Regularization;
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

    @Test
    void aBlockOfATransformerHasTwoProductsOfEachHeadAndCopiesNothing() {
        List<String> work = workOfATransformer(Recompute.NONE);

        assertThat(work.subList(2, work.indexOf("loss_gradient")))
                .containsExactly(
                        "embed",
                        "pointwise_forward",
                        "layer_normalize",
                        "product",
                        "pointwise_forward",
                        "products",
                        "products",
                        "attention_weights",
                        "products",
                        "products",
                        "product",
                        "pointwise_forward",
                        "add_values",
                        "layer_normalize",
                        "product",
                        "pointwise_forward",
                        "product",
                        "pointwise_forward",
                        "add_values",
                        "layer_normalize",
                        "product");
        assertThat(work.subList(work.indexOf("loss_gradient") + 1, work.size()))
                .containsExactly(
                        "product",
                        "product",
                        "layer_normalization_sums",
                        "layer_normalization_backward",
                        "column_moments",
                        "product",
                        "product",
                        "pointwise_backward",
                        "product",
                        "product",
                        "layer_normalization_sums",
                        "layer_normalization_backward",
                        "add_values",
                        "column_moments",
                        "product",
                        "product",
                        "products",
                        "products",
                        "attention_weights_backward",
                        "products",
                        "products",
                        "products",
                        "products",
                        "products",
                        "products",
                        "column_moments",
                        "product",
                        "product",
                        "layer_normalization_sums",
                        "layer_normalization_backward",
                        "add_values",
                        "column_moments",
                        "embedding_gradient",
                        "update");
    }

    @Test
    void blocksThatAreNotKeptGoForwardOnceMoreBeforeTheirWayBack() {
        List<String> kept = workOfATransformer(Recompute.NONE);
        List<String> again = workOfATransformer(Recompute.BLOCKS);

        assertThat(again.subList(0, again.indexOf("loss_gradient")))
                .isEqualTo(kept.subList(0, kept.indexOf("loss_gradient")));
        assertThat(Collections.frequency(again, "attention_weights")).isEqualTo(2);
        // Of each of the two residuals all but the last product, its bias and the sum, which the way back does not
        // need.
        assertThat(again).hasSize(kept.size() + 8 + 3);
    }

    private static List<String> workOfATransformer(Recompute recompute) {
        CompositeLayer.Transformer block = new CompositeLayer.Transformer(2, 4, true, 0);
        TrainingConfig config = new TrainingConfig(
                new Transformer(1, 8, block, true, Initialization.XAVIER),
                Loss.CROSS_ENTROPY,
                new Optimizer.Sgd(),
                0.001,
                new Schedule.Constant(),
                Regularization.NONE,
                Augmentation.NONE,
                4,
                OptionalInt.empty(),
                recompute,
                1);
        Examples examples = new Examples(6, 6, new float[6], new float[6]);
        Shape tokens = Shape.tokens(6, 9);
        return workOfAStep(
                config,
                new Dataset("made", "none", new Task.NextToken(9), tokens, examples, examples, examples),
                StepLayout.PLAIN,
                false);
    }

    private static List<String> workOfAStep(int batch, StepLayout layout, boolean fuses) {
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
        return workOfAStep(config, data, layout, fuses);
    }

    private static List<String> workOfAStep(TrainingConfig config, Dataset data, StepLayout layout, boolean fuses) {
        RecordingGpu gpu = new RecordingGpu(fuses);
        new CudaSession(gpu, config, data, Precision.FP32, layout, OptionalLong.empty()).close();
        return gpu.work();
    }
}
