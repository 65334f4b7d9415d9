package org.trainmark.core.engine.nd4j.pass;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.trainmark.core.engine.nd4j.ops.Arena;
import org.trainmark.core.model.Architecture.Stage;

/**
 * Layers beside a shortcut. Where their values are not kept, they go forward once more on the way back, in memory that
 * all residuals share.
 */
final class ResidualPass implements LayerPass {

    private final PassContext context;
    private final Stage stage;
    private final INDArray input;
    private @Nullable Ways ways;
    private @Nullable INDArray output;

    /** Both ways through a residual. */
    private record Ways(Chain inside, Optional<Chain> shortcut) {

        static Ways of(PassContext context, Stage stage, INDArray input) {
            Chain inside = new Chain(context, stage.inside(), input);
            return new Ways(
                    inside,
                    stage.shortcut().isEmpty()
                            ? Optional.empty()
                            : Optional.of(new Chain(context, stage.shortcut(), input)));
        }
    }

    ResidualPass(PassContext context, Stage stage, INDArray input) {
        this.context = context;
        this.stage = stage;
        this.input = input;
    }

    @Override
    public INDArray output() {
        return requireNonNull(output, "forward comes first");
    }

    @Override
    public void forward() {
        Optional<Arena> blocks = context.blocks();
        Ways first = Ways.of(blocks.map(arena -> context.within(arena, false)).orElse(context), stage, input);
        ways = first;
        INDArray made = first.inside().output();
        INDArray beside = first.shortcut().map(Chain::output).orElse(input);
        boolean inPlace = blocks.isEmpty() && first.inside().outputMayChange();
        INDArray sum = inPlace ? made : context.next(stage.output().size());
        output = sum;
        context.script()
                .rows(share ->
                        context.ops().prepare("add", List.of(share.rows(made), share.rows(beside)), share.rows(sum)));
    }

    /** By the values as they are, the gradient is that by the sum, to which the layers' is added. */
    @Override
    public void backward(INDArray gradient, Optional<INDArray> before) {
        Ways taken = context.blocks()
                .map(arena -> Ways.of(context.within(arena, true), stage, input))
                .orElseGet(() -> requireNonNull(ways, "forward comes first"));
        if (taken.shortcut().isEmpty()) {
            // The layers read the sum's gradient to the end, so theirs stands elsewhere until then.
            INDArray byInside = taken.inside().backwardThrough(gradient);
            Chain.add(context, byInside, gradient);
            context.gradients().giveBack(byInside);
            return;
        }
        INDArray into = before.orElseGet(() -> context.gradients().next(input.columns()));
        taken.inside().backwardInto(gradient, into);
        taken.shortcut().get().backwardOnto(gradient, into);
        if (before.isEmpty()) {
            context.gradients().giveBack(into);
        }
    }

    @Override
    public boolean gradientInPlace() {
        return stage.shortcut().isEmpty();
    }
}
