package org.trainmark.cuda.engine.gpu;

import java.util.Locale;

/**
 * A convolution on the device, or one of its two gradients: of images, filters and outputs, two are read, and what is
 * found of the third takes the place of what was there.
 *
 * <p>All are of the precision's type: images and outputs row-major in height, width and channel, each filter likewise.
 *
 * @param workspace to work in; 0 without any
 */
public record Convolved(
        Result result,
        ConvolutionShape shape,
        long images,
        long filters,
        long outputs,
        long workspace,
        long workspaceBytes) {

    /** What is found. */
    public enum Result {
        OUTPUTS,
        IMAGE_GRADIENT,
        FILTER_GRADIENT;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT).replace('_', ' ');
        }
    }
}
