package org.trainmark.core.train;

import static java.util.Objects.requireNonNull;

import java.util.List;
import org.trainmark.core.optimizer.RateEdit;

/**
 * What became of a training.
 *
 * @param end why it ended
 * @param curve one point for each evaluation, oldest first
 * @param rates how the learning rate changed, oldest first; coarser than steps where it changed more often than a few
 *     hundred times
 * @param edits of the learning rate by somebody who watched, oldest first
 */
public record TrainingOutcome(End end, List<EvaluationPoint> curve, List<RateChange> rates, List<RateEdit> edits) {

    /** Why a training ended. */
    public enum End {
        TARGET_REACHED,
        /** The validation loss did not fall for as long as the patience lasted. */
        STOPPED_EARLY,
        EPOCHS_DONE,
        /** A loss was NaN or infinite. */
        DIVERGED,
        /** It was compared with others on its way, and not let go on. */
        NOT_LET_ON,
        /** Somebody who watched it ended it. */
        ENDED_BY_HAND,
        /** It waits at a checkpoint to be gone on with. */
        PAUSED
    }

    public TrainingOutcome {
        requireNonNull(end, "end");
        curve = List.copyOf(curve);
        rates = List.copyOf(rates);
        edits = List.copyOf(edits);
    }
}
