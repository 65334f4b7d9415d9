package org.trainmark.results.search.importance;

import static java.util.Objects.requireNonNull;

/**
 * A part of a space.
 *
 * @param choices how many there are; 0 for a range
 */
public record Part(String name, int choices) {

    /** Enough for what a spline of few points can be. */
    private static final Nodes RANGE = Nodes.range(24);

    public Part {
        requireNonNull(name, "name");
        if (choices < 0) {
            throw new IllegalArgumentException("a part cannot have %d choices".formatted(choices));
        }
    }

    /** Returns places that stand for all there are. */
    Nodes nodes() {
        return choices > 0 ? Nodes.choices(choices) : RANGE;
    }

    /**
     * Returns how alike the effects of two places are; over all places of the part the mean is 0. Of a range it is the
     * kernel of a cubic smoothing spline (Gu 2013), the straight part and the bent one with equal weight; where the
     * part does not exist it has no effect.
     */
    double kernel(double one, double other) {
        if (Double.isNaN(one) || Double.isNaN(other)) {
            return 0;
        }
        if (choices > 0) {
            return (one == other ? 1.0 : 0.0) - 1.0 / choices;
        }
        double bent = second(one) * second(other) - fourth(Math.abs(one - other));
        return 6 * (one - 0.5) * (other - 0.5) + 180 * bent;
    }

    private static double second(double place) {
        double first = place - 0.5;
        return (first * first - 1.0 / 12) / 2;
    }

    private static double fourth(double place) {
        double square = (place - 0.5) * (place - 0.5);
        return (square * square - square / 2 + 7.0 / 240) / 24;
    }
}
