package org.trainmark.core.engine.nd4j;

import java.util.List;
import org.bytedeco.javacpp.IntPointer;
import org.nd4j.linalg.api.concurrency.AffinityManager;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.trainmark.core.data.Batch;
import org.trainmark.core.data.Examples;
import org.trainmark.core.engine.Evaluation;

/** From the numbers of a batch's examples to the gradient, for batches of a fixed size. */
final class TrainingPass {

    private final Network network;
    private final int size;
    private final INDArray examples;
    private final Runnable gatherFeatures;
    private final Runnable gatherTargets;
    private final ForwardPass forward;
    private final BackwardPass backward;

    TrainingPass(Ops ops, Network network, ResidentData data, BatchMemory memory, int size) {
        this.network = network;
        this.size = size;
        examples = memory.examples();
        INDArray numbers = Ops.slice(examples, 0, size);
        INDArray features = Ops.rowMajor(memory.features(), size, network.inputs());
        INDArray targets = Ops.rowMajor(memory.targets(), network.outputs(), size);
        gatherFeatures = ops.prepare("gather", List.of(data.features(), numbers), features, 0);
        gatherTargets = ops.prepare("gather", List.of(data.targets(), numbers), targets, 1);
        forward = new ForwardPass(ops, network, features, memory.activations());
        backward = new BackwardPass(ops, network, forward, targets.transpose(), memory.deltas());
    }

    /** Computes the gradient of the mean loss over a batch. */
    void run(Batch batch) {
        ((IntPointer) examples.data().addressPointer()).put(batch.order(), batch.from(), size);
        Nd4j.getAffinityManager().tagLocation(examples, AffinityManager.Location.HOST);
        gatherFeatures.run();
        gatherTargets.run();
        forward.run();
        backward.run();
    }

    /** Returns the mean loss of the batch that ran last, from before the update that followed. */
    double loss(Examples training) {
        int[] numbers = examples.data().asInt();
        float[] targets = new float[size];
        for (int i = 0; i < size; i++) {
            targets[i] = training.targets()[numbers[i]];
        }
        return Evaluation.of(network.loss(), Ops.toArray(forward.logits()), network.outputs(), targets)
                .loss();
    }
}
