package org.trainmark.cuda.engine.unit;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import org.trainmark.core.data.Shape;
import org.trainmark.core.engine.UnsupportedTrainingException;
import org.trainmark.core.model.Activation;
import org.trainmark.core.model.Architecture;
import org.trainmark.core.model.Architecture.Stage;
import org.trainmark.core.model.CompositeLayer;
import org.trainmark.core.model.Layer;
import org.trainmark.core.model.SequenceLayer;
import org.trainmark.core.model.SequenceLayer.SelfAttention;
import org.trainmark.cuda.engine.unit.NetworkUnit.Attended;
import org.trainmark.cuda.engine.unit.NetworkUnit.Averaged;
import org.trainmark.cuda.engine.unit.NetworkUnit.Embedded;
import org.trainmark.cuda.engine.unit.NetworkUnit.Filtered;
import org.trainmark.cuda.engine.unit.NetworkUnit.LayerNormalized;
import org.trainmark.cuda.engine.unit.NetworkUnit.Normalized;
import org.trainmark.cuda.engine.unit.NetworkUnit.Pointwise;
import org.trainmark.cuda.engine.unit.NetworkUnit.Pooled;
import org.trainmark.cuda.engine.unit.NetworkUnit.Projected;
import org.trainmark.cuda.engine.unit.NetworkUnit.Residual;

/** Takes a network's stages for units. */
public final class UnitsOfStages {

    private final Architecture architecture;
    private final boolean shared;

    private UnitsOfStages(Architecture architecture) {
        this.architecture = architecture;
        shared = architecture.leaves().stream().anyMatch(stage -> stage.layer() instanceof SequenceLayer.Unembedding);
    }

    /**
     * Returns the units of a network; the last is projected, and the loss adds its bias.
     *
     * @throws UnsupportedTrainingException if there is a layer for which there is no unit
     */
    public static List<NetworkUnit> of(Architecture architecture) {
        return new UnitsOfStages(architecture).units(architecture.stages(), true);
    }

    private List<NetworkUnit> units(List<Stage> stages, boolean toLogits) {
        List<NetworkUnit> units = new ArrayList<>();
        int at = 0;
        while (at < stages.size()) {
            Stage stage = stages.get(at);
            List<NetworkUnit> own = own(stage);
            units.addAll(own);
            boolean alone = stage.layer() instanceof SequenceLayer.Positions || !own.isEmpty();
            at += alone ? 1 : 0;
            if (!toLogits || at < stages.size()) {
                at = addPointwise(stage, alone, stages, at, units);
            }
        }
        return List.copyOf(units);
    }

    /** Returns the units that a layer has to itself; none if it goes over each value. */
    private List<NetworkUnit> own(Stage stage) {
        Layer layer = stage.layer();
        if (layer instanceof Layer.Dense || layer instanceof SequenceLayer.Pointwise) {
            return List.of(new Projected(stage.input(), stage.output(), stage.firstParameter(), bias(stage)));
        } else if (layer instanceof Layer.Convolution convolution) {
            return List.of(new Filtered(stage, convolution));
        } else if (layer instanceof Layer.BatchNormalization normalization) {
            return List.of(new Normalized(stage, normalization));
        } else if (layer instanceof Layer.Pooling pooling) {
            return List.of(new Pooled(stage, pooling));
        } else if (layer instanceof Layer.GlobalAveragePooling) {
            return List.of(new Averaged(stage.input(), stage.output()));
        } else if (layer instanceof CompositeLayer.Residual) {
            List<NetworkUnit> inside = units(stage.inside(), false);
            return List.of(new Residual(stage.input(), stage.output(), inside, units(stage.shortcut(), false)));
        } else if (layer instanceof Activation || layer instanceof Layer.Dropout) {
            return List.of();
        }
        return ownOfSequences(stage);
    }

    private List<NetworkUnit> ownOfSequences(Stage stage) {
        Layer layer = stage.layer();
        if (layer instanceof SequenceLayer.Embedding) {
            return List.of(new Embedded(stage, shared));
        } else if (layer instanceof SequenceLayer.LayerNormalization normalization) {
            return List.of(new LayerNormalized(stage, normalization));
        } else if (layer instanceof SelfAttention attention) {
            return ownOfAttention(stage, attention);
        } else if (layer instanceof SequenceLayer.Unembedding) {
            long vectors = architecture.embedding().firstParameter();
            return List.of(new Projected(stage.input(), stage.output(), vectors, OptionalLong.empty()));
        } else if (layer instanceof SequenceLayer.Positions) {
            return List.of();
        }
        throw UnsupportedTrainingException.unknown(NetworkUnit.ENGINE, layer);
    }

    /** What is projected on the way in has its bias at once, the other behind it, where more may go with it. */
    private static List<NetworkUnit> ownOfAttention(Stage stage, SelfAttention attention) {
        Shape shape = stage.input();
        int channels = shape.channels();
        Shape threefold = shape.withChannels(Math.multiplyExact(3, channels));
        long square = (long) channels * channels;
        long weights = stage.firstParameter();
        OptionalLong bias = bias(stage);
        OptionalLong lastBias = OptionalLong.of(bias.getAsLong() + 3L * channels);
        return List.of(
                new Projected(shape, threefold, weights, bias),
                new Pointwise(threefold, bias, Activation.IDENTITY, 0, 0),
                new Attended(threefold, shape, attention),
                new Projected(shape, shape, weights + 3 * square, lastBias));
    }

    private static OptionalLong bias(Stage stage) {
        return OptionalLong.of(stage.firstParameter() + stage.weights());
    }

    /** Adds what can go over each value together behind a stage; returns the stage after it. */
    private static int addPointwise(Stage stage, boolean alone, List<Stage> stages, int from, List<NetworkUnit> units) {
        OptionalLong bias = OptionalLong.empty();
        Shape shape = alone ? stage.output() : stage.input();
        if (stage.layer() instanceof SequenceLayer.Positions) {
            // A value of its own for each place of an example is a bias too.
            bias = OptionalLong.of(stage.firstParameter());
            shape = Shape.flat(shape.size());
        } else if (alone) {
            bias = biasOf(units.get(units.size() - 1));
        }
        int at = from;
        Activation activation = Activation.IDENTITY;
        if (at < stages.size() && stages.get(at).layer() instanceof Activation next) {
            activation = next;
            at++;
        }
        Layer.Dropout dropout = new Layer.Dropout(0);
        int dropoutStage = 0;
        if (at < stages.size() && stages.get(at).layer() instanceof Layer.Dropout next) {
            dropout = next;
            dropoutStage = stages.get(at).number();
            at++;
        }
        if (at > from || bias.isPresent()) {
            units.add(new Pointwise(shape, bias, activation, dropout.rate(), dropoutStage));
        }
        return at;
    }

    private static OptionalLong biasOf(NetworkUnit unit) {
        if (unit instanceof Projected projected) {
            return projected.bias();
        }
        return unit instanceof Filtered filtered ? bias(filtered.stage()) : OptionalLong.empty();
    }
}
