package org.trainmark.core.data.table;

import static java.util.Objects.requireNonNull;

/** A feature of every example; NaN where it is missing. */
public abstract sealed class TableColumn {

    private final String place;
    final double[] values;

    private TableColumn(String place, double[] values) {
        this.place = requireNonNull(place, "place");
        this.values = values;
    }

    /** Returns how messages name the column. */
    public String place() {
        return place;
    }

    /** Returns the value of an example, numbered from 0. */
    public abstract double at(int example);

    /** Returns whether it is a column of numbers, not made of a word. */
    public boolean isOfNumbers() {
        return this instanceof Numbers;
    }

    /** A column of numbers. */
    static final class Numbers extends TableColumn {

        Numbers(String place, double[] numbers) {
            super(place, numbers);
        }

        @Override
        public double at(int example) {
            return values[example];
        }
    }

    /** Whether a word stands in a column of words. */
    static final class Word extends TableColumn {

        private final int code;

        /**
         * @param codes of the words that stand there
         * @param code of this word
         */
        Word(String place, double[] codes, int code) {
            super(place, codes);
            this.code = code;
        }

        @Override
        public double at(int example) {
            double found = values[example];
            return Double.isNaN(found) ? found : found == code ? 1 : 0;
        }
    }
}
