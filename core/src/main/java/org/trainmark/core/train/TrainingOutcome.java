package org.trainmark.core.train;

import static java.util.Objects.requireNonNull;

import java.util.List;

/** What became of a training: why it ended, and its curve, oldest point first. */
public record TrainingOutcome(End end, List<CurvePoint> curve) {

    /** Why a training ended. */
    public enum End {
        TARGET_REACHED,
        /** The validation loss did not fall for as long as the patience lasted. */
        STOPPED_EARLY,
        EPOCHS_DONE,
        /** A loss was NaN or infinite. */
        DIVERGED
    }

    public TrainingOutcome {
        requireNonNull(end, "end");
        curve = List.copyOf(curve);
    }
}
