package org.trainmark.core.engine.nd4j;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.trainmark.core.data.Batch;
import org.trainmark.core.engine.nd4j.PassContext.Part;
import org.trainmark.core.model.Loss;

/** From the numbers of some examples of a batch to the gradient, for a fixed part of batches of a fixed size. */
final class TrainingPass {

    private final Part part;
    private final HostMemory ownFeatures;
    private final int width;
    private final Gather features;
    private final Gather targets;
    private final ForwardPass forward;
    private final Runnable lossGradient;
    private final List<Runnable> backward = new ArrayList<>();

    TrainingPass(Ops ops, Network network, Loss loss, ResidentData data, BatchMemory memory, Part part) {
        this.part = part;
        width = network.inputs();
        INDArray given = Ops.rowMajor(memory.features(), 0, part.rows(), width);
        INDArray wanted = Ops.rowMajor(memory.targets(), 0, part.rows(), network.outputs());
        ownFeatures = new HostMemory(given);
        features = Gather.of(ops, data.features(), memory.numbers(), given);
        targets = Gather.of(ops, data.targets(), memory.numbers(), wanted);
        PassContext context = new PassContext(ops, network, memory.values().start(part.rows()), true, part);
        forward = new ForwardPass(context, given);
        Arena.Cursor gradients = memory.gradients().start(part.rows());
        INDArray gradient = gradients.next(network.outputs());
        lossGradient = LossGradient.of(loss, ops, forward.logits(), wanted, part.batch(), gradient);
        prepareBackward(gradient, network, gradients);
    }

    private void prepareBackward(INDArray ofLogits, Network network, Arena.Cursor gradients) {
        INDArray gradient = ofLogits;
        for (int i = forward.layers().size() - 1; i >= 0; i--) {
            LayerPass layer = forward.layers().get(i);
            Optional<INDArray> before = Optional.empty();
            if (layer.gradientInPlace()) {
                before = Optional.of(gradient);
            } else if (i > 0) {
                before = Optional.of(
                        gradients.next(network.stages().get(i).stage().input().size()));
            }
            backward.add(layer.backward(gradient, before));
            gradient = before.orElse(gradient);
        }
    }

    /** Computes the gradient of the mean loss over the part, as its share of the batch's; adds it to earlier parts'. */
    void run(Batch batch) {
        batch.features().ifPresentOrElse(this::copy, () -> features.run(batch, part.from()));
        targets.run(batch, part.from());
        forward.run();
        lossGradient.run();
        backward.forEach(Runnable::run);
    }

    private void copy(float[] all) {
        ownFeatures.floats().put(0, all, part.from() * width, part.rows() * width);
        ownFeatures.written();
    }

    /** Returns the logits of the rows that ran last, row-major. */
    float[] logits() {
        return Ops.toArray(forward.logits());
    }
}
