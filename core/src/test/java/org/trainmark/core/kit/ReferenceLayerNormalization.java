package org.trainmark.core.kit;

import org.trainmark.core.model.Architecture.Stage;
import org.trainmark.core.model.SequenceLayer.LayerNormalization;

/** Layer normalization, position by position; the way back by the derivative of each output by each input. */
record ReferenceLayerNormalization(Stage stage, LayerNormalization layer) implements RowLayer {

    @Override
    public double[] evaluate(double[] w, double[] row) {
        int channels = stage.input().channels();
        double[] out = new double[row.length];
        for (int p = 0; p < row.length; p += channels) {
            Moments moments = moments(row, p);
            for (int c = 0; c < channels; c++) {
                out[p + c] = w[scale(c)] * (row[p + c] - moments.mean()) / moments.deviation() + w[shift(c)];
            }
        }
        return out;
    }

    @Override
    public double[] back(double[] w, double[] row, double[] slopes, double[] gradient) {
        int channels = stage.input().channels();
        double[] before = new double[row.length];
        for (int p = 0; p < row.length; p += channels) {
            Moments moments = moments(row, p);
            for (int o = 0; o < channels; o++) {
                double normal = (row[p + o] - moments.mean()) / moments.deviation();
                gradient[scale(o)] += slopes[p + o] * normal;
                gradient[shift(o)] += slopes[p + o];
                for (int i = 0; i < channels; i++) {
                    double other = (row[p + i] - moments.mean()) / moments.deviation();
                    double derivative = ((o == i ? 1 : 0) - (1 + normal * other) / channels) / moments.deviation();
                    before[p + i] += slopes[p + o] * w[scale(o)] * derivative;
                }
            }
        }
        return before;
    }

    /** @param deviation root of the variance plus epsilon */
    private record Moments(double mean, double deviation) {}

    private Moments moments(double[] row, int from) {
        int channels = stage.input().channels();
        double mean = 0;
        for (int c = 0; c < channels; c++) {
            mean += row[from + c] / channels;
        }
        double variance = 0;
        for (int c = 0; c < channels; c++) {
            variance += (row[from + c] - mean) * (row[from + c] - mean) / channels;
        }
        return new Moments(mean, Math.sqrt(variance + layer.epsilon()));
    }

    private int scale(int c) {
        return (int) stage.firstParameter() + c;
    }

    private int shift(int c) {
        return scale(c) + stage.input().channels();
    }
}
