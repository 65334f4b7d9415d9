package org.trainmark.core.data;

import static org.trainmark.core.Checks.requirePositive;

/**
 * How the values of one example are arranged: rows and columns of pixels, each with some channels, channels last.
 *
 * <p>Values without such an order are one pixel with a channel for each.
 */
public record Shape(int height, int width, int channels) {

    public Shape {
        requirePositive(height, "height");
        requirePositive(width, "width");
        requirePositive(channels, "channels");
        Math.multiplyExact(Math.multiplyExact(height, width), channels);
    }

    /** Returns the shape of {@code size} values without an order. */
    public static Shape flat(int size) {
        return new Shape(1, 1, size);
    }

    /** Returns how many values there are. */
    public int size() {
        return height * width * channels;
    }

    /** Returns how many pixels there are. */
    public int pixels() {
        return height * width;
    }

    /** Returns whether there is more than one pixel. */
    public boolean isImage() {
        return pixels() > 1;
    }

    /** Returns this as people write it: {@code 784}, or {@code 28 x 28 x 1}. */
    @Override
    public String toString() {
        return isImage() ? "%d x %d x %d".formatted(height, width, channels) : Integer.toString(channels);
    }
}
