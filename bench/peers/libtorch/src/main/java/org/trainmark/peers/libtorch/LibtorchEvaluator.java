package org.trainmark.peers.libtorch;

import java.util.EnumMap;
import java.util.Map;
import org.bytedeco.javacpp.PointerScope;
import org.bytedeco.pytorch.Tensor;
import org.trainmark.core.data.Dataset;
import org.trainmark.core.data.Examples;
import org.trainmark.core.data.Split;
import org.trainmark.core.engine.Evaluation;
import org.trainmark.core.engine.EvaluationSum;
import org.trainmark.core.model.Loss;

/** Evaluates the network on splits, whose features it keeps as tensors once it has seen them. */
final class LibtorchEvaluator {

    /** Rows evaluated at a time, if they are short: enough for fast matrix products, few beside the data. */
    private static final int MOST_ROWS = 512;

    /** Values of the widest layer at a time. */
    private static final int MOST_VALUES = 1 << 22;

    private final Loss loss;
    private final LibtorchNetwork network;
    private final Dataset dataset;
    private final Tensor trainingFeatures;
    private final Map<Split, Tensor> otherFeatures = new EnumMap<>(Split.class);

    /** Takes logits of some targets. */
    @FunctionalInterface
    private interface Taker {

        /**
         * Takes them.
         *
         * @param logits row-major, as many of each target
         * @param first number of the first target
         */
        void take(float[] logits, int first, int count);
    }

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
        EvaluationSum sum = new EvaluationSum(loss, 0);
        float[] targets = dataset.split(split).targets();
        eachChunk(
                split,
                kept,
                (logits, first, count) -> sum.addRows(logits, count, network.logitsOfTarget(), targets, first));
        return sum.evaluation();
    }

    /**
     * Predicts the class of each target of a split.
     *
     * @param kept takes the tensors that stay
     */
    int[] predictions(Split split, PointerScope kept) {
        int[] predictions = new int[dataset.split(split).targets().length];
        eachChunk(split, kept, (logits, first, count) -> {
            int[] some = Evaluation.predictionsOfRows(logits, network.logitsOfTarget(), count);
            System.arraycopy(some, 0, predictions, first, count);
        });
        return predictions;
    }

    private void eachChunk(Split split, PointerScope kept, Taker taker) {
        Examples examples = dataset.split(split);
        Tensor features = features(split, kept);
        int most = Math.max(1, Math.min(MOST_ROWS, MOST_VALUES / network.widest()));
        int each = examples.targetsEach();
        for (int from = 0; from < examples.count(); from += most) {
            int first = from;
            int rows = Math.min(most, examples.count() - from);
            float[] logits = LibtorchCalls.run(() -> Tensors.toArray(network.logits(features.narrow(0, first, rows))));
            taker.take(logits, first * each, rows * each);
        }
    }

    private Tensor features(Split split, PointerScope kept) {
        if (split == Split.TRAINING) {
            return trainingFeatures;
        }
        return otherFeatures.computeIfAbsent(split, s -> {
            Examples examples = dataset.split(s);
            Tensor features = LibtorchData.features(dataset.shape(), examples.features(), 0, examples.count());
            kept.attach(features);
            return features;
        });
    }

    long bytes() {
        return otherFeatures.values().stream().mapToLong(Tensor::nbytes).sum();
    }
}
