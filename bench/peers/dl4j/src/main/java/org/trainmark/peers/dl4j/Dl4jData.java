package org.trainmark.peers.dl4j;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.trainmark.core.data.Batch;
import org.trainmark.core.data.Examples;

/** The training examples in DL4J's arrays, and batches of them. */
final class Dl4jData implements AutoCloseable {

    private final Features format;
    private final INDArray features;
    private final INDArray labels;
    private final Map<Integer, Pair> batches = new HashMap<>();

    /** Features and labels of a batch. */
    record Pair(INDArray features, INDArray labels) {}

    Dl4jData(Features format, Examples examples, int outputs, double labelSmoothing, boolean classes) {
        this.format = format;
        features = format.rows(examples.features(), examples.count());
        float[] values = labels(examples.targets(), outputs, classes ? labelSmoothing : 0);
        labels = Nd4j.create(values, new long[] {examples.count(), outputs}, 'c');
    }

    /** Returns the probability of each class, or the one target, row by row. */
    private static float[] labels(float[] targets, int outputs, double smoothing) {
        float[] labels = new float[Math.multiplyExact(targets.length, outputs)];
        float rest = (float) (smoothing / Math.max(2, outputs));
        Arrays.fill(labels, rest);
        for (int i = 0; i < targets.length; i++) {
            int at = outputs == 1 ? i : i * outputs + (int) targets[i];
            labels[at] += (float) ((1 - smoothing) * (outputs == 1 ? targets[i] : 1));
        }
        return labels;
    }

    /** Gathers a batch; good until the next of its size. */
    Pair gather(Batch batch) {
        Pair pair = batches.computeIfAbsent(batch.size(), this::empty);
        int[] rows = Arrays.copyOfRange(batch.order(), batch.from(), batch.from() + batch.size());
        Nd4j.pullRows(labels, pair.labels(), 1, rows);
        if (batch.features().isPresent()) {
            try (INDArray changed = format.rows(batch.features().get(), batch.size())) {
                pair.features().assign(changed);
            }
        } else {
            Nd4j.pullRows(features, pair.features(), 1, rows);
        }
        return new Pair(format.asInput(pair.features()), pair.labels());
    }

    private Pair empty(int size) {
        return new Pair(
                Nd4j.createUninitialized(new long[] {size, features.columns()}, 'c'),
                Nd4j.createUninitialized(new long[] {size, labels.columns()}, 'c'));
    }

    long bytes() {
        return Float.BYTES * (features.length() + labels.length());
    }

    /** Bytes of the batches that were gathered. */
    long batchBytes() {
        return batches.values().stream()
                .mapToLong(pair ->
                        Float.BYTES * (pair.features().length() + pair.labels().length()))
                .sum();
    }

    @Override
    public void close() {
        features.close();
        labels.close();
        batches.values().forEach(pair -> {
            pair.features().close();
            pair.labels().close();
        });
    }
}
