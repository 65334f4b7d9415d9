package org.trainmark.core.train;

import java.util.OptionalInt;

/** Counts evaluations in a row that did not lower the loss. */
final class Patience {

    private final OptionalInt limit;
    private double lowest = Double.POSITIVE_INFINITY;
    private int inVain;

    Patience(OptionalInt limit) {
        this.limit = limit;
    }

    boolean isLostAt(double loss) {
        inVain = loss < lowest ? 0 : inVain + 1;
        lowest = Math.min(lowest, loss);
        return limit.isPresent() && inVain >= limit.getAsInt();
    }
}
