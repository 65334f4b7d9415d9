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
import org.trainmark.core.data.Dataset;
import org.trainmark.core.engine.TrainingConfig;

/** The training examples as arrays. */
final class PytorchData {

    /**
     * Some examples.
     *
     * @param features {@code [rows, width]}
     * @param targets a row for each example
     */
    record Part(NDArray features, NDArray targets) {}

    private final NDManager manager;
    private final org.trainmark.core.data.Shape shape;
    private final NDArray features;
    private final NDArray targets;
    private final ByteBuffer numbers;

    PytorchData(NDManager manager, Dataset dataset, TrainingConfig config, PytorchLosses losses) {
        this.manager = manager;
        shape = dataset.shape();
        features = features(manager, shape, FloatBuffer.wrap(dataset.training().features()));
        targets = losses.targets(manager);
        numbers = manager.allocateDirect(Integer.BYTES * config.rowsAtOnce());
    }

    /** Gathers {@code rows} examples of a batch, counted from its {@code first}. */
    Part part(Batch batch, int first, int rows) {
        numbers.clear().asIntBuffer().put(batch.order(), batch.from() + first, rows);
        NDArray picked = manager.create(numbers.limit(Integer.BYTES * rows), new Shape(rows), DataType.INT32);
        int width = shape.size();
        NDArray inputs = batch.features()
                .map(own -> features(manager, shape, FloatBuffer.wrap(own, first * width, rows * width)))
                .orElseGet(() -> pick(features, picked));
        return new Part(inputs, pick(targets, picked));
    }

    /** Picks rows as an embedding does, which is the fastest way there is. */
    private static NDArray pick(NDArray table, NDArray numbers) {
        return Embedding.embedding(numbers, table, SparseFormat.DENSE).singletonOrThrow();
    }

    /** Returns the features of some examples, {@code [rows, width]}: quantities, or the whole numbers of tokens. */
    static NDArray features(NDManager manager, org.trainmark.core.data.Shape shape, FloatBuffer features) {
        Shape rows = new Shape(features.remaining() / shape.size(), shape.size());
        NDArray values = manager.create(features, rows);
        return shape.isTokens() ? values.toType(DataType.INT32, false) : values;
    }

    NDArray features() {
        return features;
    }

    long bytes() {
        return Float.BYTES * features.size()
                + targets.getDataType().getNumOfBytes() * targets.size()
                + numbers.capacity();
    }
}
