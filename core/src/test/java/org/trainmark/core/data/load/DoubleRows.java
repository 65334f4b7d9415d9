package org.trainmark.core.data.load;

/** Examples of any numbers, each of which is its own target. */
record DoubleRows(int width, double... values) implements Rows {

    @Override
    public int count() {
        return values.length / width;
    }

    @Override
    public void copyFeatures(int number, double[] into) {
        System.arraycopy(values, number * width, into, 0, width);
    }

    @Override
    public double target(int number) {
        return values[number * width];
    }

    @Override
    public String place(int column) {
        return "column " + (column + 1);
    }
}
