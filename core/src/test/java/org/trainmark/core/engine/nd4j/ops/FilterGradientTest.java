package org.trainmark.core.engine.nd4j.ops;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.trainmark.core.data.Shape;
import org.trainmark.core.model.Layer.Convolution;

class FilterGradientTest {

    private static final int EXAMPLES = 3;

    private final Random random = new Random(1);

    /** The last of these does not fit what is looked through at a time. */
    @ParameterizedTest
    @CsvSource({"5,5,1,2,3,1,1", "6,4,3,5,3,2,1", "4,5,2,3,2,1,0", "5,5,2,2,1,2,0", "40,48,3,2,7,1,3"})
    void isTheSumOverWindows(int height, int width, int channels, int filters, int kernel, int stride, int padding) {
        Convolution convolution = new Convolution(filters, kernel, stride, padding);
        Shape in = new Shape(height, width, channels);
        Shape out = convolution.output(in);
        float[] input = values(EXAMPLES * in.size());
        float[] byOutput = values(EXAMPLES * out.size());
        try (INDArray weights = Nd4j.create(new float[(int) convolution.weights(in)]);
                INDArray windows = Nd4j.create(new float[(int) FilterGradient.windowValues(convolution, in, out)]);
                INDArray images = Nd4j.create(input).reshape('c', EXAMPLES, in.size());
                INDArray slopes = Nd4j.create(byOutput).reshape('c', EXAMPLES, out.size())) {

            new FilterGradient(convolution, in, out, images, slopes, windows, weights).run();

            double[] expected = expected(convolution, in, out, input, byOutput);
            for (int i = 0; i < expected.length; i++) {
                assertThat((double) weights.getFloat(i)).as("weight %d", i).isCloseTo(expected[i], within(2e-3));
            }
        }
    }

    private float[] values(int count) {
        float[] values = new float[count];
        for (int i = 0; i < count; i++) {
            values[i] = random.nextFloat() - 0.5f;
        }
        return values;
    }

    private static double[] expected(Convolution layer, Shape in, Shape out, float[] input, float[] byOutput) {
        int side = layer.kernel();
        double[] sums = new double[(int) layer.weights(in)];
        for (int place = 0; place < EXAMPLES * out.pixels(); place++) {
            int example = place / out.pixels();
            int top = place % out.pixels() / out.width() * layer.stride() - layer.padding();
            int left = place % out.width() * layer.stride() - layer.padding();
            for (int i = 0; i < sums.length; i++) {
                int filter = i / (side * side * in.channels());
                int channel = i / (side * side) % in.channels();
                int y = top + i / side % side;
                int x = left + i % side;
                if (y >= 0 && y < in.height() && x >= 0 && x < in.width()) {
                    int pixel = (example * in.height() + y) * in.width() + x;
                    sums[i] +=
                            (double) byOutput[place * out.channels() + filter] * input[pixel * in.channels() + channel];
                }
            }
        }
        return sums;
    }
}
