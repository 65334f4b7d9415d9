package org.trainmark.core.train;

import java.util.OptionalInt;

/** Counts evaluations in a row that did not lower the loss. */
final class Patience {

    private final OptionalInt limit;
    private double lowest = Double.POSITIVE_INFINITY;
    private int withoutGain;

    Patience(OptionalInt limit) {
        this.limit = limit;
    }

    boolean isLostAt(double loss) {
        withoutGain = loss < lowest ? 0 : withoutGain + 1;
        // Not the lesser of the two, which is NaN for ever once a loss is.
        lowest = loss < lowest ? loss : lowest;
        return limit.isPresent() && withoutGain >= limit.getAsInt();
    }
}
