package org.trainmark.core.engine.nd4j.pass;

import static org.trainmark.core.engine.MemoryReading.Purpose.WORKSPACE;

import java.util.Optional;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.trainmark.core.engine.nd4j.ops.ChannelMoments;
import org.trainmark.core.engine.nd4j.ops.ChannelNormalization;
import org.trainmark.core.engine.nd4j.ops.Ops;
import org.trainmark.core.engine.nd4j.ops.Parameters;
import org.trainmark.core.engine.nd4j.ops.Share;
import org.trainmark.core.model.Architecture.Stage;
import org.trainmark.core.model.Layer.BatchNormalization;

/** Batch normalization in training, where values are in the JVM's reach; keeps nothing but its input. */
final class BatchNormalizationPass implements LayerPass {

    private final PassContext context;
    private final BatchNormalization normalization;
    private final Stage stage;
    private final INDArray input;
    private final INDArray output;
    private final ChannelMoments moments;
    private final ShareSums scaleSums;
    private final ShareSums shiftSums;

    BatchNormalizationPass(PassContext context, BatchNormalization normalization, Stage stage, INDArray input) {
        this.context = context;
        this.normalization = normalization;
        this.stage = stage;
        this.input = input;
        output = context.next(stage.output().size());
        moments = new ChannelMoments(channels());
        scaleSums = new ShareSums(context.ops(), channels());
        shiftSums = new ShareSums(context.ops(), channels());
    }

    private int channels() {
        return stage.input().channels();
    }

    /** Returns rows of examples as rows of pixels. */
    private INDArray pixels(INDArray rows) {
        return rows.reshape('c', rows.length() / channels(), channels());
    }

    private INDArray perChannel() {
        return context.ops().vector(WORKSPACE, channels());
    }

    static INDArray scales(Parameters parameters, Stage stage) {
        return Ops.slice(parameters.offsets(stage), 0, stage.input().channels());
    }

    static INDArray shifts(Parameters parameters, Stage stage) {
        int channels = stage.input().channels();
        return Ops.slice(parameters.offsets(stage), channels, channels);
    }

    private ChannelNormalization of(Share share) {
        INDArray scales = scales(context.network().parameters(), stage);
        return new ChannelNormalization(moments, pixels(share.rows(input)), scales);
    }

    @Override
    public INDArray output() {
        return output;
    }

    @Override
    public void forward() {
        INDArray mean = perChannel();
        INDArray variance = perChannel();
        long count = pixels(input).rows();
        context.script().rows(share -> moments.ofRows(pixels(share.rows(input))));
        context.script().once(moments.together(mean, variance, normalization.epsilon()));
        if (context.first()) {
            RunningMoments running = context.network().moments(stage);
            context.script().once(running.update(context.ops(), mean, variance, count));
        }
        INDArray shifts = shifts(context.network().parameters(), stage);
        context.script().rows(share -> of(share).forward(shifts, pixels(share.rows(output))));
    }

    @Override
    public void backward(INDArray gradient, Optional<INDArray> before) {
        INDArray scaleSum = perChannel();
        INDArray shiftSum = perChannel();
        long count = pixels(gradient).rows();
        context.script()
                .rows(share -> of(share).sums(pixels(share.rows(gradient)), scaleSums.part(), shiftSums.part()));
        context.script().once(Ops.inTurn(scaleSums.sumTo(scaleSum), shiftSums.sumTo(shiftSum)));
        context.script()
                .rows(share -> of(share)
                        .backward(
                                pixels(share.rows(gradient)),
                                scaleSum,
                                shiftSum,
                                count,
                                pixels(share.rows(before.orElse(gradient)))));
    }

    @Override
    public void parameters() {
        Parameters gradients = context.network().gradients();
        context.accumulate(scaleSums.parts(), scales(gradients, stage));
        context.accumulate(shiftSums.parts(), shifts(gradients, stage));
    }

    @Override
    public boolean gradientInPlace() {
        return true;
    }
}
