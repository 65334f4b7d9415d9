package org.trainmark.core.data;

import static org.trainmark.core.Checks.requireNotNegative;
import static org.trainmark.core.Checks.requireNotNegativeSingle;

/**
 * How training images are changed at random each time they are used, so that a network sees more of them than there
 * are.
 *
 * @param shift most pixels that an image moves up, down, left or right; what comes in repeats the border
 * @param flip whether every other image, on average, is mirrored left to right
 * @param noise standard deviation of what is added to each value, in units of the scaled features
 */
public record Augmentation(int shift, boolean flip, double noise) {

    /** Images as they are. */
    public static final Augmentation NONE = new Augmentation(0, false, 0);

    public Augmentation {
        requireNotNegative(shift, "shift");
        requireNotNegativeSingle(noise, "noise");
    }

    /** Returns whether this changes anything. */
    public boolean changes() {
        return !equals(NONE);
    }

    /** Returns whether this needs to know which values are neighbors. */
    boolean needsImages() {
        return shift > 0 || flip;
    }
}
