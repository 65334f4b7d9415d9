package org.trainmark.core.engine.nd4j.pass;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.trainmark.core.engine.nd4j.ops.ActivationOps;
import org.trainmark.core.engine.nd4j.ops.Ops;
import org.trainmark.core.engine.nd4j.ops.Share;
import org.trainmark.core.model.Activation;

/** An activation of every value, in place of the layer's before where that needs its output no more. */
final class ActivationPass implements LayerPass {

    private final PassContext context;
    private final Activation activation;
    private final INDArray input;
    private final INDArray output;
    private final List<INDArray> kept;

    ActivationPass(PassContext context, Activation activation, INDArray input, boolean inPlace) {
        this.context = context;
        this.activation = activation;
        this.input = input;
        output = inPlace ? input : context.next(input.columns());
        kept = Stream.generate(() -> context.next(input.columns()))
                .limit(ActivationOps.matricesKept(activation, context.ops().onHost()))
                .toList();
    }

    private ActivationOps of(Share share) {
        List<INDArray> rows = kept.stream().map(share::rows).toList();
        return ActivationOps.of(activation, context.ops(), share.rows(output), rows);
    }

    @Override
    public INDArray output() {
        return output;
    }

    @Override
    public void forward() {
        Ops ops = context.ops();
        context.script().rows(share -> {
            Runnable activate = of(share).forward();
            INDArray into = share.rows(output);
            return input == output
                    ? activate
                    : Ops.inTurn(ops.prepare("assign", List.of(into, share.rows(input)), into), activate);
        });
    }

    @Override
    public void backward(INDArray gradient, Optional<INDArray> before) {
        context.script()
                .rows(share -> of(share).backward(share.rows(gradient), context.scratch(share, output.columns())));
    }

    @Override
    public boolean gradientInPlace() {
        return true;
    }

    @Override
    public boolean outputMayChange() {
        return false;
    }
}
