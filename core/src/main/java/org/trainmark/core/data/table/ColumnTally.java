package org.trainmark.core.data.table;

import java.util.HashSet;
import java.util.Set;

/** Counts what a column holds. */
final class ColumnTally {

    private final String name;
    private final Set<String> distinct = new HashSet<>();
    private int values;
    private int missing;
    private int numbers;
    private int wholeNumbers;
    private int words;

    ColumnTally(String name) {
        this.name = name;
    }

    void add(String text) {
        if (MissingWords.contain(text)) {
            missing++;
            return;
        }
        values++;
        distinct.add(text);
        double number = CsvNumber.valueOf(text);
        if (Double.isFinite(number)) {
            numbers++;
            wholeNumbers += number == Math.rint(number) ? 1 : 0;
        } else if (!CsvNumber.looksLikeOne(text)) {
            words++;
        }
    }

    ColumnLook look() {
        return new ColumnLook(name, kind(), distinct.size(), missing, values > 0 && wholeNumbers == values, values);
    }

    private ColumnLook.Kind kind() {
        if (values == 0) {
            return ColumnLook.Kind.EMPTY;
        }
        return numbers == values
                ? ColumnLook.Kind.NUMBERS
                : words == values ? ColumnLook.Kind.WORDS : ColumnLook.Kind.MIXED;
    }
}
