package org.trainmark.core.engine.nd4j.ops;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

class ChannelMomentsTest {

    private static final int CHANNELS = 3;

    /** Differences of a large mean are lost where squares are summed before the mean is taken off. */
    @Test
    void keepsASmallVarianceAboutALargeMean() {
        int rows = 3000;
        float[] values = new float[rows * CHANNELS];
        Random random = new Random(1);
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) (1000 * (i % CHANNELS) + 0.1 * random.nextGaussian());
        }
        try (INDArray all = Nd4j.create(values);
                INDArray mean = Nd4j.create(new float[CHANNELS]);
                INDArray variance = Nd4j.create(new float[CHANNELS])) {
            ChannelMoments moments = new ChannelMoments(CHANNELS);
            Runnable few = moments.ofRows(Ops.rowMajor(all, 0, 7, CHANNELS));
            Runnable many = moments.ofRows(Ops.rowMajor(all, 7 * CHANNELS, rows - 7, CHANNELS));

            few.run();
            many.run();
            moments.together(mean, variance, 0.01).run();

            for (int channel = 0; channel < CHANNELS; channel++) {
                double expected = mean(values, channel, rows);
                double squares = squares(values, channel, rows, expected);
                assertThat((double) mean.getFloat(channel)).isCloseTo(expected, within(2e-4));
                assertThat(variance.getFloat(channel) / squares).isCloseTo(1, within(1e-3));
                assertThat(moments.inverseDeviations()[channel] * Math.sqrt(squares + 0.01))
                        .isCloseTo(1, within(1e-3));
            }
        }
    }

    private static double mean(float[] values, int channel, int rows) {
        double sum = 0;
        for (int i = channel; i < values.length; i += CHANNELS) {
            sum += values[i];
        }
        return sum / rows;
    }

    private static double squares(float[] values, int channel, int rows, double mean) {
        double sum = 0;
        for (int i = channel; i < values.length; i += CHANNELS) {
            sum += (values[i] - mean) * (values[i] - mean);
        }
        return sum / rows;
    }
}
