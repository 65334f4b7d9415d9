package org.trainmark.peers.libtorch;

import org.bytedeco.pytorch.Tensor;
import org.trainmark.core.data.Shape;

/**
 * The forms in which values go from layer to layer, each of which makes others without a copy where it can.
 *
 * <p>Images go through as {@code [rows, channels, height, width]}, but with channels last in memory, so that turning
 * rows or positions into images and back moves nothing.
 */
final class LibtorchForms {

    private static final int ROWS = 2;
    private static final int POSITIONS = 3;
    private static final int IMAGES = 4;

    private LibtorchForms() {}

    /** Returns {@code [rows, width]}. */
    static Tensor rows(Tensor values, int width) {
        return values.dim() == ROWS ? values : channelsLast(values).reshape(-1, width);
    }

    /** Returns {@code [rows, positions, channels]}. */
    static Tensor positions(Tensor values, Shape shape) {
        return values.dim() == POSITIONS ? values : channelsLast(values).reshape(-1, shape.pixels(), shape.channels());
    }

    /** Returns {@code [rows, channels, height, width]}. */
    static Tensor images(Tensor values, Shape shape) {
        return values.dim() == IMAGES
                ? values
                : values.reshape(-1, shape.height(), shape.width(), shape.channels())
                        .permute(0, 3, 1, 2);
    }

    /** Returns the sum of two, in the form that both have or else as rows. */
    static Tensor sum(Tensor some, Tensor others, Shape shape) {
        return some.dim() == others.dim()
                ? some.add(others)
                : rows(some, shape.size()).add(rows(others, shape.size()));
    }

    private static Tensor channelsLast(Tensor values) {
        return values.dim() == IMAGES ? values.permute(0, 2, 3, 1) : values;
    }
}
