package org.trainmark.cuda.engine.unit;

import java.util.List;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.trainmark.core.data.Shape;
import org.trainmark.core.model.Activation;
import org.trainmark.core.model.Architecture.Stage;
import org.trainmark.core.model.Layer;
import org.trainmark.core.model.SequenceLayer;

/**
 * A part of a network that the device runs at once: a layer, a part of one, or several that go over each value
 * together; or a residual, which is made of units. Parameters are told by their place in the vector of all.
 */
public sealed interface NetworkUnit {

    /** The engine's name. */
    String ENGINE = "cuda";

    Shape input();

    Shape output();

    /** Returns whether anything in this is to be trained. */
    boolean hasParameters();

    /** Returns whether the way back needs what came in, so that nothing may take its place. */
    default boolean needsInput() {
        return true;
    }

    /** Returns whether the way back needs what the way forward leaves: what comes out, or what is kept besides. */
    default boolean needsOutput() {
        return false;
    }

    /** Returns this, or the units that it is made of and that have none within. */
    default Stream<NetworkUnit> leaves() {
        return Stream.of(this);
    }

    /** A unit that is one stage of the architecture, and has its shapes and parameters. */
    sealed interface OfStage extends NetworkUnit {

        Stage stage();

        @Override
        default Shape input() {
            return stage().input();
        }

        @Override
        default Shape output() {
            return stage().output();
        }

        @Override
        default boolean hasParameters() {
            return stage().endParameter() > stage().firstParameter();
        }
    }

    /**
     * A product of each example, or of each of its positions, with one matrix, without the bias.
     *
     * @param output of one pixel where the whole example is multiplied
     * @param weights first of the matrix, column-major {@code [inputs, outputs]}
     * @param bias first of what is added behind; empty if nothing is
     */
    record Projected(Shape input, Shape output, long weights, OptionalLong bias) implements NetworkUnit {

        /** Returns how many rows an example is. */
        public int rows() {
            return output.pixels();
        }

        /** Returns the values of a row. */
        public int inputs() {
            return input.size() / rows();
        }

        public int outputs() {
            return output.channels();
        }

        @Override
        public boolean hasParameters() {
            return true;
        }
    }

    /** A convolution, without its bias. */
    record Filtered(Stage stage, Layer.Convolution layer) implements OfStage {}

    /**
     * A bias, then an activation, then dropout, of which any may be missing.
     *
     * @param bias first of it, a value for each channel; empty for none
     * @param dropout the layer's rate; 0 for none
     * @param dropoutStage its number in the architecture
     */
    record Pointwise(Shape shape, OptionalLong bias, Activation activation, double dropout, int dropoutStage)
            implements NetworkUnit {

        /** Returns whether the slope is found of what went in. */
        @Override
        public boolean needsInput() {
            return activation == Activation.GELU || activation == Activation.GELU_TANH;
        }

        /** Returns whether the slope is found of what came out. */
        @Override
        public boolean needsOutput() {
            return activation != Activation.IDENTITY && !needsInput();
        }

        @Override
        public Shape input() {
            return shape;
        }

        @Override
        public Shape output() {
            return shape;
        }

        @Override
        public boolean hasParameters() {
            return bias.isPresent();
        }
    }

    /** Batch normalization. */
    record Normalized(Stage stage, Layer.BatchNormalization layer) implements OfStage {}

    /** The largest or the mean value of each window. */
    record Pooled(Stage stage, Layer.Pooling layer) implements OfStage {}

    /** The mean of each channel. */
    record Averaged(Shape input, Shape output) implements NetworkUnit {

        @Override
        public boolean needsInput() {
            return false;
        }

        @Override
        public boolean hasParameters() {
            return false;
        }
    }

    /**
     * A vector for each token.
     *
     * @param shared whether another layer has these weights too, and its gradient is there first
     */
    record Embedded(Stage stage, boolean shared) implements OfStage {}

    /** Layer normalization. */
    record LayerNormalized(Stage stage, SequenceLayer.LayerNormalization layer) implements OfStage {

        @Override
        public boolean needsOutput() {
            return true;
        }
    }

    /**
     * The weighted means of attention.
     *
     * @param input queries, keys and values of each position, each head by head
     */
    record Attended(Shape input, Shape output, SequenceLayer.SelfAttention layer) implements NetworkUnit {

        /** Returns how many weights an example has. */
        public long weights() {
            return (long) layer.heads() * output.pixels() * output.pixels();
        }

        @Override
        public boolean needsOutput() {
            return true;
        }

        @Override
        public boolean hasParameters() {
            return false;
        }
    }

    /**
     * The sum of what units make of the values and of what others do.
     *
     * @param shortcut none for the values as they are
     */
    record Residual(Shape input, Shape output, List<NetworkUnit> inside, List<NetworkUnit> shortcut)
            implements NetworkUnit {

        public Residual {
            inside = List.copyOf(inside);
            shortcut = List.copyOf(shortcut);
        }

        @Override
        public Stream<NetworkUnit> leaves() {
            return Stream.concat(inside.stream(), shortcut.stream()).flatMap(NetworkUnit::leaves);
        }

        @Override
        public boolean needsOutput() {
            return true;
        }

        @Override
        public boolean hasParameters() {
            return leaves().anyMatch(NetworkUnit::hasParameters);
        }
    }
}
