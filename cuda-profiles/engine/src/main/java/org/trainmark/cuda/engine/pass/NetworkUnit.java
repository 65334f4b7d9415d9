package org.trainmark.cuda.engine.pass;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.trainmark.core.data.Shape;
import org.trainmark.core.engine.UnsupportedTrainingException;
import org.trainmark.core.model.Activation;
import org.trainmark.core.model.Architecture;
import org.trainmark.core.model.Architecture.Stage;
import org.trainmark.core.model.Layer;

/** A part of a network that the device runs at once: a layer, or several that go over each value together. */
public sealed interface NetworkUnit {

    /** The engine's name. */
    String ENGINE = "cuda";

    Shape input();

    Shape output();

    /** A dense layer or a convolution, without its bias. */
    record Weighted(Stage stage) implements NetworkUnit {

        @Override
        public Shape input() {
            return stage.input();
        }

        @Override
        public Shape output() {
            return stage.output();
        }
    }

    /**
     * A bias, then an activation, then dropout, of which any may be missing.
     *
     * @param biased the stage whose bias it is
     * @param dropout the layer's rate; 0 for none
     * @param dropoutStage its number in the architecture
     */
    record Pointwise(Shape shape, Optional<Stage> biased, Activation activation, double dropout, int dropoutStage)
            implements NetworkUnit {

        /** Returns whether the slope is found of what went in, so that what comes out must not take its place. */
        boolean needsInput() {
            return activation == Activation.GELU || activation == Activation.GELU_TANH;
        }

        @Override
        public Shape input() {
            return shape;
        }

        @Override
        public Shape output() {
            return shape;
        }
    }

    /**
     * Batch normalization.
     *
     * @param number of the stage in the architecture
     */
    record Normalized(int number, Stage stage, Layer.BatchNormalization layer) implements NetworkUnit {

        @Override
        public Shape input() {
            return stage.input();
        }

        @Override
        public Shape output() {
            return stage.output();
        }
    }

    /** The largest or the mean value of each window. */
    record Pooled(Stage stage, Layer.Pooling layer) implements NetworkUnit {

        @Override
        public Shape input() {
            return stage.input();
        }

        @Override
        public Shape output() {
            return stage.output();
        }
    }

    /**
     * Returns the units of a network; the last is weighted, and the loss adds its bias.
     *
     * @throws UnsupportedTrainingException if there is a layer for which there is no unit
     */
    static List<NetworkUnit> of(Architecture architecture) {
        List<Stage> stages = architecture.stages();
        List<NetworkUnit> units = new ArrayList<>();
        int at = 0;
        while (at < stages.size()) {
            Stage stage = stages.get(at);
            Optional<NetworkUnit> alone = alone(stage, at);
            alone.ifPresent(units::add);
            Optional<Stage> biased = alone.filter(Weighted.class::isInstance).map(weighted -> stage);
            at = addPointwise(biased, stages, alone.isPresent() ? at + 1 : at, units);
        }
        return List.copyOf(units);
    }

    /** Returns the unit that a layer is by itself; empty for one that goes over each value. */
    private static Optional<NetworkUnit> alone(Stage stage, int number) {
        Layer layer = stage.layer();
        if (layer instanceof Layer.Dense || layer instanceof Layer.Convolution) {
            return Optional.of(new Weighted(stage));
        } else if (layer instanceof Layer.BatchNormalization normalization) {
            return Optional.of(new Normalized(number, stage, normalization));
        } else if (layer instanceof Layer.Pooling pooling) {
            return Optional.of(new Pooled(stage, pooling));
        } else if (layer instanceof Activation || layer instanceof Layer.Dropout) {
            return Optional.empty();
        }
        throw UnsupportedTrainingException.unknown(ENGINE, layer);
    }

    /** Adds what can go over each value together from a stage on; returns the stage after it. */
    private static int addPointwise(Optional<Stage> biased, List<Stage> stages, int from, List<NetworkUnit> units) {
        if (from == stages.size()) {
            return from;
        }
        int at = from;
        Activation activation = Activation.IDENTITY;
        if (stages.get(at).layer() instanceof Activation next) {
            activation = next;
            at++;
        }
        Layer.Dropout dropout = new Layer.Dropout(0);
        int dropoutStage = at;
        if (stages.get(at).layer() instanceof Layer.Dropout next) {
            dropout = next;
            at++;
        }
        if (at > from || biased.isPresent()) {
            units.add(new Pointwise(stages.get(from).input(), biased, activation, dropout.rate(), dropoutStage));
        }
        return at;
    }
}
