package org.trainmark.peers.pytorch;

import ai.djl.ndarray.NDArray;
import org.trainmark.core.data.Shape;

/**
 * The forms in which values go from layer to layer, each of which makes others without a copy where it can.
 *
 * <p>Images go through as {@code [rows, channels, height, width]}, but with channels last in memory, so that turning
 * rows or positions into images and back moves nothing.
 */
final class PytorchForms {

    private static final int ROWS = 2;
    private static final int POSITIONS = 3;
    private static final int IMAGES = 4;

    private PytorchForms() {}

    /** Returns {@code [rows, width]}. */
    static NDArray rows(NDArray values, long width) {
        return axes(values) == ROWS ? values : channelsLast(values).reshape(-1, width);
    }

    /** Returns {@code [rows, positions, channels]}. */
    static NDArray positions(NDArray values, Shape shape) {
        return axes(values) == POSITIONS ? values : channelsLast(values).reshape(-1, shape.pixels(), shape.channels());
    }

    /** Returns {@code [rows, channels, height, width]}. */
    static NDArray images(NDArray values, Shape shape) {
        return axes(values) == IMAGES
                ? values
                : values.reshape(-1, shape.height(), shape.width(), shape.channels())
                        .transpose(0, 3, 1, 2);
    }

    /** Returns the sum of two, in the form that both have or else as rows. */
    static NDArray sum(NDArray some, NDArray others, Shape shape) {
        return axes(some) == axes(others)
                ? some.add(others)
                : rows(some, shape.size()).add(rows(others, shape.size()));
    }

    private static NDArray channelsLast(NDArray values) {
        return axes(values) == IMAGES ? values.transpose(0, 2, 3, 1) : values;
    }

    private static int axes(NDArray values) {
        return values.getShape().dimension();
    }
}
