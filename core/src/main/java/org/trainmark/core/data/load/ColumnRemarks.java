package org.trainmark.core.data.load;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Looks for columns of a table that a network learns nothing from, or learns by heart. */
final class ColumnRemarks {

    private static final int MOST_REMARKS = 5;

    /** Fewer numbers may all differ by chance. */
    private static final int FEWEST_OF_AN_ID = 20;

    private ColumnRemarks() {}

    static List<String> of(SplitPart training) {
        if (!(training.rows() instanceof TableRows table)) {
            return List.of();
        }
        List<String> remarks = new ArrayList<>();
        for (int column = 0; column < table.width() && remarks.size() < MOST_REMARKS; column++) {
            if (!table.isOfNumbers(column)) {
                continue;
            }
            if (constant(table, column, training.numbers())) {
                remarks.add(table.place(column) + ": every value of the training split is the same");
            } else if (idLike(table, column, training.numbers())) {
                remarks.add(table.place(column)
                        + ": every line has another whole number; if they are ids, ignore the column");
            }
        }
        return remarks;
    }

    private static boolean constant(TableRows table, int column, int[] numbers) {
        for (int number : numbers) {
            if (table.at(number, column) != table.at(numbers[0], column)) {
                return false;
            }
        }
        return true;
    }

    private static boolean idLike(TableRows table, int column, int[] numbers) {
        Set<Double> seen = new HashSet<>();
        for (int number : numbers) {
            double value = table.at(number, column);
            if (value != Math.rint(value) || !seen.add(value)) {
                return false;
            }
        }
        return numbers.length >= FEWEST_OF_AN_ID;
    }
}
