package org.trainmark.core.engine.nd4j.ops;

import java.nio.FloatBuffer;
import java.util.Arrays;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.trainmark.core.engine.nd4j.host.HostMemory;
import org.trainmark.core.engine.nd4j.host.RowTile;

/** Batch normalization of rows in the JVM's reach, as far as one thread can go without what the others have summed. */
public final class ChannelNormalization {

    private final ChannelMoments moments;
    private final FloatBuffer input;
    private final FloatBuffer scales;
    private final RowTile tile;
    private final int length;
    private final float[] numbers;
    private final float[] x;
    private final float[] gradient;
    private final float[] means;
    private final float[] factors;
    private final float[] first;
    private final float[] second;

    /**
     * Prepares rows.
     *
     * @param moments of all rows, those of other threads too; looked at as often as something runs
     * @param input row-major {@code [rows, channels]}
     * @param scales one for each channel
     */
    public ChannelNormalization(ChannelMoments moments, INDArray input, INDArray scales) {
        this.moments = moments;
        this.input = new HostMemory(input).floats();
        this.scales = new HostMemory(scales).floats();
        tile = RowTile.of(input.rows(), input.columns());
        length = Math.toIntExact(input.length());
        numbers = new float[tile.columns()];
        x = tile.newArray();
        gradient = tile.newArray();
        means = tile.newArray();
        factors = tile.newArray();
        first = tile.newArray();
        second = tile.newArray();
    }

    /** Spreads the means, and what values are multiplied by once those are taken from them. */
    private void begin() {
        scales.get(0, numbers);
        multiply(numbers, moments.inverseDeviations());
        tile.spread(numbers, factors);
        tile.spread(moments.means(), means);
    }

    /** Prepares {@code y = scale xHat + shift}. */
    public Runnable forward(INDArray shifts, INDArray output) {
        FloatBuffer into = new HostMemory(output).floats();
        FloatBuffer allShifts = new HostMemory(shifts).floats();
        return () -> {
            begin();
            allShifts.get(0, numbers);
            tile.spread(numbers, first);
            for (int from = 0; from < length; from += x.length) {
                int count = Math.min(x.length, length - from);
                input.get(from, x, 0, count);
                transform(x, means, factors, first, count);
                into.put(from, x, 0, count);
            }
        };
    }

    /**
     * Prepares the sums that the parameters' gradients are.
     *
     * @param byOutput row-major like the input
     * @param ofScales the sum of {@code dy xHat} for each channel, overwritten
     * @param ofShifts the sum of {@code dy}, likewise
     */
    public Runnable sums(INDArray byOutput, INDArray ofScales, INDArray ofShifts) {
        FloatBuffer slopes = new HostMemory(byOutput).floats();
        FloatBuffer scaleSums = new HostMemory(ofScales).floats();
        FloatBuffer shiftSums = new HostMemory(ofShifts).floats();
        return () -> {
            tile.spread(moments.means(), means);
            Arrays.fill(first, 0);
            Arrays.fill(second, 0);
            for (int from = 0; from < length; from += x.length) {
                int count = Math.min(x.length, length - from);
                input.get(from, x, 0, count);
                slopes.get(from, gradient, 0, count);
                add(x, gradient, means, first, second, count);
            }
            for (int channel = 0; channel < tile.columns(); channel++) {
                double sum = tile.sum(first, channel) * moments.inverseDeviations()[channel];
                scaleSums.put(channel, (float) sum);
                shiftSums.put(channel, (float) tile.sum(second, channel));
            }
        };
    }

    /**
     * Prepares {@code dx = scale / deviation (dy - mean(dy) - xHat mean(dy xHat))}.
     *
     * @param scaleSums of all rows, as {@link #sums} makes them of some
     * @param shiftSums likewise
     * @param allRows how many those are
     * @param into may be {@code byOutput}
     */
    public Runnable backward(INDArray byOutput, INDArray scaleSums, INDArray shiftSums, long allRows, INDArray into) {
        FloatBuffer slopes = new HostMemory(byOutput).floats();
        FloatBuffer byInput = new HostMemory(into).floats();
        FloatBuffer ofScales = new HostMemory(scaleSums).floats();
        FloatBuffer ofShifts = new HostMemory(shiftSums).floats();
        return () -> {
            begin();
            // xHat is (x - mean) / deviation, so the deviation stands in both factors of the product.
            ofScales.get(0, numbers);
            multiply(numbers, moments.inverseDeviations());
            spreadMeans(allRows, first);
            ofShifts.get(0, numbers);
            spreadMeans(allRows, second);
            for (int from = 0; from < length; from += x.length) {
                int count = Math.min(x.length, length - from);
                input.get(from, x, 0, count);
                slopes.get(from, gradient, 0, count);
                combine(gradient, x, means, factors, first, second, count);
                byInput.put(from, gradient, 0, count);
            }
        };
    }

    /** Spreads the means that numbers are the sums of. */
    private void spreadMeans(long allRows, float[] to) {
        for (int channel = 0; channel < numbers.length; channel++) {
            numbers[channel] /= allRows;
        }
        tile.spread(numbers, to);
    }

    private static void multiply(float[] values, float[] factors) {
        for (int i = 0; i < values.length; i++) {
            values[i] *= factors[i];
        }
    }

    private static void transform(float[] x, float[] means, float[] factors, float[] shifts, int count) {
        for (int i = 0; i < count; i++) {
            x[i] = (x[i] - means[i]) * factors[i] + shifts[i];
        }
    }

    private static void add(float[] x, float[] dy, float[] means, float[] products, float[] sums, int count) {
        for (int i = 0; i < count; i++) {
            products[i] += dy[i] * (x[i] - means[i]);
            sums[i] += dy[i];
        }
    }

    /** @param slopes the mean of {@code dy xHat} over the deviation */
    private static void combine(
            float[] dy, float[] x, float[] means, float[] factors, float[] slopes, float[] shifts, int count) {
        for (int i = 0; i < count; i++) {
            dy[i] = (dy[i] - shifts[i] - (x[i] - means[i]) * slopes[i]) * factors[i];
        }
    }
}
