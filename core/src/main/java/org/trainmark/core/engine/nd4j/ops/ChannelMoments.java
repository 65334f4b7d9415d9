package org.trainmark.core.engine.nd4j.ops;

import java.nio.FloatBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.trainmark.core.engine.nd4j.host.HostMemory;
import org.trainmark.core.engine.nd4j.host.RowTile;

/**
 * Mean and deviation of each channel over rows in the JVM's reach, of which threads have some each: every thread reads
 * its own once, and what they found is put together (Chan, Golub and LeVeque, 1979).
 */
public final class ChannelMoments {

    private final int channels;
    private final List<Part> parts = new ArrayList<>();
    private final float[] means;
    private final float[] inverseDeviations;

    public ChannelMoments(int channels) {
        this.channels = channels;
        means = new float[channels];
        inverseDeviations = new float[channels];
    }

    /** Returns the mean of each channel, once it is known. */
    float[] means() {
        return means;
    }

    /** Returns for each channel one over the root of its variance plus epsilon, once it is known. */
    float[] inverseDeviations() {
        return inverseDeviations;
    }

    /** Prepares the reading of some rows, {@code [rows, channels]}. */
    public Runnable ofRows(INDArray rows) {
        Part part = new Part(rows);
        parts.add(part);
        return part;
    }

    /**
     * Prepares putting together what has been read.
     *
     * @param mean takes the mean of each channel
     * @param variance takes the variance of each, divided by the number of rows
     * @param epsilon added to the variance
     */
    public Runnable together(INDArray mean, INDArray variance, double epsilon) {
        FloatBuffer allMeans = new HostMemory(mean).floats();
        FloatBuffer allVariances = new HostMemory(variance).floats();
        return () -> {
            for (int channel = 0; channel < channels; channel++) {
                double rows = 0;
                double middle = 0;
                double squares = 0;
                for (int i = 0; i < parts.size(); i++) {
                    Part part = parts.get(i);
                    double apart = part.mean[channel] - middle;
                    double all = rows + part.rows;
                    squares += part.squares[channel] + apart * apart * rows * part.rows / all;
                    middle += apart * part.rows / all;
                    rows = all;
                }
                means[channel] = (float) middle;
                inverseDeviations[channel] = (float) (1 / Math.sqrt(squares / rows + epsilon));
                allMeans.put(channel, (float) middle);
                allVariances.put(channel, (float) (squares / rows));
            }
        };
    }

    /**
     * What one thread reads. Values are taken less those of its first row, so that little is lost of small variances.
     */
    private static final class Part implements Runnable {

        private final FloatBuffer values;
        private final int rows;
        private final RowTile tile;
        private final double[] mean;
        private final double[] squares;
        private final float[] first;
        private final float[] some;
        private final float[] firsts;
        private final float[] sums;
        private final float[] sumsOfSquares;

        Part(INDArray matrix) {
            values = new HostMemory(matrix).floats();
            rows = matrix.rows();
            tile = RowTile.of(rows, matrix.columns());
            mean = new double[tile.columns()];
            squares = new double[tile.columns()];
            first = new float[tile.columns()];
            some = tile.newArray();
            firsts = tile.newArray();
            sums = tile.newArray();
            sumsOfSquares = tile.newArray();
        }

        @Override
        public void run() {
            values.get(0, first);
            tile.spread(first, firsts);
            Arrays.fill(sums, 0);
            Arrays.fill(sumsOfSquares, 0);
            int all = rows * tile.columns();
            for (int from = 0; from < all; from += some.length) {
                int count = Math.min(some.length, all - from);
                values.get(from, some, 0, count);
                add(some, firsts, sums, sumsOfSquares, count);
            }
            for (int column = 0; column < mean.length; column++) {
                double sum = tile.sum(sums, column);
                mean[column] = first[column] + sum / rows;
                squares[column] = Math.max(0, tile.sum(sumsOfSquares, column) - sum * sum / rows);
            }
        }

        private static void add(float[] values, float[] firsts, float[] sums, float[] sumsOfSquares, int count) {
            for (int i = 0; i < count; i++) {
                float value = values[i] - firsts[i];
                sums[i] += value;
                sumsOfSquares[i] += value * value;
            }
        }
    }
}
