package org.trainmark.core.kit;

import org.trainmark.core.data.Shape;

/**
 * The same weighted sums of the channels of each position, one at a time.
 *
 * @param units of each position
 * @param weights where they begin, row-major {@code [units, channels]}
 * @param bias where that of the first unit is; negative for none
 */
record ReferencePointwise(Shape input, int units, int weights, int bias) implements RowLayer {

    @Override
    public double[] evaluate(double[] w, double[] row) {
        int channels = input.channels();
        double[] sums = new double[input.pixels() * units];
        for (int p = 0; p < input.pixels(); p++) {
            for (int u = 0; u < units; u++) {
                double sum = bias < 0 ? 0 : w[bias + u];
                for (int c = 0; c < channels; c++) {
                    sum += w[weights + u * channels + c] * row[p * channels + c];
                }
                sums[p * units + u] = sum;
            }
        }
        return sums;
    }

    @Override
    public double[] back(double[] w, double[] row, double[] slopes, double[] gradient) {
        int channels = input.channels();
        double[] before = new double[row.length];
        for (int p = 0; p < input.pixels(); p++) {
            for (int u = 0; u < units; u++) {
                double slope = slopes[p * units + u];
                if (bias >= 0) {
                    gradient[bias + u] += slope;
                }
                for (int c = 0; c < channels; c++) {
                    gradient[weights + u * channels + c] += slope * row[p * channels + c];
                    before[p * channels + c] += slope * w[weights + u * channels + c];
                }
            }
        }
        return before;
    }
}
