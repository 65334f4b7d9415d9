package org.trainmark.core.engine.nd4j.batch;

import static java.util.Objects.requireNonNull;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.trainmark.core.data.Batch;
import org.trainmark.core.engine.nd4j.crew.Crew;
import org.trainmark.core.engine.nd4j.host.HostMemory;
import org.trainmark.core.engine.nd4j.ops.Arena;
import org.trainmark.core.engine.nd4j.ops.Gather;
import org.trainmark.core.engine.nd4j.ops.Ops;
import org.trainmark.core.engine.nd4j.ops.Script;
import org.trainmark.core.engine.nd4j.pass.BatchPart;
import org.trainmark.core.engine.nd4j.pass.Chain;
import org.trainmark.core.engine.nd4j.pass.Network;
import org.trainmark.core.engine.nd4j.pass.PassContext;
import org.trainmark.core.engine.nd4j.pass.PassContext.WayBack;
import org.trainmark.core.model.Loss;

/** From the numbers of some examples of a batch to the gradient, for a fixed part of batches of a fixed size. */
public final class TrainingPass {

    private final Script script;
    private final Chain layers;
    private @Nullable Batch batch;

    public TrainingPass(
            Ops ops, Crew crew, Network network, Loss loss, ResidentData data, BatchMemory memory, BatchPart part) {
        script = new Script(crew, part.rows());
        INDArray features = Ops.rowMajor(memory.features(), 0, part.rows(), network.inputs());
        INDArray targets = Ops.rowMajor(memory.targets(), 0, part.rows(), network.targetColumns());
        script.rows(share -> {
            int from = part.from() + share.from(part.rows());
            INDArray numbers = share.values(Ops.slice(memory.numbers(), 0, part.rows()));
            Gather ofFeatures = Gather.of(ops, data.features(), numbers, share.rows(features));
            Gather ofTargets = Gather.of(ops, data.targets(), numbers, share.rows(targets));
            Gather given = new GivenFeatures(share.rows(features));
            return () -> {
                Batch next = requireNonNull(batch, "batch");
                (next.features().isPresent() ? given : ofFeatures).run(next, from);
                ofTargets.run(next, from);
            };
        });
        Arena.Cursor gradients = memory.gradients().start(part.rows());
        WayBack wayBack = new WayBack(memory.scratch(), gradients, memory.blocks(), false);
        PassContext context =
                new PassContext(ops, network, script, memory.values().start(part.rows()), Optional.of(wayBack), part);
        layers = new Chain(context, network.stages(), features);
        INDArray gradient = gradients.next(network.outputs());
        script.rows(share -> LossGradient.of(
                network,
                loss,
                ops,
                share.rows(layers.output()),
                share.rows(targets),
                part.batch(),
                share.rows(gradient)));
        layers.backward(gradient);
    }

    /** Computes the gradient of the mean loss over the part, as its share of the batch's; adds it to earlier parts'. */
    public void run(Batch next) {
        batch = next;
        script.run();
    }

    /** Returns the products of matrices of this pass and nothing else of it. */
    public Script products() {
        return script.products();
    }

    /** Returns the logits of the rows that ran last, row-major. */
    public float[] logits() {
        return Ops.toArray(layers.output());
    }

    /** The features that a batch brings along, which no others of the data set are. */
    private static final class GivenFeatures implements Gather {

        private final HostMemory into;
        private final int rows;
        private final int width;

        GivenFeatures(INDArray into) {
            this.into = new HostMemory(into);
            rows = into.rows();
            width = into.columns();
        }

        @Override
        public void run(Batch batch, int from) {
            into.floats().put(0, batch.features().orElseThrow(), from * width, rows * width);
            into.written();
        }
    }
}
