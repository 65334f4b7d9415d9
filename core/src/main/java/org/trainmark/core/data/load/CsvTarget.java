package org.trainmark.core.data.load;

import java.util.function.Supplier;
import org.trainmark.core.data.DataException;
import org.trainmark.core.data.DataSource.Csv.Kind;
import org.trainmark.core.data.Task;

/** Collects the target column of a table. */
interface CsvTarget {

    /** Takes the next example's field; {@code field} is how messages name it. */
    void add(String text, Supplier<String> field);

    /**
     * Returns what the targets mean.
     *
     * @throws DataException if too few classes were seen
     */
    Task task();

    /** Returns a target for each example. */
    float[] targets();

    /** Returns an empty column; {@code column} is how messages name it. */
    static CsvTarget of(Kind kind, String column) {
        return switch (kind) {
            case CLASSIFICATION -> new CsvClasses(column);
            case REGRESSION -> new CsvQuantities();
        };
    }
}
