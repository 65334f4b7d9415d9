package org.trainmark.core.engine.nd4j;

import static org.trainmark.core.engine.MemoryReading.Purpose.WORKSPACE;

import java.util.List;
import java.util.Optional;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.api.ops.impl.transforms.floating.RSqrt;
import org.trainmark.core.engine.nd4j.Network.Placed;
import org.trainmark.core.engine.nd4j.Ops.Scale;
import org.trainmark.core.model.Architecture.Stage;
import org.trainmark.core.model.Layer.BatchNormalization;

/** Batch normalisation in training, as sums and products over {@code [rows times pixels, channels]}. */
final class BatchNormalizationPass implements LayerPass {

    private final PassContext context;
    private final Ops ops;
    private final BatchNormalization normalization;
    private final Stage stage;
    private final RunningMoments moments;
    private final INDArray input;
    private final INDArray normalized;
    private final INDArray output;
    private final INDArray mean;
    private final INDArray variance;
    private final INDArray inverseDeviation;

    BatchNormalizationPass(PassContext context, BatchNormalization normalization, Placed placed, INDArray input) {
        this.context = context;
        this.normalization = normalization;
        this.input = input;
        ops = context.ops();
        stage = placed.stage();
        moments = context.network().moments(placed);
        normalized = context.next(stage.output().size());
        output = context.next(stage.output().size());
        mean = perChannel();
        variance = perChannel();
        inverseDeviation = perChannel();
    }

    private INDArray perChannel() {
        return ops.vector(WORKSPACE, stage.input().channels());
    }

    /** Returns rows of examples as rows of pixels. */
    private INDArray pixels(INDArray rows) {
        return rows.reshape(
                'c', rows.length() / stage.input().channels(), stage.input().channels());
    }

    static INDArray scales(Parameters parameters, Stage stage) {
        return Ops.slice(parameters.offsets(stage), 0, stage.input().channels());
    }

    static INDArray shifts(Parameters parameters, Stage stage) {
        int channels = stage.input().channels();
        return Ops.slice(parameters.offsets(stage), channels, channels);
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
    public Runnable forward() {
        INDArray x = pixels(input);
        INDArray xHat = pixels(normalized);
        INDArray y = pixels(output);
        Scale average = new Scale(1.0 / x.rows(), 0);
        Parameters parameters = context.network().parameters();
        return Ops.inTurn(
                ops.columnSums(x, average, mean),
                ops.prepare("subtract", List.of(x, mean), xHat),
                ops.multiply(xHat, xHat, y),
                ops.columnSums(y, average, variance),
                inverseDeviation(ops, variance, normalization.epsilon(), inverseDeviation),
                ops.multiply(xHat, inverseDeviation, xHat),
                ops.multiply(xHat, scales(parameters, stage), y),
                ops.prepare("add", List.of(y, shifts(parameters, stage)), y),
                moments.update(ops, mean, variance, x.rows()));
    }

    /** With means over the batch: {@code dx = scale / deviation (dy - mean(dy) - xHat mean(dy xHat))}. */
    @Override
    public Runnable backward(INDArray gradient, Optional<INDArray> before) {
        INDArray dy = pixels(gradient);
        INDArray dx = pixels(before.orElse(gradient));
        INDArray xHat = pixels(normalized);
        INDArray products = pixels(output);
        INDArray scaleSums = perChannel();
        INDArray shiftSums = perChannel();
        double average = 1.0 / dy.rows();
        Parameters gradients = context.network().gradients();
        return Ops.inTurn(
                ops.multiply(dy, xHat, products),
                ops.columnSums(products, Scale.ONE, scaleSums),
                ops.columnSums(dy, Scale.ONE, shiftSums),
                context.accumulate(scaleSums, scales(gradients, stage)),
                context.accumulate(shiftSums, shifts(gradients, stage)),
                ops.scale(scaleSums, average),
                ops.scale(shiftSums, average),
                ops.multiply(xHat, scaleSums, xHat),
                ops.prepare("subtract", List.of(dy, shiftSums), dx),
                ops.prepare("subtract", List.of(dx, xHat), dx),
                ops.multiply(inverseDeviation, scales(context.network().parameters(), stage), inverseDeviation),
                ops.multiply(dx, inverseDeviation, dx));
    }

    @Override
    public boolean gradientInPlace() {
        return true;
    }
}
