package org.trainmark.core.data;

import static org.trainmark.core.Checks.requireNotNegative;
import static org.trainmark.core.Checks.requirePositive;

/**
 * How the values of one example are arranged: rows and columns of pixels, each with some channels, channels last.
 *
 * <p>Values without such an order are one pixel with a channel for each; a sequence is one row of positions.
 *
 * @param vocabulary how many different tokens the values are the numbers of; 0 where they are quantities
 */
public record Shape(int height, int width, int channels, int vocabulary) {

    public Shape {
        requirePositive(height, "height");
        requirePositive(width, "width");
        requirePositive(channels, "channels");
        requireNotNegative(vocabulary, "vocabulary");
        Math.multiplyExact(Math.multiplyExact(height, width), channels);
    }

    /** Arranges quantities. */
    public Shape(int height, int width, int channels) {
        this(height, width, channels, 0);
    }

    /** Returns the shape of {@code size} values without an order. */
    public static Shape flat(int size) {
        return new Shape(1, 1, size);
    }

    /** Returns the shape of {@code count} tokens in a row. */
    public static Shape tokens(int count, int vocabulary) {
        return new Shape(1, count, 1, requirePositive(vocabulary, "vocabulary"));
    }

    /** Returns how many values there are. */
    public int size() {
        return height * width * channels;
    }

    /** Returns how many pixels there are. */
    public int pixels() {
        return height * width;
    }

    /** Returns whether there is more than one pixel, none of them a token. */
    public boolean isImage() {
        return pixels() > 1 && !isTokens();
    }

    /** Returns whether the values are the numbers of tokens. */
    public boolean isTokens() {
        return vocabulary > 0;
    }

    /** Returns these pixels with other channels, all quantities. */
    public Shape withChannels(int others) {
        return new Shape(height, width, others);
    }

    /** Returns this as people write it: {@code 784}, {@code 28 x 28 x 1}, or {@code 64 tokens of 256}. */
    @Override
    public String toString() {
        if (isTokens()) {
            return "%d tokens of %d".formatted(size(), vocabulary);
        }
        return isImage() ? "%d x %d x %d".formatted(height, width, channels) : Integer.toString(channels);
    }
}
