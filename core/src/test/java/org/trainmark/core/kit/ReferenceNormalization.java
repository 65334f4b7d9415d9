package org.trainmark.core.kit;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.trainmark.core.model.Architecture.Stage;
import org.trainmark.core.model.Layer;

/** Batch normalization, one channel at a time. */
final class ReferenceNormalization implements ReferenceLayer {

    private final Stage stage;
    private final Layer.BatchNormalization layer;
    private final int channels;
    private final double[] runningMeans;
    private final double[] runningVariances;

    ReferenceNormalization(Stage stage, Layer.BatchNormalization layer) {
        this.stage = stage;
        this.layer = layer;
        channels = stage.input().channels();
        runningMeans = new double[channels];
        runningVariances = new double[channels];
        Arrays.fill(runningVariances, 1);
    }

    @Override
    public double[][] train(double[] w, double[][] rows, Part part) {
        double[][] out = new double[rows.length][rows[0].length];
        for (int c = 0; c < channels; c++) {
            double scale = w[scale(c)];
            double shift = w[shift(c)];
            double[] normalized = normalized(channel(rows, c));
            put(Arrays.stream(normalized).map(x -> scale * x + shift).toArray(), out, c);
        }
        return out;
    }

    @Override
    public double[][] back(double[] w, double[][] rows, Part part, double[][] slopes, double[] gradient) {
        double[][] before = new double[rows.length][rows[0].length];
        for (int c = 0; c < channels; c++) {
            double[] normalized = normalized(channel(rows, c));
            double[] slope = channel(slopes, c);
            gradient[scale(c)] += product(slope, normalized);
            gradient[shift(c)] += Arrays.stream(slope).sum();
            put(back(slope, normalized, w[scale(c)] / deviation(variance(channel(rows, c), slope.length))), before, c);
        }
        return before;
    }

    /** What is left of the slopes once their mean, and their share along the normalized values, cancel out. */
    private static double[] back(double[] slope, double[] normalized, double factor) {
        double mean = mean(slope);
        double along = product(slope, normalized) / slope.length;
        return IntStream.range(0, slope.length)
                .mapToDouble(k -> factor * (slope[k] - mean - along * normalized[k]))
                .toArray();
    }

    @Override
    public double[] evaluate(double[] w, double[] row) {
        return IntStream.range(0, row.length)
                .mapToDouble(i -> evaluated(w, row[i], i % channels))
                .toArray();
    }

    private double evaluated(double[] w, double x, int c) {
        return w[scale(c)] * (x - runningMeans[c]) / deviation(runningVariances[c]) + w[shift(c)];
    }

    @Override
    public void observe(double[] w, double[][] rows, Part part) {
        for (int c = 0; c < channels; c++) {
            double[] x = channel(rows, c);
            runningMeans[c] = layer.decay() * runningMeans[c] + (1 - layer.decay()) * mean(x);
            runningVariances[c] =
                    layer.decay() * runningVariances[c] + (1 - layer.decay()) * variance(x, Math.max(1, x.length - 1));
        }
    }

    @Override
    public void pass(Tape tape) {
        tape.pass(runningMeans);
        tape.pass(runningVariances);
    }

    /** Returns the values of one channel, row by row. */
    private double[] channel(double[][] rows, int c) {
        int pixels = stage.input().pixels();
        return IntStream.range(0, rows.length * pixels)
                .mapToDouble(k -> rows[k / pixels][k % pixels * channels + c])
                .toArray();
    }

    /** The way back from {@link #channel}. */
    private void put(double[] values, double[][] rows, int c) {
        int pixels = stage.input().pixels();
        for (int k = 0; k < values.length; k++) {
            rows[k / pixels][k % pixels * channels + c] = values[k];
        }
    }

    private double[] normalized(double[] x) {
        double mean = mean(x);
        double deviation = deviation(variance(x, x.length));
        return Arrays.stream(x).map(value -> (value - mean) / deviation).toArray();
    }

    private static double mean(double[] x) {
        return Arrays.stream(x).average().orElseThrow();
    }

    private static double variance(double[] x, int divisor) {
        double mean = mean(x);
        return Arrays.stream(x).map(value -> (value - mean) * (value - mean)).sum() / divisor;
    }

    private static double product(double[] a, double[] b) {
        return IntStream.range(0, a.length).mapToDouble(k -> a[k] * b[k]).sum();
    }

    private double deviation(double variance) {
        return Math.sqrt(variance + layer.epsilon());
    }

    private int scale(int c) {
        return (int) stage.firstParameter() + c;
    }

    private int shift(int c) {
        return scale(c) + channels;
    }
}
