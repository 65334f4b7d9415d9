package org.trainmark.core.engine.nd4j.ops;

import java.nio.FloatBuffer;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.trainmark.core.data.Shape;
import org.trainmark.core.engine.nd4j.host.HostMemory;

/** The pixels that a stride over rows and columns of images takes, in the JVM's reach. */
public final class StridedPixels {

    private final Shape shape;
    private final int stride;
    private final int height;
    private final int width;
    private final int examples;
    private final FloatBuffer images;
    private final FloatBuffer some;

    /**
     * Prepares either way between images and some of their pixels.
     *
     * @param shape of an image
     * @param images row-major {@code [examples, pixels channels]}
     * @param some likewise, of the pixels that are taken
     */
    public StridedPixels(Shape shape, int stride, INDArray images, INDArray some) {
        this.shape = shape;
        this.stride = stride;
        height = taken(shape.height(), stride);
        width = taken(shape.width(), stride);
        examples = images.rows();
        this.images = new HostMemory(images).floats();
        this.some = new HostMemory(some).floats();
    }

    private static int taken(int side, int stride) {
        return (side - 1) / stride + 1;
    }

    /** Prepares to take pixels from images. */
    public Runnable gather() {
        float[] line = newLine();
        float[] compact = newCompact();
        return () -> {
            for (int row = 0; row < examples * height; row++) {
                images.get(start(row), line);
                copy(line, stride, compact, 1);
                some.put(row * compact.length, compact);
            }
        };
    }

    /** Prepares to put pixels back, and zeros elsewhere. */
    public Runnable scatter() {
        float[] zeros = newLine();
        float[] line = newLine();
        float[] compact = newCompact();
        return () -> {
            int taken = 0;
            for (int row = 0; row < examples * shape.height(); row++) {
                boolean skipped = row % shape.height() % stride > 0;
                if (!skipped) {
                    spread(taken++, compact, line);
                }
                images.put(row * line.length, skipped ? zeros : line);
            }
        };
    }

    /** Prepares to add pixels to those of images. */
    public Runnable add() {
        float[] line = newLine();
        float[] summands = newLine();
        float[] compact = newCompact();
        return () -> {
            for (int row = 0; row < examples * height; row++) {
                images.get(start(row), line);
                spread(row, compact, summands);
                add(summands, line);
                images.put(start(row), line);
            }
        };
    }

    private float[] newLine() {
        return new float[shape.width() * shape.channels()];
    }

    private float[] newCompact() {
        return new float[width * shape.channels()];
    }

    /** Returns where the line begins of which some row is taken. */
    private int start(int row) {
        int line = row / height * shape.height() + row % height * stride;
        return line * shape.width() * shape.channels();
    }

    /** Puts the pixels of a row where they are in a line; what is between stays. */
    private void spread(int row, float[] compact, float[] line) {
        some.get(row * compact.length, compact);
        copy(compact, 1, line, stride);
    }

    private void copy(float[] from, int fromStride, float[] to, int toStride) {
        int channels = shape.channels();
        for (int pixel = 0; pixel < width; pixel++) {
            System.arraycopy(from, pixel * fromStride * channels, to, pixel * toStride * channels, channels);
        }
    }

    private static void add(float[] summands, float[] sums) {
        for (int i = 0; i < sums.length; i++) {
            sums[i] += summands[i];
        }
    }
}
