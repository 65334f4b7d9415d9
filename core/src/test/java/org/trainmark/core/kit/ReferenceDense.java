package org.trainmark.core.kit;

import org.trainmark.core.model.Architecture.Stage;

/** A fully connected layer, one weighted sum at a time. */
record ReferenceDense(Stage stage) implements RowLayer {

    @Override
    public double[] evaluate(double[] w, double[] row) {
        double[] sums = new double[stage.output().size()];
        for (int o = 0; o < sums.length; o++) {
            sums[o] = w[bias(o)];
            for (int i = 0; i < row.length; i++) {
                sums[o] += w[weight(i, o)] * row[i];
            }
        }
        return sums;
    }

    @Override
    public double[] back(double[] w, double[] row, double[] slopes, double[] gradient) {
        double[] before = new double[row.length];
        for (int o = 0; o < slopes.length; o++) {
            gradient[bias(o)] += slopes[o];
            for (int i = 0; i < row.length; i++) {
                gradient[weight(i, o)] += slopes[o] * row[i];
                before[i] += slopes[o] * w[weight(i, o)];
            }
        }
        return before;
    }

    private int weight(int input, int output) {
        return (int) stage.firstParameter() + output * stage.input().size() + input;
    }

    private int bias(int output) {
        return (int) (stage.firstParameter() + stage.weights()) + output;
    }
}
