package org.trainmark.core.engine;

/** Which values of the way forward are computed again on the way back instead of being kept until then. */
public enum Recompute {
    /** None: all that the way back needs is kept. */
    NONE,
    /**
     * Those within each residual, of which its input alone is kept: less memory for a second way forward (Chen et al.,
     * 2016).
     */
    BLOCKS
}
