package org.trainmark.results;

import java.util.Locale;

/** Why a training ended. */
public enum TrainingEnd {
    /** It reached its target. */
    TARGET,
    /** The validation loss did not fall for as long as the patience lasted. */
    PATIENCE,
    /** It had all its epochs. */
    EPOCHS,
    /** A loss was NaN or infinite. */
    DIVERGED,
    /** A plan compared it with others on its way, and did not let it go on. */
    RUNG,
    /** A person ended it. */
    EDIT,
    /** It waits at a checkpoint to be gone on with. */
    PAUSED;

    /** Returns the word for people and files: {@code target}. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
