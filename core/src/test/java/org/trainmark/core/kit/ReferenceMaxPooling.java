package org.trainmark.core.kit;

import java.util.Arrays;

/** The largest value of each window, the first of equal ones. */
record ReferenceMaxPooling(Windows windows) implements RowLayer {

    @Override
    public double[] evaluate(double[] w, double[] row) {
        return Arrays.stream(largest(row)).mapToDouble(at -> row[at]).toArray();
    }

    @Override
    public double[] back(double[] w, double[] row, double[] slopes, double[] gradient) {
        double[] before = new double[row.length];
        int[] largest = largest(row);
        for (int o = 0; o < slopes.length; o++) {
            before[largest[o]] += slopes[o];
        }
        return before;
    }

    /** Returns where the largest value of each window stands. */
    private int[] largest(double[] row) {
        int[] largest = new int[windows.output().size()];
        int channels = windows.channels();
        windows.forEach((from, cell, to) -> {
            for (int c = 0; c < channels; c++) {
                int in = from * channels + c;
                int out = to * channels + c;
                if (cell == 0 || row[in] > row[largest[out]]) {
                    largest[out] = in;
                }
            }
        });
        return largest;
    }
}
