package org.trainmark.core.engine.nd4j.pass;

import static org.trainmark.core.engine.MemoryReading.Purpose.WORKSPACE;

import java.util.List;
import java.util.Optional;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.trainmark.core.engine.nd4j.ops.Ops;
import org.trainmark.core.engine.nd4j.ops.Ops.Scale;
import org.trainmark.core.engine.nd4j.ops.Parameters;
import org.trainmark.core.engine.nd4j.ops.Script;
import org.trainmark.core.model.Architecture.Stage;
import org.trainmark.core.model.Layer.BatchNormalization;

/**
 * Batch normalization in training wherever its values are: sums and products over {@code [rows times pixels,
 * channels]}.
 */
final class PortableNormalizationPass implements LayerPass {

    private final PassContext context;
    private final Ops ops;
    private final Script script;
    private final BatchNormalization normalization;
    private final Stage stage;
    private final RunningMoments moments;
    private final INDArray input;
    private final INDArray normalized;
    private final INDArray output;
    private final INDArray mean;
    private final INDArray variance;
    private final INDArray inverseDeviation;
    private final ShareSums scaleSums;
    private final ShareSums shiftSums;

    PortableNormalizationPass(PassContext context, BatchNormalization normalization, Stage stage, INDArray input) {
        this.context = context;
        this.normalization = normalization;
        this.input = input;
        ops = context.ops();
        script = context.script();
        this.stage = stage;
        moments = context.network().moments(stage);
        normalized = context.next(stage.output().size());
        output = context.next(stage.output().size());
        mean = perChannel();
        variance = perChannel();
        inverseDeviation = perChannel();
        scaleSums = perShare();
        shiftSums = perShare();
    }

    private ShareSums perShare() {
        return new ShareSums(ops, stage.input().channels());
    }

    private INDArray perChannel() {
        return ops.vector(WORKSPACE, stage.input().channels());
    }

    /** Returns rows of examples as rows of pixels. */
    private INDArray pixels(INDArray rows) {
        return rows.reshape(
                'c', rows.length() / stage.input().channels(), stage.input().channels());
    }

    @Override
    public INDArray output() {
        return output;
    }

    @Override
    public void forward() {
        ShareSums means = perShare();
        ShareSums squares = perShare();
        Scale average = new Scale(1.0 / pixels(input).rows(), 0);
        Parameters parameters = context.network().parameters();
        script.rows(share -> ops.columnSums(pixels(share.rows(input)), average, means.part()));
        script.once(means.sumTo(mean));
        script.rows(share -> {
            INDArray xHat = pixels(share.rows(normalized));
            INDArray y = pixels(share.rows(output));
            return Ops.inTurn(
                    ops.prepare("subtract", List.of(pixels(share.rows(input)), mean), xHat),
                    ops.multiply(xHat, xHat, y),
                    ops.columnSums(y, average, squares.part()));
        });
        script.once(Ops.inTurn(
                squares.sumTo(variance),
                SettledNormalizationPass.inverseDeviation(ops, variance, normalization.epsilon(), inverseDeviation),
                context.first()
                        ? moments.update(ops, mean, variance, pixels(input).rows())
                        : () -> {}));
        script.rows(share -> {
            INDArray xHat = pixels(share.rows(normalized));
            INDArray y = pixels(share.rows(output));
            return Ops.inTurn(
                    ops.multiply(xHat, inverseDeviation, xHat),
                    ops.multiply(xHat, BatchNormalizationPass.scales(parameters, stage), y),
                    ops.prepare("add", List.of(y, BatchNormalizationPass.shifts(parameters, stage)), y));
        });
    }

    /** With means over the batch: {@code dx = scale / deviation (dy - mean(dy) - xHat mean(dy xHat))}. */
    @Override
    public void backward(INDArray gradient, Optional<INDArray> before) {
        INDArray scaleMean = perChannel();
        INDArray shiftMean = perChannel();
        double average = 1.0 / pixels(gradient).rows();
        script.rows(share -> {
            INDArray dy = pixels(share.rows(gradient));
            INDArray products = pixels(context.scratch(share, output.columns()));
            return Ops.inTurn(
                    ops.multiply(dy, pixels(share.rows(normalized)), products),
                    ops.columnSums(products, Scale.ONE, scaleSums.part()),
                    ops.columnSums(dy, Scale.ONE, shiftSums.part()));
        });
        script.once(Ops.inTurn(
                scaleSums.sumTo(scaleMean),
                shiftSums.sumTo(shiftMean),
                ops.scale(scaleMean, average, scaleMean),
                ops.scale(shiftMean, average, shiftMean),
                ops.multiply(
                        inverseDeviation,
                        BatchNormalizationPass.scales(context.network().parameters(), stage),
                        inverseDeviation)));
        script.rows(share -> {
            INDArray xHat = pixels(share.rows(normalized));
            INDArray dx = pixels(share.rows(before.orElse(gradient)));
            return Ops.inTurn(
                    ops.multiply(xHat, scaleMean, xHat),
                    ops.prepare("subtract", List.of(pixels(share.rows(gradient)), shiftMean), dx),
                    ops.prepare("subtract", List.of(dx, xHat), dx),
                    ops.multiply(dx, inverseDeviation, dx));
        });
    }

    @Override
    public void parameters() {
        Parameters gradients = context.network().gradients();
        context.accumulate(scaleSums.parts(), BatchNormalizationPass.scales(gradients, stage));
        context.accumulate(shiftSums.parts(), BatchNormalizationPass.shifts(gradients, stage));
    }

    @Override
    public boolean gradientInPlace() {
        return true;
    }
}
