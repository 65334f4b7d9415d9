package org.trainmark.core.engine.nd4j;

import java.util.List;
import java.util.Optional;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.trainmark.core.model.Activation;

/** An activation of every value, in place of the layer's before where that needs its output no more. */
final class ActivationPass implements LayerPass {

    private final Ops ops;
    private final INDArray input;
    private final INDArray output;
    private final ActivationOps activation;

    ActivationPass(PassContext context, Activation activation, INDArray input, boolean inPlace) {
        ops = context.ops();
        this.input = input;
        output = inPlace ? input : context.next(input.columns());
        this.activation = ActivationOps.of(activation, ops, output, () -> context.next(input.columns()));
    }

    @Override
    public INDArray output() {
        return output;
    }

    @Override
    public Runnable forward() {
        return input == output
                ? activation.forward()
                : Ops.inTurn(ops.prepare("assign", List.of(output, input), output), activation.forward());
    }

    @Override
    public Runnable backward(INDArray gradient, Optional<INDArray> before) {
        return activation.backward(gradient);
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
