package org.trainmark.core.kit;

import java.util.ArrayList;
import java.util.List;

/**
 * The sum of what layers make of rows and of what others do.
 *
 * @param shortcut none for the rows as they are
 */
record ReferenceResidual(List<ReferenceLayer> layers, List<ReferenceLayer> shortcut) implements ReferenceLayer {

    @Override
    public double[][] train(double[] w, double[][] rows, Part part) {
        return sum(last(values(layers, w, rows, part)), last(values(shortcut, w, rows, part)));
    }

    /** Returns what comes into each layer, and then what comes out of the last. */
    private static List<double[][]> values(List<ReferenceLayer> layers, double[] w, double[][] rows, Part part) {
        List<double[][]> values = new ArrayList<>(List.<double[][]>of(rows));
        layers.forEach(layer -> values.add(layer.train(w, last(values), part)));
        return values;
    }

    private static double[][] last(List<double[][]> values) {
        return values.get(values.size() - 1);
    }

    @Override
    public double[][] back(double[] w, double[][] rows, Part part, double[][] slopes, double[] gradient) {
        return sum(back(layers, w, rows, part, slopes, gradient), back(shortcut, w, rows, part, slopes, gradient));
    }

    private static double[][] back(
            List<ReferenceLayer> layers, double[] w, double[][] rows, Part part, double[][] slopes, double[] gradient) {
        List<double[][]> values = values(layers, w, rows, part);
        double[][] here = slopes;
        for (int l = layers.size() - 1; l >= 0; l--) {
            here = layers.get(l).back(w, values.get(l), part, here, gradient);
        }
        return here;
    }

    private static double[][] sum(double[][] a, double[][] b) {
        double[][] sum = new double[a.length][];
        for (int n = 0; n < a.length; n++) {
            sum[n] = a[n].clone();
            for (int i = 0; i < sum[n].length; i++) {
                sum[n][i] += b[n][i];
            }
        }
        return sum;
    }

    @Override
    public double[] evaluate(double[] w, double[] row) {
        return sum(new double[][] {evaluate(layers, w, row)}, new double[][] {evaluate(shortcut, w, row)})[0];
    }

    private static double[] evaluate(List<ReferenceLayer> layers, double[] w, double[] row) {
        double[] values = row;
        for (ReferenceLayer layer : layers) {
            values = layer.evaluate(w, values);
        }
        return values;
    }

    @Override
    public void observe(double[] w, double[][] rows, Part part) {
        for (List<ReferenceLayer> way : List.of(layers, shortcut)) {
            List<double[][]> values = values(way, w, rows, part);
            for (int l = 0; l < way.size(); l++) {
                way.get(l).observe(w, values.get(l), part);
            }
        }
    }

    @Override
    public void pass(Tape tape) {
        layers.forEach(layer -> layer.pass(tape));
        shortcut.forEach(layer -> layer.pass(tape));
    }
}
