package org.trainmark.core.engine.nd4j.ops;

import java.nio.FloatBuffer;
import java.util.Arrays;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.trainmark.core.engine.nd4j.host.HostMemory;
import org.trainmark.core.engine.nd4j.host.RowTile;

/** The mean of each channel over the pixels of each example, in the JVM's reach. */
public final class PixelMeans {

    private final FloatBuffer pixels;
    private final FloatBuffer means;
    private final int examples;
    private final int pixelsEach;
    private final RowTile tile;
    private final float[] some;
    private final float[] sums;
    private final float[] channels;

    /**
     * Prepares either way between pixels and means.
     *
     * @param pixels row-major {@code [examples, pixels channels]}
     * @param means row-major {@code [examples, channels]}
     */
    public PixelMeans(INDArray pixels, INDArray means) {
        this.pixels = new HostMemory(pixels).floats();
        this.means = new HostMemory(means).floats();
        examples = means.rows();
        channels = new float[means.columns()];
        pixelsEach = pixels.columns() / channels.length;
        tile = RowTile.of(pixelsEach, channels.length);
        some = tile.newArray();
        sums = tile.newArray();
    }

    /** Prepares the way forward: means of pixels. */
    public Runnable forward() {
        return () -> {
            for (int example = 0; example < examples; example++) {
                sum(example * pixelsEach * channels.length);
                for (int channel = 0; channel < channels.length; channel++) {
                    channels[channel] = (float) (tile.sum(sums, channel) / pixelsEach);
                }
                means.put(example * channels.length, channels);
            }
        };
    }

    private void sum(int start) {
        Arrays.fill(sums, 0);
        int all = pixelsEach * channels.length;
        for (int from = 0; from < all; from += some.length) {
            int count = Math.min(some.length, all - from);
            pixels.get(start + from, some, 0, count);
            add(some, sums, count);
        }
    }

    private static void add(float[] values, float[] sums, int count) {
        for (int i = 0; i < count; i++) {
            sums[i] += values[i];
        }
    }

    /** Prepares the way back: to each pixel its share of the gradient by the mean. */
    public Runnable backward() {
        return () -> {
            int all = pixelsEach * channels.length;
            for (int example = 0; example < examples; example++) {
                means.get(example * channels.length, channels);
                for (int channel = 0; channel < channels.length; channel++) {
                    channels[channel] /= pixelsEach;
                }
                tile.spread(channels, some);
                for (int from = 0; from < all; from += some.length) {
                    pixels.put(example * all + from, some, 0, Math.min(some.length, all - from));
                }
            }
        };
    }
}
