package org.trainmark.peers.pytorch;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.NDScope;
import ai.djl.ndarray.types.Shape;
import java.util.EnumMap;
import java.util.Map;
import org.trainmark.core.data.Dataset;
import org.trainmark.core.data.Examples;
import org.trainmark.core.data.Split;
import org.trainmark.core.engine.Evaluation;
import org.trainmark.core.model.Loss;

/** Evaluates the network on splits, whose features it keeps as arrays once it has seen them. */
final class PytorchEvaluator {

    /** Rows evaluated at a time: enough for fast matrix products, few beside the data. */
    private static final int CHUNK_ROWS = 512;

    private final NDManager manager;
    private final Loss loss;
    private final PytorchNetwork network;
    private final Dataset dataset;
    private final NDArray trainingFeatures;
    private final Map<Split, NDArray> otherFeatures = new EnumMap<>(Split.class);

    PytorchEvaluator(NDManager manager, Loss loss, PytorchNetwork network, Dataset dataset, NDArray trainingFeatures) {
        this.manager = manager;
        this.loss = loss;
        this.network = network;
        this.dataset = dataset;
        this.trainingFeatures = trainingFeatures;
    }

    Evaluation evaluate(NDArray parameters, Split split) {
        return Evaluation.of(
                loss,
                logits(parameters, split),
                network.outputs(),
                dataset.split(split).targets());
    }

    int[] predictions(NDArray parameters, Split split) {
        return Evaluation.predictions(
                logits(parameters, split),
                network.outputs(),
                dataset.split(split).count());
    }

    /** Returns the logits of all examples, column-major. */
    private float[] logits(NDArray parameters, Split split) {
        int count = dataset.split(split).count();
        NDArray features = features(split);
        float[] logits = new float[Math.multiplyExact(network.outputs(), count)];
        for (int from = 0; from < count; from += CHUNK_ROWS) {
            int first = from;
            int rows = Math.min(CHUNK_ROWS, count - from);
            float[] columns = PytorchCalls.run(() -> columns(parameters, features, first, first + rows));
            for (int output = 0; output < network.outputs(); output++) {
                System.arraycopy(columns, output * rows, logits, output * count + first, rows);
            }
        }
        return logits;
    }

    private float[] columns(NDArray parameters, NDArray features, int from, int to) {
        NDArray rows = features.get("%d:%d".formatted(from, to));
        return network.logits(parameters, rows, false).transpose().toFloatArray();
    }

    private NDArray features(Split split) {
        return split == Split.TRAINING
                ? trainingFeatures
                : otherFeatures.computeIfAbsent(split, s -> kept(dataset.split(s)));
    }

    private NDArray kept(Examples examples) {
        NDArray features = manager.create(examples.features(), new Shape(examples.count(), examples.width()));
        NDScope.unregister(features);
        return features;
    }

    long bytes() {
        return otherFeatures.values().stream().mapToLong(NDArray::size).sum() * Float.BYTES;
    }
}
