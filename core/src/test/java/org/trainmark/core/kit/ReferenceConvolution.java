package org.trainmark.core.kit;

import org.trainmark.core.model.Architecture.Stage;
import org.trainmark.core.model.Layer;

/** A convolution, one product of a weight and a value at a time. */
final class ReferenceConvolution implements RowLayer {

    private final Stage stage;
    private final Windows windows;
    private final int filters;

    ReferenceConvolution(Stage stage, Layer.Convolution layer) {
        this.stage = stage;
        windows = new Windows(stage.input(), stage.output(), layer.kernel(), layer.stride(), layer.padding());
        filters = layer.filters();
    }

    @Override
    public double[] evaluate(double[] w, double[] row) {
        double[] sums = new double[stage.output().size()];
        for (int o = 0; o < sums.length; o++) {
            sums[o] = w[bias(o % filters)];
        }
        forEachProduct((in, weight, out) -> sums[out] += w[weight] * row[in]);
        return sums;
    }

    @Override
    public double[] back(double[] w, double[] row, double[] slopes, double[] gradient) {
        double[] before = new double[row.length];
        for (int o = 0; o < slopes.length; o++) {
            gradient[bias(o % filters)] += slopes[o];
        }
        forEachProduct((in, weight, out) -> {
            gradient[weight] += slopes[out] * row[in];
            before[in] += slopes[out] * w[weight];
        });
        return before;
    }

    /** Is shown which value times which weight is part of which sum. */
    @FunctionalInterface
    private interface Product {
        void of(int in, int weight, int out);
    }

    private void forEachProduct(Product product) {
        int channels = windows.channels();
        windows.forEach((from, cell, to) -> {
            for (int filter = 0; filter < filters; filter++) {
                for (int channel = 0; channel < channels; channel++) {
                    product.of(from * channels + channel, weight(filter, channel, cell), to * filters + filter);
                }
            }
        });
    }

    private int weight(int filter, int channel, int cell) {
        int cells = windows.size() * windows.size();
        return (int) stage.firstParameter() + (filter * windows.channels() + channel) * cells + cell;
    }

    private int bias(int filter) {
        return (int) (stage.firstParameter() + stage.weights()) + filter;
    }
}
