package org.trainmark.peers.pytorch;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.ndarray.types.SparseFormat;
import ai.djl.nn.core.Embedding;
import java.nio.ByteBuffer;
import java.nio.FloatBuffer;
import org.trainmark.core.data.Batch;
import org.trainmark.core.data.Examples;
import org.trainmark.core.engine.TrainingConfig;

/** The training examples as arrays. */
final class PytorchData {

    /**
     * Some examples.
     *
     * @param features {@code [rows, width]}
     * @param targets {@code [rows, outputs]}
     */
    record Part(NDArray features, NDArray targets) {}

    private final NDManager manager;
    private final NDArray features;
    private final NDArray targets;
    private final ByteBuffer numbers;

    PytorchData(NDManager manager, Examples examples, TrainingConfig config, int outputs) {
        this.manager = manager;
        features = manager.create(examples.features(), new Shape(examples.count(), examples.width()));
        targets =
                manager.create(PytorchLosses.targets(config, examples, outputs), new Shape(examples.count(), outputs));
        numbers = manager.allocateDirect(Integer.BYTES * config.rowsAtOnce());
    }

    /** Gathers {@code rows} examples of a batch, counted from its {@code first}. */
    Part part(Batch batch, int first, int rows) {
        numbers.clear().asIntBuffer().put(batch.order(), batch.from() + first, rows);
        NDArray picked = manager.create(numbers.limit(Integer.BYTES * rows), new Shape(rows), DataType.INT32);
        int width = (int) features.size(1);
        NDArray inputs = batch.features()
                .map(own -> manager.create(FloatBuffer.wrap(own, first * width, rows * width), new Shape(rows, width)))
                .orElseGet(() -> pick(features, picked));
        return new Part(inputs, pick(targets, picked));
    }

    /** Picks rows as an embedding does, which is the fastest way there is. */
    private static NDArray pick(NDArray table, NDArray numbers) {
        return Embedding.embedding(numbers, table, SparseFormat.DENSE).singletonOrThrow();
    }

    NDArray features() {
        return features;
    }

    long bytes() {
        return Float.BYTES * (features.size() + targets.size()) + numbers.capacity();
    }
}
