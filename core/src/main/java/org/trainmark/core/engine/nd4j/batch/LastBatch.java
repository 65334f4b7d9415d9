package org.trainmark.core.engine.nd4j.batch;

import org.trainmark.core.data.Batch;
import org.trainmark.core.data.Examples;
import org.trainmark.core.engine.EvaluationSum;
import org.trainmark.core.engine.TrainingConfig;
import org.trainmark.core.engine.nd4j.pass.Network;

/** What the loss of the last step is made of: its targets and its logits. */
public final class LastBatch {

    private final TrainingConfig config;
    private final Examples examples;
    private final int outputs;
    private final int logitsOfTarget;
    private final int[] numbers;
    private final float[] kept;
    private int size;

    /**
     * Looks at no batch yet.
     *
     * @param examples of the training split
     */
    public LastBatch(TrainingConfig config, Examples examples, Network network) {
        this.config = config;
        this.examples = examples;
        outputs = network.outputs();
        logitsOfTarget = network.logitsOfTarget();
        numbers = new int[config.batchSize()];
        kept = new float[config.rowsAtOnce() < config.batchSize() ? config.batchSize() * outputs : 0];
    }

    /** Notes which examples are trained on: the batch itself changes with the next epoch. */
    public void begin(Batch batch) {
        size = batch.size();
        System.arraycopy(batch.order(), batch.from(), numbers, 0, size);
    }

    /** Keeps the logits of a part, which the next part overwrites; row-major. */
    public void keep(float[] logits, int from) {
        System.arraycopy(logits, 0, kept, from * outputs, logits.length);
    }

    /**
     * Returns the mean loss.
     *
     * @param logits of the last part, row-major
     */
    public double lossWith(float[] logits) {
        float[] rows = logits;
        if (kept.length > 0) {
            keep(logits, size - logits.length / outputs);
            rows = kept;
        }
        int each = examples.targetsEach();
        float[] targets = new float[size * each];
        for (int i = 0; i < size; i++) {
            System.arraycopy(examples.targets(), numbers[i] * each, targets, i * each, each);
        }
        EvaluationSum sum =
                new EvaluationSum(config.loss(), config.regularization().labelSmoothing());
        sum.addRows(rows, targets.length, logitsOfTarget, targets, 0);
        return sum.evaluation().loss();
    }
}
