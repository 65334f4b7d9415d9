package org.trainmark.results.learning;

import static java.util.Objects.requireNonNull;

import java.util.OptionalDouble;

/**
 * Whether a training was too short, too long or neither, as its losses tell; see {@link FitRule}.
 *
 * @param fromEpoch where the validation loss was lowest; only for overfitting
 * @param reason why it cannot be told, or what shows it; may be empty where the kind says all
 */
public record Fit(Kind kind, OptionalDouble fromEpoch, String reason) {

    /** What the losses of a training tell. */
    public enum Kind {
        /** The loss is no better than that of always saying the same; it stands above all others. */
        NOT_LEARNED("did not learn"),
        /** The validation loss was still falling when training ended, or both losses are high. */
        UNDERFIT("underfit"),
        /** The validation loss rose again or stayed high, and the training loss did not. */
        OVERFIT("overfit"),
        /** None of these: the validation loss was level at the end, and low. */
        FINE("fine"),
        /** The losses do not tell. */
        UNCLEAR("cannot tell");

        private final String label;

        Kind(String label) {
            this.label = label;
        }

        /** Returns the words for people: {@code cannot tell}. */
        public String label() {
            return label;
        }
    }

    public Fit {
        requireNonNull(kind, "kind");
        requireNonNull(fromEpoch, "fromEpoch");
        requireNonNull(reason, "reason");
    }

    /** Returns a verdict that needs no more words. */
    public static Fit of(Kind kind) {
        return new Fit(kind, OptionalDouble.empty(), "");
    }

    /** Returns underfitting, and what shows it. */
    public static Fit underfit(String reason) {
        return new Fit(Kind.UNDERFIT, OptionalDouble.empty(), reason);
    }

    /** Returns overfitting since the epoch of the lowest validation loss. */
    public static Fit overfitFrom(double epoch) {
        return new Fit(Kind.OVERFIT, OptionalDouble.of(epoch), "");
    }

    /** Returns that the losses do not tell, and why. */
    public static Fit unclear(String reason) {
        return new Fit(Kind.UNCLEAR, OptionalDouble.empty(), reason);
    }
}
