package org.trainmark.core.engine.nd4j.pass;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.trainmark.core.engine.nd4j.ops.Arena;
import org.trainmark.core.engine.nd4j.ops.Ops;
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
        Arena.Cursor memory = context.gradients();
        INDArray gradient = ofOutput;
        for (int i = layers.size() - 1; i >= 0; i--) {
            LayerPass layer = layers.get(i);
            INDArray before = gradient;
            if (!layer.gradientInPlace()) {
                before = memory.next(stages.get(i).input().size());
            } else if (gradient == ofOutput) {
                before = copied(ofOutput);
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

    private INDArray copied(INDArray matrix) {
        INDArray copy = context.gradients().next(matrix.columns());
        context.script()
                .rows(share -> context.ops()
                        .prepare("assign", List.of(share.rows(copy), share.rows(matrix)), share.rows(copy)));
        return copy;
    }

    /** Adds one matrix to another. */
    static void add(PassContext context, INDArray what, INDArray to) {
        Ops ops = context.ops();
        context.script().rows(share -> ops.prepare("add", List.of(share.rows(to), share.rows(what)), share.rows(to)));
    }
}
