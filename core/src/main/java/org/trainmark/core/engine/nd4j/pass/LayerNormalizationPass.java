package org.trainmark.core.engine.nd4j.pass;

import java.util.Optional;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.trainmark.core.engine.nd4j.ops.PositionNormalization;
import org.trainmark.core.engine.nd4j.ops.Share;
import org.trainmark.core.model.Architecture.Stage;
import org.trainmark.core.model.SequenceLayer.LayerNormalization;

/** Layer normalization, which keeps two numbers for each position beside its input. */
final class LayerNormalizationPass implements LayerPass {

    private final PassContext context;
    private final LayerNormalization normalization;
    private final Stage stage;
    private final INDArray input;
    private final INDArray output;
    private final INDArray means;
    private final INDArray inverseDeviations;
    private final ShareSums scaleSums;
    private final ShareSums shiftSums;

    LayerNormalizationPass(PassContext context, LayerNormalization normalization, Stage stage, INDArray input) {
        this.context = context;
        this.normalization = normalization;
        this.stage = stage;
        this.input = input;
        output = context.next(stage.output().size());
        means = context.next(stage.input().pixels());
        inverseDeviations = context.next(stage.input().pixels());
        scaleSums = new ShareSums(context.ops(), stage.input().channels());
        shiftSums = new ShareSums(context.ops(), stage.input().channels());
    }

    private INDArray positions(INDArray rows) {
        int channels = stage.input().channels();
        return rows.reshape('c', rows.length() / channels, channels);
    }

    private PositionNormalization of(Share share) {
        INDArray scales = BatchNormalizationPass.scales(context.network().parameters(), stage);
        return new PositionNormalization(
                positions(share.rows(input)),
                share.rows(means),
                share.rows(inverseDeviations),
                scales,
                normalization.epsilon());
    }

    @Override
    public INDArray output() {
        return output;
    }

    @Override
    public void forward() {
        INDArray shifts = BatchNormalizationPass.shifts(context.network().parameters(), stage);
        context.script().rows(share -> of(share).forward(shifts, positions(share.rows(output))));
    }

    @Override
    public void backward(INDArray gradient, Optional<INDArray> before) {
        context.script()
                .rows(share -> of(share).backward(positions(share.rows(gradient)), scaleSums.part(), shiftSums.part()));
    }

    @Override
    public boolean gradientInPlace() {
        return true;
    }

    @Override
    public void parameters() {
        context.accumulate(
                scaleSums.parts(),
                BatchNormalizationPass.scales(context.network().gradients(), stage));
        context.accumulate(
                shiftSums.parts(),
                BatchNormalizationPass.shifts(context.network().gradients(), stage));
    }
}
