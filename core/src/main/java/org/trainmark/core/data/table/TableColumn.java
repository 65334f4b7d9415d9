package org.trainmark.core.data.table;

/** A feature of every example; NaN where it is missing. */
public sealed interface TableColumn {

    /** Returns how messages name the column. */
    String place();

    /** Returns the value of an example, numbered from 0. */
    double at(int example);

    /** A column of numbers. */
    record Numbers(String place, double[] values) implements TableColumn {

        @Override
        public double at(int example) {
            return values[example];
        }
    }

    /**
     * Whether a word stands in a column of words.
     *
     * @param codes of the words that stand there
     */
    record Word(String place, double[] codes, int code) implements TableColumn {

        @Override
        public double at(int example) {
            double found = codes[example];
            return Double.isNaN(found) ? found : found == code ? 1 : 0;
        }
    }
}
