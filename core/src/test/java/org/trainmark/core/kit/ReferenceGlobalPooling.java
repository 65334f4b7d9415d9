package org.trainmark.core.kit;

import org.trainmark.core.data.Shape;

/** The mean of each channel over all pixels. */
record ReferenceGlobalPooling(Shape input) implements RowLayer {

    @Override
    public double[] evaluate(double[] w, double[] row) {
        double[] means = new double[input.channels()];
        for (int i = 0; i < row.length; i++) {
            means[i % means.length] += row[i] / input.pixels();
        }
        return means;
    }

    @Override
    public double[] back(double[] w, double[] row, double[] slopes, double[] gradient) {
        double[] before = new double[row.length];
        for (int i = 0; i < row.length; i++) {
            before[i] = slopes[i % slopes.length] / input.pixels();
        }
        return before;
    }
}
