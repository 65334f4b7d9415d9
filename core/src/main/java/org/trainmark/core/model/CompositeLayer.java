package org.trainmark.core.model;

import static org.trainmark.core.Checks.requirePositive;

import java.util.ArrayList;
import java.util.List;
import org.trainmark.core.SettingException;
import org.trainmark.core.data.Shape;

/** A stage of a network that is made of layers. */
public sealed interface CompositeLayer extends Layer permits CompositeLayer.Residual, CompositeLayer.Transformer {

    /**
     * The sum of what layers make of the values and of what a shortcut does (He et al., 2016).
     *
     * <p>Parameters are those of the layers, then those of the shortcut.
     *
     * @param layers at least one
     * @param shortcut layers too; none for the values as they are
     */
    record Residual(List<Layer> layers, List<Layer> shortcut) implements CompositeLayer {

        public Residual {
            layers = List.copyOf(layers);
            shortcut = List.copyOf(shortcut);
            if (layers.isEmpty()) {
                throw new SettingException("layers", "must be at least one");
            }
        }

        /** Adds the values as they are. */
        public Residual(List<Layer> layers) {
            this(layers, List.of());
        }
    }

    /**
     * Attention, then a dense layer with one before it, both for each position and each added to what came in, which
     * they see normalized (pre-norm; Xiong et al., 2020). Between the dense layers is a GELU; dropout stands before
     * each sum.
     *
     * @param expansion units of the inner dense layer, as a multiple of the channels
     * @param causal whether a position sees itself and those before it alone
     */
    record Transformer(int heads, int expansion, boolean causal, double dropout) implements CompositeLayer {

        /** Added to the variance by normalizations. */
        static final double EPSILON = 1e-5;

        public Transformer {
            requirePositive(heads, "heads");
            requirePositive(expansion, "expansion");
            Layer.Dropout.requireRate(dropout, "dropout");
        }

        @Override
        public Shape output(Shape input) {
            return new SequenceLayer.SelfAttention(heads, causal).output(input);
        }

        /** Returns the layers that this is made of. */
        List<Layer> layers(Shape input) {
            int units = Math.multiplyExact(input.channels(), expansion);
            return List.of(
                    residual(new SequenceLayer.SelfAttention(heads, causal)),
                    residual(
                            new SequenceLayer.Pointwise(units),
                            Activation.GELU,
                            new SequenceLayer.Pointwise(input.channels())));
        }

        private Residual residual(Layer... layers) {
            List<Layer> all = new ArrayList<>(List.of(new SequenceLayer.LayerNormalization(EPSILON)));
            all.addAll(List.of(layers));
            if (dropout > 0) {
                all.add(new Layer.Dropout(dropout));
            }
            return new Residual(all);
        }
    }
}
