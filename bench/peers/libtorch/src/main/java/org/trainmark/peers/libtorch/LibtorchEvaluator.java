package org.trainmark.peers.libtorch;

import java.util.EnumMap;
import java.util.Map;
import org.bytedeco.javacpp.PointerScope;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.global.torch;
import org.trainmark.core.data.Dataset;
import org.trainmark.core.data.Examples;
import org.trainmark.core.data.Split;
import org.trainmark.core.engine.Evaluation;
import org.trainmark.core.model.Loss;

/** Evaluates the network on splits, whose features it keeps as tensors once it has seen them. */
final class LibtorchEvaluator {

    /** Rows evaluated at a time: enough for fast matrix products, few beside the data. */
    private static final int CHUNK_ROWS = 512;

    private final Loss loss;
    private final LibtorchNetwork network;
    private final Dataset dataset;
    private final Tensor trainingFeatures;
    private final Map<Split, Tensor> otherFeatures = new EnumMap<>(Split.class);

    LibtorchEvaluator(Loss loss, LibtorchNetwork network, Dataset dataset, Tensor trainingFeatures) {
        this.loss = loss;
        this.network = network;
        this.dataset = dataset;
        this.trainingFeatures = trainingFeatures;
    }

    /**
     * Evaluates all of a split.
     *
     * @param kept takes the tensors that stay
     */
    Evaluation evaluate(Split split, PointerScope kept) {
        return Evaluation.of(
                loss,
                logits(split, kept),
                network.outputs(),
                dataset.split(split).targets());
    }

    /**
     * Predicts the class of each example of a split.
     *
     * @param kept takes the tensors that stay
     */
    int[] predictions(Split split, PointerScope kept) {
        return Evaluation.predictions(
                logits(split, kept), network.outputs(), dataset.split(split).count());
    }

    /** Returns the logits of all examples, column-major. */
    private float[] logits(Split split, PointerScope kept) {
        Examples examples = dataset.split(split);
        Tensor features = features(split, kept);
        Tensor columns = torch.empty(network.outputs(), examples.count());
        for (int from = 0; from < examples.count(); from += CHUNK_ROWS) {
            int first = from;
            int rows = Math.min(CHUNK_ROWS, examples.count() - from);
            LibtorchCalls.run(() -> columns.narrow(1, first, rows)
                    .copy_(network.logits(features.narrow(0, first, rows), false)
                            .t()));
        }
        float[] logits = new float[Math.multiplyExact(network.outputs(), examples.count())];
        Tensors.get(columns, logits, 0);
        return logits;
    }

    private Tensor features(Split split, PointerScope kept) {
        if (split == Split.TRAINING) {
            return trainingFeatures;
        }
        return otherFeatures.computeIfAbsent(split, s -> {
            Examples examples = dataset.split(s);
            Tensor features = Tensors.of(examples.features(), 0, examples.count(), examples.width());
            kept.attach(features);
            return features;
        });
    }

    long bytes() {
        return otherFeatures.values().stream().mapToLong(Tensor::nbytes).sum();
    }
}
