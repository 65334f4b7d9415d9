package org.trainmark.peers.libtorch;

import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.global.torch;
import org.trainmark.core.data.Batch;
import org.trainmark.core.data.Examples;
import org.trainmark.core.engine.TrainingConfig;

/** The training examples as tensors. */
final class LibtorchData {

    /**
     * Some examples.
     *
     * @param features {@code [rows, width]}
     * @param targets {@code [rows]}
     */
    record Part(Tensor features, Tensor targets) {}

    private final Tensor features;
    private final Tensor targets;
    private final Tensor numbers;

    LibtorchData(Examples examples, TrainingConfig config) {
        features = Tensors.of(examples.features(), 0, examples.count(), examples.width());
        targets = LibtorchLosses.targets(config, examples);
        numbers = Tensor.create(new int[config.rowsAtOnce()]);
    }

    /** Gathers {@code rows} examples of a batch, counted from its {@code first}. */
    Part part(Batch batch, int first, int rows) {
        numbers.data_ptr_int().put(batch.order(), batch.from() + first, rows);
        Tensor picked = numbers.narrow(0, 0, rows);
        int width = (int) features.size(1);
        Tensor inputs = batch.features()
                .map(own -> Tensors.of(own, first * width, rows, width))
                .orElseGet(() -> torch.index_select(features, 0, picked));
        return new Part(inputs, torch.index_select(targets, 0, picked));
    }

    Tensor features() {
        return features;
    }

    long bytes() {
        return features.nbytes() + targets.nbytes() + numbers.nbytes();
    }
}
