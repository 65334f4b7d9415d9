package org.trainmark.core.engine.nd4j;

import org.trainmark.core.data.Batch;
import org.trainmark.core.engine.Evaluation;
import org.trainmark.core.engine.TrainingConfig;

/** What the loss of the last step is made of: its targets and its logits. */
final class LastBatch {

    private final TrainingConfig config;
    private final float[] allTargets;
    private final int outputs;
    private final int[] numbers;
    private final float[] kept;
    private int size;

    /** @param allTargets of all training examples */
    LastBatch(TrainingConfig config, float[] allTargets, int outputs) {
        this.config = config;
        this.allTargets = allTargets;
        this.outputs = outputs;
        numbers = new int[config.batchSize()];
        kept = new float[config.rowsAtOnce() < config.batchSize() ? config.batchSize() * outputs : 0];
    }

    /** Notes which examples are trained on: the batch itself changes with the next epoch. */
    void begin(Batch batch) {
        size = batch.size();
        System.arraycopy(batch.order(), batch.from(), numbers, 0, size);
    }

    /** Keeps the logits of a part, which the next part overwrites; row-major. */
    void keep(float[] logits, int from) {
        System.arraycopy(logits, 0, kept, from * outputs, logits.length);
    }

    /**
     * Returns the mean loss.
     *
     * @param logits of the last part, row-major
     */
    double lossWith(float[] logits) {
        float[] rows = logits;
        if (kept.length > 0) {
            keep(logits, size - logits.length / outputs);
            rows = kept;
        }
        float[] targets = new float[size];
        for (int i = 0; i < size; i++) {
            targets[i] = allTargets[numbers[i]];
        }
        float[] columns = new float[size * outputs];
        SplitEvaluation.copyTransposed(rows, columns.length, outputs, columns, 0, size);
        return Evaluation.of(config.loss(), config.regularization().labelSmoothing(), columns, outputs, targets)
                .loss();
    }
}
