package org.trainmark.core.kit;

import org.trainmark.core.data.Shape;

/** The pixels under each position of a square window that slides over an image. */
record Windows(Shape input, Shape output, int size, int stride, int padding) {

    /** Is shown each pixel under each position of a window. */
    @FunctionalInterface
    interface Visitor {

        /**
         * Takes a pixel under a window.
         *
         * @param from number of the pixel
         * @param cell number of the window's cell that lies on it
         * @param to number of the window's position
         */
        void visit(int from, int cell, int to);
    }

    /** Shows the pixels under each position in turn, row by row; cells in the padding are left out. */
    void forEach(Visitor visitor) {
        for (int to = 0; to < output.pixels(); to++) {
            int top = to / output.width() * stride - padding;
            int left = to % output.width() * stride - padding;
            for (int cell = 0; cell < size * size; cell++) {
                int y = top + cell / size;
                int x = left + cell % size;
                if (y >= 0 && y < input.height() && x >= 0 && x < input.width()) {
                    visitor.visit(y * input.width() + x, cell, to);
                }
            }
        }
    }

    int channels() {
        return input.channels();
    }
}
