package org.trainmark.core.kit;

/** A layer that takes each row by itself, in training as in evaluation. */
interface RowLayer extends ReferenceLayer {

    /** As {@link #back(double[], double[][], Part, double[][], double[])}, for one row. */
    double[] back(double[] w, double[] row, double[] slopes, double[] gradient);

    @Override
    default double[][] train(double[] w, double[][] rows, Part part) {
        double[][] out = new double[rows.length][];
        for (int n = 0; n < rows.length; n++) {
            out[n] = evaluate(w, rows[n]);
        }
        return out;
    }

    @Override
    default double[][] back(double[] w, double[][] rows, Part part, double[][] slopes, double[] gradient) {
        double[][] before = new double[rows.length][];
        for (int n = 0; n < rows.length; n++) {
            before[n] = back(w, rows[n], slopes[n], gradient);
        }
        return before;
    }
}
