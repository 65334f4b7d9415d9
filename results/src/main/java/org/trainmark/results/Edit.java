package org.trainmark.results;

import static java.util.Objects.requireNonNull;

import java.util.Locale;
import java.util.OptionalDouble;

/**
 * What a person who watched a training did to it.
 *
 * @param step how many steps were taken before
 * @param amount of what was done, see {@link Kind}; empty where there is none
 */
public record Edit(long step, Kind kind, OptionalDouble amount) {

    /** What was done. */
    public enum Kind {
        /** Another base rate from then on; the amount is that. */
        RATE,
        /** The training waited; the amount is for how many seconds, which are in none of its times. */
        HELD,
        /** Where it was has been saved, to be gone on with if it is cut short. */
        SAVED,
        /** Another training began from where it was; the amount is the number of the branch, from 1. */
        BRANCHED,
        /** It was ended. */
        ENDED;

        /** Returns the word for files: {@code rate}. */
        public String label() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public Edit {
        requireNonNull(kind, "kind");
        requireNonNull(amount, "amount");
    }
}
