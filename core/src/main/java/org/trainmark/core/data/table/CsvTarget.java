package org.trainmark.core.data.table;

import java.util.function.Supplier;
import org.trainmark.core.data.DataException;
import org.trainmark.core.data.DataSource.Csv.Kind;

/** Collects the target column of a table. */
interface CsvTarget {

    /** Takes the next example's field; {@code field} is how messages name it. */
    void add(String text, Supplier<String> field);

    /** Returns the targets of all examples, and what they mean; refuses too few classes. */
    Targets targets();

    /** Returns an empty column; {@code column} is how messages name it. */
    static CsvTarget of(Kind kind, String column) {
        return switch (kind) {
            case CLASSIFICATION -> new CsvClasses(column);
            case REGRESSION -> new CsvQuantities();
        };
    }

    /** Checks that a target is there; {@code what} is what messages call it. */
    static void requirePresent(String what, String text, Supplier<String> field) {
        if (MissingWords.contain(text)) {
            throw new DataException(
                    "%s: the %s is missing%s. Fill it in or remove the line, or leave such lines out by missing: drop."
                            .formatted(field.get(), what, text.isEmpty() ? "" : ", for it is '%s'".formatted(text)));
        }
    }
}
