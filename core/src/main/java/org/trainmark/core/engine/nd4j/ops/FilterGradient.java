package org.trainmark.core.engine.nd4j.ops;

import java.nio.FloatBuffer;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.trainmark.core.data.Shape;
import org.trainmark.core.engine.nd4j.host.HostMemory;
import org.trainmark.core.engine.nd4j.ops.PartProduct.Part;
import org.trainmark.core.model.Layer.Convolution;

/**
 * The gradient of a convolution by its weights alone, in the JVM's reach: ND4J's operation finds that by the input too,
 * which a first layer has no use for. What each window sees becomes a row of a matrix (Chellapilla, Puri and Simard,
 * 2006), for some rows of windows at a time.
 */
public final class FilterGradient implements Multiplying {

    /** Values that windows see at a time: they fit the second-level cache. */
    private static final int MOST = 1 << 16;

    private final Convolution convolution;
    private final Shape in;
    private final Shape out;
    private final int examples;
    private final FloatBuffer images;
    private final FloatBuffer matrix;
    private final Part byOutput;
    private final Part windows;
    private final Part weights;
    private final float[] image;
    private final float[] seen;

    /**
     * Prepares some examples.
     *
     * @param input row-major {@code [examples, pixels channels]}
     * @param byOutput likewise
     * @param windows at least {@link #windowValues} values, overwritten
     * @param weights overwritten
     */
    public FilterGradient(
            Convolution convolution,
            Shape in,
            Shape out,
            INDArray input,
            INDArray byOutput,
            INDArray windows,
            INDArray weights) {
        this.convolution = convolution;
        this.in = in;
        this.out = out;
        examples = input.rows();
        images = new HostMemory(input).floats();
        matrix = new HostMemory(windows).floats();
        this.byOutput = new Part(byOutput, out.channels());
        this.windows = new Part(windows, valuesEach(convolution, in));
        this.weights = new Part(weights, valuesEach(convolution, in));
        image = new float[in.size()];
        seen = new float[(int) windowValues(convolution, in, out)];
    }

    private static int valuesEach(Convolution convolution, Shape in) {
        return convolution.kernel() * convolution.kernel() * in.channels();
    }

    private static int rowsAtOnce(Convolution convolution, Shape in, Shape out) {
        int ofRow = Math.multiplyExact(valuesEach(convolution, in), out.width());
        return Math.max(1, Math.min(out.height(), MOST / ofRow));
    }

    /** Returns how many values the windows see that are looked through at a time. */
    public static long windowValues(Convolution convolution, Shape in, Shape out) {
        return (long) rowsAtOnce(convolution, in, out) * out.width() * valuesEach(convolution, in);
    }

    @Override
    public void run() {
        eachBlock(true);
    }

    @Override
    public Runnable products() {
        return () -> eachBlock(false);
    }

    private void eachBlock(boolean whole) {
        int atOnce = rowsAtOnce(convolution, in, out);
        for (int example = 0; example < examples; example++) {
            if (whole) {
                images.get(example * image.length, image);
            }
            for (int row = 0; row < out.height(); row += atOnce) {
                int rows = Math.min(atOnce, out.height() - row);
                if (whole) {
                    look(row, rows);
                }
                multiply(example, row, rows);
            }
        }
    }

    private void multiply(int example, int row, int rows) {
        PartProduct.run(
                out.channels(),
                valuesEach(convolution, in),
                rows * out.width(),
                1,
                byOutput.at(((long) example * out.height() + row) * out.width() * out.channels())
                        .transposed(),
                windows.asItIs(),
                example == 0 && row == 0 ? 0 : 1,
                weights);
    }

    /** Writes what some rows of windows see, each channel by channel as weights are. */
    private void look(int firstRow, int rows) {
        int at = 0;
        for (int row = firstRow; row < firstRow + rows; row++) {
            int top = row * convolution.stride() - convolution.padding();
            for (int column = 0; column < out.width(); column++) {
                int left = column * convolution.stride() - convolution.padding();
                for (int channel = 0; channel < in.channels(); channel++) {
                    at = look(top, left, channel, at);
                }
            }
        }
        matrix.put(0, seen, 0, at);
    }

    private int look(int top, int left, int channel, int from) {
        int at = from;
        for (int y = top; y < top + convolution.kernel(); y++) {
            for (int x = left; x < left + convolution.kernel(); x++) {
                boolean inside = y >= 0 && y < in.height() && x >= 0 && x < in.width();
                seen[at++] = inside ? image[(y * in.width() + x) * in.channels() + channel] : 0;
            }
        }
        return at;
    }
}
