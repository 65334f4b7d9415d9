package org.trainmark.core.data.load;

import org.trainmark.core.data.table.TableColumn;
import org.trainmark.core.data.table.TableContent;

/** Examples that are the lines of a table. */
final class TableRows implements Rows {

    private final TableContent table;
    private final TableColumn[] columns;

    TableRows(TableContent table) {
        this.table = table;
        columns = table.features().toArray(TableColumn[]::new);
    }

    @Override
    public int count() {
        return table.count();
    }

    @Override
    public int width() {
        return columns.length;
    }

    @Override
    public void copyFeatures(int number, double[] into) {
        for (int i = 0; i < columns.length; i++) {
            into[i] = columns[i].at(number);
        }
    }

    /** Returns one feature of an example; NaN if it is missing. */
    double at(int number, int column) {
        return columns[column].at(number);
    }

    /** Returns whether a column is of numbers, not made of a word. */
    boolean isOfNumbers(int column) {
        return columns[column].isOfNumbers();
    }

    @Override
    public double target(int number) {
        return table.target(number);
    }

    @Override
    public String place(int column) {
        return columns[column].place();
    }

    @Override
    public String place(int number, int column) {
        return "%s, line %d".formatted(place(column), table.line(number));
    }

    @Override
    public String targetPlace() {
        return "the target, " + table.targetPlace();
    }

    @Override
    public String targetPlace(int number) {
        return "%s, line %d".formatted(table.targetPlace(), table.line(number));
    }

    @Override
    public boolean fine() {
        return true;
    }

    @Override
    public boolean gaps() {
        return true;
    }
}
