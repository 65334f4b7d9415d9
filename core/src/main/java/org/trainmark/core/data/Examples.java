package org.trainmark.core.data;

import static org.trainmark.core.Checks.requirePositive;

/** Features and targets of one split, in memory, read-only by agreement: the arrays are too large to copy. */
public final class Examples {

    private final int width;
    private final float[] features;
    private final float[] targets;

    /**
     * @param width features of one example
     * @param features row-major {@code [count, width]}
     * @param targets one for each example: the number of its class, or its quantity
     */
    public Examples(int width, float[] features, float[] targets) {
        this.width = requirePositive(width, "width");
        if (features.length != (long) targets.length * width) {
            throw new IllegalArgumentException("%d features do not make %d examples of width %d"
                    .formatted(features.length, targets.length, width));
        }
        this.features = features;
        this.targets = targets;
    }

    public int count() {
        return targets.length;
    }

    public int width() {
        return width;
    }

    /** Returns the features themselves, row-major {@code [count, width]}. */
    public float[] features() {
        return features;
    }

    /** Returns the targets themselves. */
    public float[] targets() {
        return targets;
    }
}
