package org.trainmark.core.kit;

/**
 * To each value a parameter of its own.
 *
 * @param first where they begin
 */
record ReferencePositions(int first) implements RowLayer {

    @Override
    public double[] evaluate(double[] w, double[] row) {
        double[] sums = new double[row.length];
        for (int i = 0; i < row.length; i++) {
            sums[i] = row[i] + w[first + i];
        }
        return sums;
    }

    @Override
    public double[] back(double[] w, double[] row, double[] slopes, double[] gradient) {
        for (int i = 0; i < slopes.length; i++) {
            gradient[first + i] += slopes[i];
        }
        return slopes;
    }
}
