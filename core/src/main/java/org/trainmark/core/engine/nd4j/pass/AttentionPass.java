package org.trainmark.core.engine.nd4j.pass;

import static java.util.Objects.requireNonNull;
import static org.trainmark.core.engine.MemoryReading.Purpose.WORKSPACE;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.trainmark.core.engine.nd4j.ops.AttentionHeads;
import org.trainmark.core.engine.nd4j.ops.AttentionSizes;
import org.trainmark.core.engine.nd4j.ops.Ops;
import org.trainmark.core.engine.nd4j.ops.Parameters;
import org.trainmark.core.engine.nd4j.ops.Share;
import org.trainmark.core.engine.nd4j.pass.PointwisePass.Weights;
import org.trainmark.core.model.Architecture.Stage;
import org.trainmark.core.model.SequenceLayer.SelfAttention;

/** Attention: one large product for queries, keys and values, small ones for each head, and a large one behind. */
final class AttentionPass implements LayerPass {

    private final PassContext context;
    private final SelfAttention attention;
    private final Stage stage;
    private final INDArray input;
    private final Weights projection;
    private final Weights joint;
    private final INDArray projected;
    private final INDArray attended;
    private final INDArray logTotals;
    private final INDArray output;
    private final Map<Share, AttentionHeads> heads = new HashMap<>();
    private @Nullable Slopes slopes;

    /** Gradients by what stands between input and output, and by the output. */
    private record Slopes(INDArray projected, INDArray attended, INDArray output) {}

    AttentionPass(PassContext context, SelfAttention attention, Stage stage, INDArray input) {
        this.context = context;
        this.attention = attention;
        this.stage = stage;
        this.input = input;
        projection = weights(0, 3);
        joint = weights(3, 1);
        projected = context.next(3L * stage.input().size());
        attended = context.next(stage.input().size());
        logTotals = context.next((long) stage.input().pixels() * attention.heads());
        output = context.next(stage.output().size());
    }

    /** Returns some of the square matrices that the weights are, one below the other. */
    private Weights weights(int from, int count) {
        Parameters parameters = context.network().parameters();
        Parameters gradients = context.network().gradients();
        return new Weights(
                matrix(parameters.weights(stage), from, count),
                matrix(gradients.weights(stage), from, count),
                Optional.of(biases(parameters.offsets(stage), from, count)),
                Optional.of(biases(gradients.offsets(stage), from, count)),
                false);
    }

    private INDArray matrix(INDArray all, int from, int count) {
        int channels = stage.input().channels();
        return Ops.rowMajor(all, (long) from * channels * channels, (long) count * channels, channels);
    }

    private INDArray biases(INDArray all, int from, int count) {
        int channels = stage.input().channels();
        return Ops.slice(all, (long) from * channels, (long) count * channels);
    }

    /** Either way of a share has the same tiles. */
    private AttentionHeads heads(Share share) {
        return heads.computeIfAbsent(share, this::newHeads);
    }

    private AttentionHeads newHeads(Share share) {
        AttentionSizes sizes = new AttentionSizes(
                share.size(input.rows()),
                stage.input().pixels(),
                stage.input().channels(),
                attention.heads(),
                attention.causal());
        return new AttentionHeads(
                sizes,
                share.rows(projected),
                share.rows(attended),
                share.rows(logTotals),
                context.ops().vector(WORKSPACE, 2L * sizes.tile()));
    }

    @Override
    public INDArray output() {
        return output;
    }

    @Override
    public void forward() {
        Ops ops = context.ops();
        context.script()
                .rows(share -> Ops.inTurn(
                        projection.forward(ops, share.rows(input), share.rows(projected)),
                        heads(share).forward(),
                        joint.forward(ops, share.rows(attended), share.rows(output))));
    }

    @Override
    public void backward(INDArray gradient, Optional<INDArray> before) {
        Ops ops = context.ops();
        INDArray byProjected = context.gradients().next(projected.columns());
        INDArray byAttended = context.gradients().next(attended.columns());
        slopes = new Slopes(byProjected, byAttended, gradient);
        context.script()
                .rows(share -> Ops.inTurn(
                        joint.backward(ops, share.rows(gradient), share.rows(byAttended)),
                        heads(share).backward(share.rows(byAttended), share.rows(byProjected))));
        before.ifPresent(into ->
                context.script().rows(share -> projection.backward(ops, share.rows(byProjected), share.rows(into))));
    }

    @Override
    public void parameters() {
        Slopes by = requireNonNull(slopes, "backward comes first");
        double kept = context.part().kept();
        Ops ops = context.ops();
        context.script()
                .parameters(
                        projection.units(), share -> projection.parameters(ops, share, input, by.projected(), kept));
        context.script().parameters(joint.units(), share -> joint.parameters(ops, share, attended, by.output(), kept));
        context.gradients().giveBack(by.projected());
        context.gradients().giveBack(by.attended());
    }
}
