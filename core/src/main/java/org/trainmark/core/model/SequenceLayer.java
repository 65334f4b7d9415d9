package org.trainmark.core.model;

import static org.trainmark.core.Checks.requirePositive;
import static org.trainmark.core.Checks.requirePositiveSingle;

import java.util.List;
import org.trainmark.core.data.Shape;

/** A stage of a network that takes each position of a sequence, or each pixel of an image, as one of many. */
public sealed interface SequenceLayer extends Layer
        permits SequenceLayer.Embedding,
                SequenceLayer.Positions,
                SequenceLayer.Pointwise,
                SequenceLayer.LayerNormalization,
                SequenceLayer.SelfAttention,
                SequenceLayer.Unembedding {

    /**
     * In place of each token a vector of its own.
     *
     * <p>Weights are row-major {@code [vocabulary, width]}.
     */
    record Embedding(int width) implements SequenceLayer {

        public Embedding {
            requirePositive(width, "width");
        }

        @Override
        public Shape output(Shape input) {
            if (!input.isTokens()) {
                throw new IllegalArgumentException("an embedding takes tokens, not " + input);
            }
            return new Shape(input.height(), input.pixels() / input.height(), width);
        }

        @Override
        public long weights(Shape input) {
            return (long) input.vocabulary() * width;
        }
    }

    /**
     * To each position a vector of its own is added.
     *
     * <p>Weights are row-major {@code [positions, channels]}.
     */
    record Positions() implements SequenceLayer {

        @Override
        public long weights(Shape input) {
            return input.size();
        }
    }

    /**
     * The channels of each position by one dense layer, the same for all.
     *
     * <p>Weights are column-major {@code [channels, units]}; a bias for each unit follows.
     */
    record Pointwise(int units) implements SequenceLayer {

        public Pointwise {
            requirePositive(units, "units");
        }

        @Override
        public Shape output(Shape input) {
            return input.withChannels(units);
        }

        @Override
        public long weights(Shape input) {
            return (long) input.channels() * units;
        }

        @Override
        public long offsets(Shape input) {
            return units;
        }
    }

    /**
     * Each position's channels less their mean, over the root of their variance plus epsilon, then scaled and shifted
     * by two parameters for each channel (Ba, Kiros and Hinton, 2016).
     *
     * <p>Parameters are the scales, from 1 on, then the shifts, from 0 on. The variance is divided by the number of
     * channels.
     */
    record LayerNormalization(double epsilon) implements SequenceLayer {

        public LayerNormalization {
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
     * Each position a weighted mean over positions, several times beside each other, put together by a dense layer
     * (Vaswani et al., 2017): {@code softmax(Q K' / sqrt(d)) V} for each head of {@code d} channels.
     *
     * <p>Weights are row-major {@code [3 channels, channels]}, which give queries, then keys, then values, each head by
     * head, and row-major {@code [channels, channels]} of the layer behind; biases follow, of the three and of that
     * one. So there are two matrices and two vectors.
     *
     * @param causal whether a position sees itself and those before it alone
     */
    record SelfAttention(int heads, boolean causal) implements SequenceLayer {

        public SelfAttention {
            requirePositive(heads, "heads");
        }

        @Override
        public Shape output(Shape input) {
            if (input.pixels() == 1) {
                throw new IllegalArgumentException(
                        "attention takes a sequence, not %s values without an order".formatted(input));
            }
            if (input.channels() % heads != 0) {
                throw new IllegalArgumentException(
                        "%d heads cannot share %d channels evenly".formatted(heads, input.channels()));
            }
            return input;
        }

        @Override
        public long weights(Shape input) {
            return 4L * input.channels() * input.channels();
        }

        @Override
        public long offsets(Shape input) {
            return 4L * input.channels();
        }

        @Override
        public List<Long> tensors(Shape input) {
            long channels = input.channels();
            return List.of(3 * channels * channels, channels * channels, 3 * channels, channels);
        }

        @Override
        public int fanIn(Shape input) {
            return input.channels();
        }
    }

    /** The product of each position's channels with the vectors of the network's embedding, whose weights it shares. */
    record Unembedding(int vocabulary) implements SequenceLayer {

        public Unembedding {
            requirePositive(vocabulary, "vocabulary");
        }

        @Override
        public Shape output(Shape input) {
            return input.withChannels(vocabulary);
        }
    }
}
