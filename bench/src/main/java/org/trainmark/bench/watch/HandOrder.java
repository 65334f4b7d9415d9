package org.trainmark.bench.watch;

import static java.util.Objects.requireNonNull;

import java.util.Arrays;
import java.util.Locale;
import java.util.OptionalDouble;
import org.trainmark.core.Checks;
import org.trainmark.core.SettingException;

/**
 * What a person who watches a training wants of it.
 *
 * @param amount of a rate, that; of a change of it, the factor; empty of anything else
 */
public record HandOrder(Kind kind, OptionalDouble amount) {

    private static final String NUMBER = "-?([0-9]+\\.?[0-9]*|\\.[0-9]+)(e[-+]?[0-9]+)?";

    /** What is wanted. */
    public enum Kind {
        /** Wait, with all clocks stopped. */
        PAUSE("pause", false),
        GO_ON("go on", false),
        /** Go on to the next evaluation, and wait there. */
        NEXT("next", false),
        /** Go on from this learning rate. */
        RATE("rate", true),
        /** Go on from the learning rate of now times this. */
        TIMES("times", true),
        /** Keep where the training is, to go on from there if it is cut short. */
        SAVE("save", false),
        /** Keep where the training is, to have another one begin there. */
        BRANCH("branch", false),
        END("end", false);

        private final String word;
        private final boolean hasAmount;

        Kind(String word, boolean hasAmount) {
            this.word = word;
            this.hasAmount = hasAmount;
        }
    }

    public HandOrder {
        requireNonNull(kind, "kind");
        requireNonNull(amount, "amount");
        if (kind.hasAmount != amount.isPresent()) {
            throw new IllegalArgumentException(kind.word + (kind.hasAmount ? " takes a number" : " takes no number"));
        }
        amount.ifPresent(number -> Checks.requirePositiveSingle(number, kind.word));
    }

    /** Returns an order without a number. */
    public static HandOrder of(Kind kind) {
        return new HandOrder(kind, OptionalDouble.empty());
    }

    /** Returns an order with a number. */
    public static HandOrder of(Kind kind, double amount) {
        return new HandOrder(kind, OptionalDouble.of(amount));
    }

    /**
     * Reads what {@link #text()} writes, or a person: {@code rate 0.01}, {@code Go on}, {@code times .5}.
     *
     * @throws IllegalArgumentException if it is no order, with the mend
     */
    public static HandOrder parse(String text) {
        String plain = text.strip().toLowerCase(Locale.ROOT).replaceAll("\\s+", " ");
        for (Kind kind : Kind.values()) {
            if (plain.equals(kind.word) && !kind.hasAmount) {
                return of(kind);
            }
            if (kind.hasAmount && plain.startsWith(kind.word + " ")) {
                return withAmount(kind, plain.substring(kind.word.length() + 1));
            }
        }
        throw new IllegalArgumentException("'%s' is no order; these are %s".formatted(text.strip(), words()));
    }

    private static HandOrder withAmount(Kind kind, String number) {
        if (!number.matches(NUMBER)) {
            throw new IllegalArgumentException(
                    "%s takes a number such as 0.5, but here is '%s'".formatted(kind.word, number));
        }
        try {
            return of(kind, Double.parseDouble(number));
        } catch (SettingException e) {
            throw new IllegalArgumentException("%s %s".formatted(kind.word, e.rule()), e);
        }
    }

    private static String words() {
        return String.join(
                ", ",
                Arrays.stream(Kind.values())
                        .map(kind -> kind.hasAmount ? kind.word + " NUMBER" : kind.word)
                        .toList());
    }

    /** Returns one line. */
    public String text() {
        return amount.isPresent() ? kind.word + " " + amount.getAsDouble() : kind.word;
    }
}
