package org.trainmark.core.data.table;

import static java.util.Objects.requireNonNull;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.trainmark.core.data.DataException;
import org.trainmark.core.data.file.Printable;

/**
 * A column of features while it is read: of numbers, or of words, each of which becomes a column of its own that is 1
 * where the word stands and else 0. Unless words are asked for, the first value decides which.
 */
final class FeatureColumn {

    /** More words than these are rather ids or free text. */
    static final int MOST_WORDS = 100;

    /** What the values of a column are. */
    private enum Kind {
        UNKNOWN,
        NUMBERS,
        WORDS,
        ANY_WORDS
    }

    private final String place;
    private final String name;
    private final DoubleBuilder values = new DoubleBuilder();
    private final Map<String, Integer> words = new HashMap<>();
    private final RoundedNumbers rounded = new RoundedNumbers();
    private Kind kind;
    private int missing;

    /**
     * @param place how messages name the column
     * @param asText whether its values are words whatever they look like
     */
    FeatureColumn(String place, String name, boolean asText) {
        this.place = requireNonNull(place, "place");
        this.name = requireNonNull(name, "name");
        kind = asText ? Kind.ANY_WORDS : Kind.UNKNOWN;
    }

    /**
     * Takes the next example's field; {@code field} is how messages name it.
     *
     * @return whether a value was there
     */
    boolean add(String text, Supplier<String> field) {
        if (MissingWords.contain(text)) {
            missing++;
            values.add(Double.NaN);
            return false;
        }
        if (kind == Kind.UNKNOWN) {
            kind = CsvNumber.looksLikeOne(text) ? Kind.NUMBERS : Kind.WORDS;
        }
        values.add(kind == Kind.NUMBERS ? number(text, field) : word(text, field));
        return true;
    }

    String name() {
        return name;
    }

    /** Returns how many values are missing. */
    int missing() {
        return missing;
    }

    /** Returns how many words there are; 0 for a column of numbers. */
    int words() {
        return words.size();
    }

    /** Returns how many columns a network sees of the values until now. */
    int width() {
        return Math.max(1, words.size());
    }

    /** Returns the columns that a network sees; refuses one that holds nothing. */
    List<TableColumn> columns() {
        double[] numbers = values.toArray();
        if (missing == numbers.length) {
            throw new DataException("%s: every value is missing. Leave it out by %s.".formatted(place, ignore()));
        }
        if (kind == Kind.NUMBERS) {
            return List.of(new TableColumn.Numbers(place, numbers));
        }
        return new TreeMap<>(words)
                .entrySet().stream()
                        .<TableColumn>map(word -> new TableColumn.Word(
                                "%s, word '%s'".formatted(place, Printable.of(word.getKey())),
                                numbers,
                                word.getValue()))
                        .toList();
    }

    private double number(String text, Supplier<String> field) {
        double number = CsvNumber.valueOf(text);
        if (Double.isInfinite(number)) {
            throw new DataException("%s: %s is too large for double precision. Scale the column down."
                    .formatted(field.get(), Printable.of(text)));
        }
        if (Double.isNaN(number)) {
            throw notANumber(text, field);
        }
        rounded.add(text, number, field);
        return number;
    }

    private double word(String text, Supplier<String> field) {
        if (kind == Kind.WORDS && CsvNumber.looksLikeOne(text)) {
            throw new DataException(
                    "%s: '%s' looks like a number, but the values above it are words. Mend it, or take all as words by text: ['%s']."
                            .formatted(field.get(), Printable.of(text), Printable.of(name)));
        }
        int code = words.computeIfAbsent(text, any -> words.size());
        if (code >= MOST_WORDS) {
            throw new DataException(
                    "%s: the column has over %d different words, of which each would become a column. Leave it out by %s."
                            .formatted(field.get(), MOST_WORDS, ignore()));
        }
        return code;
    }

    private DataException notANumber(String text, Supplier<String> field) {
        String mend = CsvNumber.hasDecimalComma(text)
                ? "Write decimals with a point."
                : "Mend it, take all values as words by text: ['%s'], or leave the column out by %s."
                        .formatted(Printable.of(name), ignore());
        return new DataException("%s: '%s' is not a number. %s".formatted(field.get(), Printable.of(text), mend));
    }

    private String ignore() {
        return "ignore: ['%s']".formatted(Printable.of(name));
    }
}
