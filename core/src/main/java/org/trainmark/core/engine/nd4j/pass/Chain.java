package org.trainmark.core.engine.nd4j.pass;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.trainmark.core.engine.nd4j.ops.Arena;
import org.trainmark.core.model.Architecture.Stage;

/** Layers in turn for a fixed number of rows, as a part of a script. */
public final class Chain {

    private final PassContext context;
    private final List<Stage> stages;
    private final List<LayerPass> layers = new ArrayList<>();
    private final INDArray output;

    /**
     * Appends the way forward.
     *
     * @param stages at least one
     * @param input {@code [rows, inputs]}; stays as it is
     */
    public Chain(PassContext context, List<Stage> stages, INDArray input) {
        this.context = context;
        this.stages = stages;
        INDArray values = input;
        Optional<LayerPass> previous = Optional.empty();
        for (Stage stage : stages) {
            LayerPass layer = LayerPass.of(context, stage, values, previous);
            layer.forward();
            layers.add(layer);
            values = layer.output();
            previous = Optional.of(layer);
        }
        output = values;
    }

    /** Returns the last layer's values, {@code [rows, outputs]}. */
    public INDArray output() {
        return output;
    }

    /** Returns whether whatever follows may overwrite the output. */
    boolean outputMayChange() {
        return last().outputMayChange();
    }

    private LayerPass last() {
        return layers.get(layers.size() - 1);
    }

    /**
     * Appends the way back to the first layer's parameters. Those of all layers come at the end, so that threads, which
     * share them in another way than rows, wait for each other once; gradients of values stay until then.
     */
    public void backward(INDArray ofOutput) {
        INDArray gradient = ofOutput;
        for (int i = layers.size() - 1; i >= 0; i--) {
            LayerPass layer = layers.get(i);
            Optional<INDArray> before = Optional.empty();
            if (layer.gradientInPlace()) {
                before = Optional.of(gradient);
            } else if (i > 0) {
                before = Optional.of(
                        context.gradients().next(stages.get(i).input().size()));
            }
            layer.backward(gradient, before);
            gradient = before.orElse(gradient);
        }
        layers.forEach(LayerPass::parameters);
    }

    /**
     * Appends the way back to the input, with each layer's parameters where it is, so that memory of gradients can be
     * used again at once.
     *
     * @param ofOutput stays as it is
     * @return the gradient by the input, to be given back
     */
    INDArray backwardThrough(INDArray ofOutput) {
        return backwardTo(0, ofOutput);
    }

    private INDArray backwardTo(int earliest, INDArray ofOutput) {
        Arena.Cursor memory = context.gradients();
        INDArray gradient = ofOutput;
        for (int i = layers.size() - 1; i >= earliest; i--) {
            LayerPass layer = layers.get(i);
            INDArray before = gradient;
            if (!layer.gradientInPlace()) {
                before = memory.next(stages.get(i).input().size());
            } else if (gradient == ofOutput) {
                before = memory.next(ofOutput.columns());
                combine(context, "assign", ofOutput, before);
                gradient = before;
            }
            layer.backward(gradient, Optional.of(before));
            layer.parameters();
            if (before != gradient && gradient != ofOutput) {
                memory.giveBack(gradient);
            }
            gradient = before;
        }
        return gradient;
    }

    /** Appends the way back as {@link #backwardThrough} does, with the gradient by the input in {@code into}. */
    void backwardInto(INDArray ofOutput, INDArray into) {
        LayerPass first = layers.get(0);
        if (first.gradientInPlace()) {
            finish("assign", backwardThrough(ofOutput), into);
        } else {
            backward(ofOutput, gradient -> first.backward(gradient, Optional.of(into)));
        }
    }

    /** Appends the way back as {@link #backwardThrough} does, and adds the gradient by the input to {@code sum}. */
    void backwardOnto(INDArray ofOutput, INDArray sum) {
        if (layers.get(0) instanceof LayerPass.Adding first) {
            backward(ofOutput, gradient -> first.backwardOnto(gradient, sum));
        } else {
            finish("add", backwardThrough(ofOutput), sum);
        }
    }

    private void backward(INDArray ofOutput, Consumer<INDArray> first) {
        INDArray gradient = backwardTo(1, ofOutput);
        first.accept(gradient);
        layers.get(0).parameters();
        if (gradient != ofOutput) {
            context.gradients().giveBack(gradient);
        }
    }

    private void finish(String operation, INDArray byInput, INDArray into) {
        combine(context, operation, byInput, into);
        context.gradients().giveBack(byInput);
    }

    private static void combine(PassContext context, String operation, INDArray what, INDArray into) {
        context.script()
                .rows(share -> context.ops()
                        .prepare(operation, List.of(share.rows(into), share.rows(what)), share.rows(into)));
    }

    /** Adds one matrix to another. */
    static void add(PassContext context, INDArray what, INDArray to) {
        combine(context, "add", what, to);
    }
}
