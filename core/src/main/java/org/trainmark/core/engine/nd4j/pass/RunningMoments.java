package org.trainmark.core.engine.nd4j.pass;

import java.util.List;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.trainmark.core.engine.MemoryReading.Purpose;
import org.trainmark.core.engine.nd4j.ops.Ops;
import org.trainmark.core.model.Layer.BatchNormalization;

/** Estimates of each channel's mean and variance over all that was trained on. */
public final class RunningMoments {

    private final BatchNormalization normalization;
    private final INDArray mean;
    private final INDArray variance;

    RunningMoments(Ops ops, BatchNormalization normalization, int channels) {
        this.normalization = normalization;
        mean = ops.vector(Purpose.WORKSPACE, channels);
        variance = ops.constant(1, channels);
    }

    public INDArray mean() {
        return mean;
    }

    public INDArray variance() {
        return variance;
    }

    /** Makes the estimates what they were. */
    public void become(float[] newMean, float[] newVariance) {
        mean.data().setData(newMean);
        variance.data().setData(newVariance);
    }

    /**
     * Prepares to take in a batch; what is given is destroyed.
     *
     * @param batchVariance divided by {@code count}
     * @param count values of each channel
     */
    Runnable update(Ops ops, INDArray batchMean, INDArray batchVariance, long count) {
        double share = 1 - normalization.decay();
        return Ops.inTurn(
                towards(ops, mean, batchMean, share),
                towards(ops, variance, batchVariance, share * count / Math.max(1, count - 1)));
    }

    private Runnable towards(Ops ops, INDArray estimate, INDArray seen, double share) {
        return Ops.inTurn(
                ops.scale(estimate, normalization.decay(), estimate),
                ops.scale(seen, share, seen),
                ops.prepare("add", List.of(estimate, seen), estimate));
    }
}
