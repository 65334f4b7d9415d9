package org.trainmark.core.data.table;

import static java.util.Objects.requireNonNull;

/**
 * What a first look at a column shows.
 *
 * @param distinct how many different values were seen
 * @param missing how many values were missing
 * @param wholeNumbers whether all values that were there were whole numbers
 * @param values how many values were there
 */
public record ColumnLook(String name, Kind kind, int distinct, int missing, boolean wholeNumbers, int values) {

    /** Fewer values may all differ by chance. */
    static final int FEWEST_OF_AN_ID = 20;

    /** What a column holds. */
    public enum Kind {
        /** Numbers only. */
        NUMBERS,
        /** Words only, of which a feature becomes a column for each. */
        WORDS,
        /** Numbers and what is none, or what looks like a number and is none. */
        MIXED,
        /** Nothing: every value is missing. */
        EMPTY
    }

    public ColumnLook {
        requireNonNull(name, "name");
        requireNonNull(kind, "kind");
    }

    /** Returns whether every value is another word or whole number, as an id is. */
    public boolean idLike() {
        return values >= FEWEST_OF_AN_ID && distinct == values && (wholeNumbers || kind != Kind.NUMBERS);
    }

    /** Returns whether all values are the same, so that nothing can be learned from them. */
    public boolean constant() {
        return distinct <= 1;
    }

    /** Returns whether a table trains better, or only, without this feature. */
    public boolean betterLeftOut() {
        boolean tooMany = kind == Kind.WORDS && distinct > FeatureColumn.MOST_WORDS;
        return idLike() || tooMany || kind == Kind.MIXED || kind == Kind.EMPTY;
    }
}
