package org.trainmark.core.engine.nd4j.ops;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.trainmark.core.data.Shape;
import org.trainmark.core.model.Layer.Convolution;

class StridedPixelsTest {

    private static final int EXAMPLES = 3;

    private record Case(Shape in, int stride) {

        Shape out() {
            return new Convolution(in.channels(), 1, stride, 0).output(in);
        }

        /** Returns where a value that is taken stands in the images. */
        int place(int taken) {
            int channel = taken % in.channels();
            int pixel = taken / in.channels() % out().pixels();
            int example = taken / out().size();
            int y = pixel / out().width() * stride;
            int x = pixel % out().width() * stride;
            return example * in.size() + (y * in.width() + x) * in.channels() + channel;
        }
    }

    @ParameterizedTest
    @CsvSource({"4,5,3,1", "4,6,2,2", "5,7,3,2", "7,4,1,3", "5,6,2,3", "1,1,4,2", "2,9,3,4"})
    void takesPixels(int height, int width, int channels, int stride) {
        Case shapes = new Case(new Shape(height, width, channels), stride);
        float[] values = numbered(shapes.in(), 1);
        float[] expected = new float[EXAMPLES * shapes.out().size()];
        for (int i = 0; i < expected.length; i++) {
            expected[i] = values[shapes.place(i)];
        }
        try (INDArray images = matrix(values);
                INDArray taken = matrix(new float[expected.length])) {
            pixels(shapes, images, taken).gather().run();

            assertThat(values(taken)).containsExactly(expected);
        }
    }

    @ParameterizedTest
    @CsvSource({"4,5,3,1", "4,6,2,2", "5,7,3,2", "7,4,1,3", "5,6,2,3", "1,1,4,2", "2,9,3,4"})
    void putsPixelsBackAndAddsThem(int height, int width, int channels, int stride) {
        Case shapes = new Case(new Shape(height, width, channels), stride);
        float[] taken = numbered(shapes.out(), 0.5f);
        float[] sums = numbered(shapes.in(), 1000);
        float[] back = new float[sums.length];
        try (INDArray images = matrix(sums);
                INDArray others = matrix(sums);
                INDArray some = matrix(taken)) {
            for (int i = 0; i < taken.length; i++) {
                back[shapes.place(i)] = taken[i];
                sums[shapes.place(i)] += 2 * taken[i];
            }

            twice(pixels(shapes, others, some).scatter());
            twice(pixels(shapes, images, some).add());

            assertThat(values(others)).containsExactly(back);
            assertThat(values(images)).containsExactly(sums);
        }
    }

    private static void twice(Runnable operation) {
        operation.run();
        operation.run();
    }

    private static StridedPixels pixels(Case shapes, INDArray images, INDArray taken) {
        return new StridedPixels(shapes.in(), shapes.stride(), images, taken);
    }

    private static INDArray matrix(float[] values) {
        return Nd4j.create(values).reshape('c', EXAMPLES, values.length / EXAMPLES);
    }

    private static float[] values(INDArray matrix) {
        return matrix.data().asFloat();
    }

    private static float[] numbered(Shape shape, float first) {
        float[] numbers = new float[EXAMPLES * shape.size()];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = first + i;
        }
        return numbers;
    }
}
