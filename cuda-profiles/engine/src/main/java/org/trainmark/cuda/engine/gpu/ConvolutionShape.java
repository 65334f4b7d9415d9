package org.trainmark.cuda.engine.gpu;

import org.trainmark.core.data.Shape;
import org.trainmark.core.model.Architecture.Stage;
import org.trainmark.core.model.Layer.Convolution;

/**
 * How large a convolution's tensors are, and how its filters slide.
 *
 * @param images that are done at once
 * @param input shape of one of them
 * @param output what comes of one of them
 * @param kernel edge of the filters, whose number is that of the output's channels
 */
public record ConvolutionShape(int images, Shape input, Shape output, int kernel, int stride, int padding) {

    public static ConvolutionShape of(Stage stage, Convolution layer, int images) {
        return new ConvolutionShape(
                images, stage.input(), stage.output(), layer.kernel(), layer.stride(), layer.padding());
    }

    @Override
    public String toString() {
        return "%d images of %dx%d with %d channels by %d filters of %dx%d, stride %d, padding %d"
                .formatted(
                        images,
                        input.height(),
                        input.width(),
                        input.channels(),
                        output.channels(),
                        kernel,
                        kernel,
                        stride,
                        padding);
    }
}
