package org.trainmark.core.model;

import static java.util.Objects.requireNonNull;
import static org.trainmark.core.Checks.requireFractionSingle;
import static org.trainmark.core.Checks.requireNotNegative;
import static org.trainmark.core.Checks.requirePositive;
import static org.trainmark.core.Checks.requirePositiveSingle;

import java.util.List;
import java.util.stream.Stream;
import org.trainmark.core.SettingException;
import org.trainmark.core.data.Shape;

/** One stage of a network: what it makes of the values of one example. */
public sealed interface Layer
        permits Layer.Dense,
                Layer.Convolution,
                Layer.Pooling,
                Layer.GlobalAveragePooling,
                Layer.BatchNormalization,
                Layer.Dropout,
                Activation,
                SequenceLayer,
                CompositeLayer {

    /**
     * Returns the shape of what comes out.
     *
     * @throws IllegalArgumentException if {@code input} does not fit
     */
    default Shape output(Shape input) {
        return input;
    }

    /** Returns how many weights there are: parameters that start at random values. */
    default long weights(Shape input) {
        return 0;
    }

    /** Returns how many parameters follow the weights and start at a constant. */
    default long offsets(Shape input) {
        return 0;
    }

    /** Returns how many of the offsets, from the first on, start at 1; the others start at 0. */
    default long ones(Shape input) {
        return 0;
    }

    /** Returns how long each matrix or vector of the parameters is, in their order. */
    default List<Long> tensors(Shape input) {
        long ones = ones(input);
        return Stream.of(weights(input), ones, offsets(input) - ones)
                .filter(length -> length > 0)
                .toList();
    }

    /** Returns how many values a weighted sum of this layer is over. */
    default int fanIn(Shape input) {
        return (int) (weights(input) / output(input).channels());
    }

    /** Returns how many weighted sums each value goes into. */
    default int fanOut(Shape input) {
        return output(input).channels();
    }

    /**
     * Fully connected: each of {@code units} is a weighted sum of all inputs and a bias.
     *
     * <p>Weights are column-major {@code [inputs, units]}.
     */
    record Dense(int units) implements Layer {

        public Dense {
            requirePositive(units, "units");
        }

        @Override
        public Shape output(Shape input) {
            return Shape.flat(units);
        }

        @Override
        public long weights(Shape input) {
            return (long) input.size() * units;
        }

        @Override
        public long offsets(Shape input) {
            return units;
        }
    }

    /**
     * Two-dimensional cross-correlation with square kernels and a bias for each filter.
     *
     * <p>Weights are row-major {@code [filters, input channels, kernel, kernel]}.
     *
     * @param kernel pixels along each side
     * @param stride pixels from one position of the kernel to the next
     * @param padding zeros around the image, on each side
     */
    record Convolution(int filters, int kernel, int stride, int padding) implements Layer {

        public Convolution {
            requirePositive(filters, "filters");
            requirePositive(kernel, "kernel");
            requirePositive(stride, "stride");
            requireNotNegative(padding, "padding");
            if (padding >= kernel) {
                throw new SettingException(
                        "padding", "must be below the kernel's %d, but is %d".formatted(kernel, padding));
            }
        }

        @Override
        public Shape output(Shape input) {
            return slid(input, kernel, stride, padding, filters);
        }

        @Override
        public long weights(Shape input) {
            return Math.multiplyExact((long) filters * input.channels(), (long) kernel * kernel);
        }

        @Override
        public long offsets(Shape input) {
            return filters;
        }

        @Override
        public int fanOut(Shape input) {
            return filters * kernel * kernel;
        }
    }

    /** The largest or the mean of the values in each square window of one channel. */
    record Pooling(Kind kind, int size, int stride) implements Layer {

        /** What is taken of a window. */
        public enum Kind {
            MAX,
            AVERAGE
        }

        public Pooling {
            requireNonNull(kind, "kind");
            requirePositive(size, "size");
            requirePositive(stride, "stride");
        }

        @Override
        public Shape output(Shape input) {
            return slid(input, size, stride, 0, input.channels());
        }
    }

    /** The mean of each channel over all pixels or positions. */
    record GlobalAveragePooling() implements Layer {

        @Override
        public Shape output(Shape input) {
            return Shape.flat(input.channels());
        }
    }

    /**
     * Each channel less its mean over batch and pixels, over the root of its variance plus epsilon, then scaled and
     * shifted by two parameters (Ioffe and Szegedy, 2015).
     *
     * <p>Parameters are a scale for each channel, from 1 on, then a shift for each, from 0 on. The variance in the
     * batch is divided by its number of values. Evaluation uses running estimates instead, which start at mean 0 and
     * variance 1 and after each batch become {@code decay old + (1 - decay) new}, where the new variance is divided by
     * one value less, and that of a single value is 0. The parts of a batch that goes through in parts count as
     * batches, in turn.
     */
    record BatchNormalization(double decay, double epsilon) implements Layer {

        public BatchNormalization {
            requireFractionSingle(decay, "decay");
            requirePositiveSingle(epsilon, "epsilon");
        }

        @Override
        public long offsets(Shape input) {
            return 2L * input.channels();
        }

        @Override
        public long ones(Shape input) {
            return input.channels();
        }
    }

    /**
     * In training, zero in place of each value with probability {@code rate}, and the others over {@code 1 - rate};
     * nothing in evaluation (Srivastava et al., 2014).
     */
    record Dropout(double rate) implements Layer {

        /** What is the least that 24 random bits tell from 0, rounded. */
        private static final double LEAST_RATE = 0x1p-25;

        public Dropout {
            requireRate(rate, "rate");
        }

        /** Returns {@code rate} if it is one: at least 0 and below 1 in single precision, and no less than counts. */
        public static double requireRate(double rate, String name) {
            requireFractionSingle(rate, name);
            if (rate > 0 && rate < LEAST_RATE) {
                throw new SettingException(name, "must be 0, or at least 2^-25, but is " + rate);
            }
            return rate;
        }
    }

    private static Shape slid(Shape input, int window, int stride, int padding, int channels) {
        int height = input.height() + 2 * padding - window;
        int width = input.width() + 2 * padding - window;
        if (height < 0 || width < 0) {
            throw new IllegalArgumentException("a window of %d x %d does not fit %s".formatted(window, window, input));
        }
        return new Shape(height / stride + 1, width / stride + 1, channels);
    }
}
