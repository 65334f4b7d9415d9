package org.trainmark.core.data;

import static org.trainmark.core.Checks.requirePositive;

/** Features and targets of one split, in memory, read-only by agreement: the arrays are too large to copy. */
public final class Examples {

    private final int width;
    private final int targetsEach;
    private final float[] features;
    private final float[] targets;

    /**
     * @param width features of one example
     * @param features row-major {@code [count, width]}
     * @param targets one for each example: the number of its class, or its quantity
     */
    public Examples(int width, float[] features, float[] targets) {
        this(width, 1, features, targets);
    }

    /**
     * @param width features of one example
     * @param targetsEach targets of one example
     * @param features row-major {@code [count, width]}
     * @param targets row-major {@code [count, targetsEach]}: numbers of classes or of tokens, or quantities
     */
    public Examples(int width, int targetsEach, float[] features, float[] targets) {
        this.width = requirePositive(width, "width");
        this.targetsEach = requirePositive(targetsEach, "targetsEach");
        if (targets.length % targetsEach != 0 || features.length != (long) targets.length / targetsEach * width) {
            throw new IllegalArgumentException("%d features do not make %d examples of width %d"
                    .formatted(features.length, targets.length / targetsEach, width));
        }
        this.features = features;
        this.targets = targets;
    }

    public int count() {
        return targets.length / targetsEach;
    }

    public int width() {
        return width;
    }

    /** Returns how many targets an example has. */
    public int targetsEach() {
        return targetsEach;
    }

    /** Returns at how many of its targets an example has one that is asked for; by the first, which all are like. */
    public int targetsAsked() {
        if (targetsEach == 1 || count() == 0) {
            return targetsEach;
        }
        int asked = 0;
        for (int i = 0; i < targetsEach; i++) {
            asked += targets[i] == Task.NextToken.NOT_ASKED ? 0 : 1;
        }
        return asked;
    }

    /** Returns the features themselves, row-major {@code [count, width]}. */
    public float[] features() {
        return features;
    }

    /** Returns the targets themselves, row-major {@code [count, targetsEach]}. */
    public float[] targets() {
        return targets;
    }
}
