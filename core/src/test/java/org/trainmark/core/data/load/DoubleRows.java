package org.trainmark.core.data.load;

/** Examples of any numbers, each of which is its own target. */
final class DoubleRows implements Rows {

    private final int width;
    private final double[] values;

    DoubleRows(int width, double... values) {
        this.width = width;
        this.values = values;
    }

    @Override
    public int count() {
        return values.length / width;
    }

    @Override
    public int width() {
        return width;
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
