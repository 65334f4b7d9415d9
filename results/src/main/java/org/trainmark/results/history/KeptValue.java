package org.trainmark.results.history;

import static java.util.Objects.requireNonNull;

import java.util.OptionalDouble;

/** What a history keeps of one metric of one cell in one run. */
public sealed interface KeptValue {

    /** Returns how many trials it is from. */
    int trials();

    /** Returns the symbol of the unit in which it is. */
    String unit();

    /**
     * A number.
     *
     * @param value the mean of the trials: geometric of what is compared by ratio, else arithmetic
     * @param variance of the trials on the scale on which they are compared, logs or values; empty of a single one
     */
    record Measured(int trials, double value, OptionalDouble variance, String unit) implements KeptValue {

        public Measured {
            requireNonNull(variance, "variance");
            requireNonNull(unit, "unit");
            if (trials < 1 || !Double.isFinite(value)) {
                throw new IllegalArgumentException(
                        "a value must be finite and of a trial, but is %s of %d".formatted(value, trials));
            }
        }
    }

    /**
     * A time of which some trials tell no more than that it is longer than they were watched: no number stands for it.
     *
     * @param reached how many trials got there
     */
    record Censored(int trials, int reached, String unit) implements KeptValue {

        public Censored {
            requireNonNull(unit, "unit");
            if (reached < 0 || reached >= trials) {
                throw new IllegalArgumentException(
                        "of %d trials fewer must have got there, but have %d".formatted(trials, reached));
            }
        }
    }
}
