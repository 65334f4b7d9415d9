package org.trainmark.core.engine.nd4j.pass;

import java.util.List;
import java.util.Optional;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.api.ops.impl.transforms.floating.RSqrt;
import org.trainmark.core.engine.MemoryReading.Purpose;
import org.trainmark.core.engine.nd4j.ops.Ops;
import org.trainmark.core.engine.nd4j.ops.Parameters;
import org.trainmark.core.model.Architecture.Stage;
import org.trainmark.core.model.Layer.BatchNormalization;

/** Batch normalization in evaluation: one scale and one shift for each channel. */
final class SettledNormalizationPass implements LayerPass {

    private final PassContext context;
    private final BatchNormalization normalization;
    private final Stage stage;
    private final INDArray input;
    private final INDArray output;

    SettledNormalizationPass(PassContext context, BatchNormalization normalization, Stage stage, INDArray input) {
        this.context = context;
        this.normalization = normalization;
        this.stage = stage;
        this.input = input;
        output = context.next(stage.output().size());
    }

    /** Prepares {@code result = 1 / sqrt(variance + epsilon)}. */
    static Runnable inverseDeviation(Ops ops, INDArray variance, double epsilon, INDArray result) {
        return Ops.inTurn(
                ops.prepare("assign", List.of(result, variance), result),
                ops.shift(result, epsilon),
                Ops.repeatable(new RSqrt(result, result)));
    }

    @Override
    public INDArray output() {
        return output;
    }

    @Override
    public void forward() {
        Ops ops = context.ops();
        Parameters parameters = context.network().parameters();
        RunningMoments moments = context.network().moments(stage);
        int channels = stage.input().channels();
        INDArray scale = ops.vector(Purpose.WORKSPACE, channels);
        context.script()
                .once(Ops.inTurn(
                        inverseDeviation(ops, moments.variance(), normalization.epsilon(), scale),
                        ops.multiply(scale, BatchNormalizationPass.scales(parameters, stage), scale)));
        context.script().rows(share -> {
            INDArray x = pixels(share.rows(input), channels);
            INDArray y = pixels(share.rows(output), channels);
            return Ops.inTurn(
                    ops.prepare("subtract", List.of(x, moments.mean()), y),
                    ops.multiply(y, scale, y),
                    ops.prepare("add", List.of(y, BatchNormalizationPass.shifts(parameters, stage)), y));
        });
    }

    private static INDArray pixels(INDArray rows, int channels) {
        return rows.reshape('c', rows.length() / channels, channels);
    }

    @Override
    public void backward(INDArray gradient, Optional<INDArray> before) {
        throw new AssertionError("evaluation has no way back");
    }
}
