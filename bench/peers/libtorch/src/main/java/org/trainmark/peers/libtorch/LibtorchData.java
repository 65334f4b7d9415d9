package org.trainmark.peers.libtorch;

import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.global.torch;
import org.trainmark.core.data.Batch;
import org.trainmark.core.data.Dataset;
import org.trainmark.core.data.Examples;
import org.trainmark.core.data.Shape;
import org.trainmark.core.engine.TrainingConfig;

/** The training examples as tensors. */
final class LibtorchData {

    /**
     * Some examples.
     *
     * @param features {@code [rows, width]}
     * @param targets {@code [rows, targets of each]}
     */
    record Part(Tensor features, Tensor targets) {}

    private final Shape shape;
    private final Tensor features;
    private final Tensor targets;
    private final Tensor numbers;

    LibtorchData(Dataset dataset, TrainingConfig config) {
        Examples examples = dataset.training();
        shape = dataset.shape();
        features = features(shape, examples.features(), 0, examples.count());
        targets = LibtorchLosses.targets(config, examples);
        numbers = Tensor.create(new int[config.rowsAtOnce()]);
    }

    /** Gathers {@code rows} examples of a batch, counted from its {@code first}. */
    Part part(Batch batch, int first, int rows) {
        numbers.data_ptr_int().put(batch.order(), batch.from() + first, rows);
        Tensor picked = numbers.narrow(0, 0, rows);
        Tensor inputs = batch.features()
                .map(own -> features(shape, own, first, rows))
                .orElseGet(() -> torch.index_select(features, 0, picked));
        return new Part(inputs, torch.index_select(targets, 0, picked));
    }

    /** Returns the features of some examples, {@code [rows, width]}: quantities, or the whole numbers of tokens. */
    static Tensor features(Shape shape, float[] features, int first, int rows) {
        Tensor values = Tensors.of(features, first * shape.size(), rows, shape.size());
        return shape.isTokens() ? values.to(torch.ScalarType.Int) : values;
    }

    Tensor features() {
        return features;
    }

    long bytes() {
        return features.nbytes() + targets.nbytes() + numbers.nbytes();
    }
}
