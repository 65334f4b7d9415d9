package org.trainmark.core.engine.nd4j.ops;

import java.nio.FloatBuffer;
import java.util.Arrays;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.trainmark.core.engine.nd4j.host.HostMemory;

/** Layer normalization of rows in the JVM's reach, a row for each position. */
public final class PositionNormalization {

    private final FloatBuffer input;
    private final FloatBuffer means;
    private final FloatBuffer inverseDeviations;
    private final FloatBuffer scales;
    private final int rows;
    private final int channels;
    private final float epsilon;
    private final float[] x;
    private final float[] gradient;
    private final float[] scale;

    /**
     * Prepares rows of positions.
     *
     * @param input row-major {@code [rows, channels]}
     * @param means one for each row, kept for the way back
     * @param inverseDeviations likewise
     * @param scales one for each channel
     */
    public PositionNormalization(
            INDArray input, INDArray means, INDArray inverseDeviations, INDArray scales, double epsilon) {
        this.input = new HostMemory(input).floats();
        this.means = new HostMemory(means).floats();
        this.inverseDeviations = new HostMemory(inverseDeviations).floats();
        this.scales = new HostMemory(scales).floats();
        this.epsilon = (float) epsilon;
        rows = input.rows();
        channels = input.columns();
        x = new float[channels];
        gradient = new float[channels];
        scale = new float[channels];
    }

    /** Prepares the way forward. */
    public Runnable forward(INDArray shifts, INDArray output) {
        FloatBuffer into = new HostMemory(output).floats();
        FloatBuffer allShifts = new HostMemory(shifts).floats();
        float[] shift = new float[channels];
        return () -> {
            scales.get(0, scale);
            allShifts.get(0, shift);
            for (int row = 0; row < rows; row++) {
                input.get(row * channels, x);
                float mean = sum(x) / channels;
                subtract(x, mean);
                float inverse = (float) (1 / Math.sqrt(product(x, x) / channels + epsilon));
                means.put(row, mean);
                inverseDeviations.put(row, inverse);
                transform(x, inverse, scale, shift);
                into.put(row * channels, x);
            }
        };
    }

    /**
     * Prepares the way back, {@code dx = (s dy - mean(s dy) - xHat mean(s dy xHat)) / deviation}, and the sums that the
     * parameters' gradients are.
     *
     * @param byOutput row-major like the input; becomes the gradient by it
     * @param ofScales one for each channel, overwritten
     * @param ofShifts likewise
     */
    public Runnable backward(INDArray byOutput, INDArray ofScales, INDArray ofShifts) {
        FloatBuffer here = new HostMemory(byOutput).floats();
        FloatBuffer scaleSums = new HostMemory(ofScales).floats();
        FloatBuffer shiftSums = new HostMemory(ofShifts).floats();
        float[] scaleSum = new float[channels];
        float[] shiftSum = new float[channels];
        return () -> {
            scales.get(0, scale);
            Arrays.fill(scaleSum, 0);
            Arrays.fill(shiftSum, 0);
            for (int row = 0; row < rows; row++) {
                input.get(row * channels, x);
                here.get(row * channels, gradient);
                float inverse = inverseDeviations.get(row);
                normalize(x, means.get(row), inverse);
                accumulate(x, gradient, scaleSum, shiftSum);
                multiply(gradient, scale);
                combine(gradient, x, sum(gradient) / channels, product(gradient, x) / channels, inverse);
                here.put(row * channels, gradient);
            }
            scaleSums.put(0, scaleSum);
            shiftSums.put(0, shiftSum);
        };
    }

    /** Four sums at a time, since each addition waits for the one before it. */
    private static float sum(float[] x) {
        float a = 0;
        float b = 0;
        float c = 0;
        float d = 0;
        int i = 0;
        for (; i < x.length - 3; i += 4) {
            a += x[i];
            b += x[i + 1];
            c += x[i + 2];
            d += x[i + 3];
        }
        for (; i < x.length; i++) {
            a += x[i];
        }
        return a + b + (c + d);
    }

    private static float product(float[] x, float[] y) {
        float a = 0;
        float b = 0;
        float c = 0;
        float d = 0;
        int i = 0;
        for (; i < x.length - 3; i += 4) {
            a += x[i] * y[i];
            b += x[i + 1] * y[i + 1];
            c += x[i + 2] * y[i + 2];
            d += x[i + 3] * y[i + 3];
        }
        for (; i < x.length; i++) {
            a += x[i] * y[i];
        }
        return a + b + (c + d);
    }

    private static void subtract(float[] x, float mean) {
        for (int i = 0; i < x.length; i++) {
            x[i] -= mean;
        }
    }

    private static void transform(float[] x, float inverse, float[] scale, float[] shift) {
        for (int i = 0; i < x.length; i++) {
            x[i] = x[i] * inverse * scale[i] + shift[i];
        }
    }

    private static void normalize(float[] x, float mean, float inverse) {
        for (int i = 0; i < x.length; i++) {
            x[i] = (x[i] - mean) * inverse;
        }
    }

    private static void accumulate(float[] xHat, float[] dy, float[] ofScales, float[] ofShifts) {
        for (int i = 0; i < xHat.length; i++) {
            ofScales[i] += dy[i] * xHat[i];
            ofShifts[i] += dy[i];
        }
    }

    private static void multiply(float[] gradient, float[] scale) {
        for (int i = 0; i < gradient.length; i++) {
            gradient[i] *= scale[i];
        }
    }

    private static void combine(float[] gradient, float[] xHat, float mean, float product, float inverse) {
        for (int i = 0; i < gradient.length; i++) {
            gradient[i] = (gradient[i] - mean - xHat[i] * product) * inverse;
        }
    }
}
