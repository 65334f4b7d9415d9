package org.trainmark.core.data.table;

import java.util.Arrays;

/** An array of numbers that grows while it is filled. */
final class DoubleBuilder {

    private double[] values = new double[1024];
    private int size;

    void add(double value) {
        if (size == values.length) {
            values = Arrays.copyOf(values, size + size / 2);
        }
        values[size++] = value;
    }

    int size() {
        return size;
    }

    double[] toArray() {
        return Arrays.copyOf(values, size);
    }
}
