package org.trainmark.core.train;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * What became of a training.
 *
 * @param end why it ended
 * @param curve one point for each evaluation, oldest first
 * @param rates how the learning rate changed, oldest first; coarser than steps where it changed more often than a few
 *     hundred times
 */
public record TrainingOutcome(End end, List<EvaluationPoint> curve, List<RateChange> rates) {

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
        rates = List.copyOf(rates);
    }
}
