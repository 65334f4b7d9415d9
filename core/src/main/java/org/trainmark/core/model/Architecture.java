package org.trainmark.core.model;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.trainmark.core.data.CounterBits;
import org.trainmark.core.data.CounterBits.Use;
import org.trainmark.core.data.Shape;

/**
 * A network whose every shape is known.
 *
 * <p>Its parameters are one vector: stage by stage, weights before offsets.
 */
public record Architecture(List<Stage> stages, Initialization initialization) {

    /**
     * A layer in its place.
     *
     * @param firstParameter where its parameters start in the vector of all
     */
    public record Stage(Layer layer, Shape input, Shape output, long firstParameter) {

        public long weights() {
            return layer.weights(input);
        }

        public long offsets() {
            return layer.offsets(input);
        }

        /** Returns where this stage's parameters end in the vector of all. */
        public long endParameter() {
            return Math.addExact(firstParameter, Math.addExact(weights(), offsets()));
        }
    }

    public Architecture {
        stages = List.copyOf(stages);
        requireNonNull(initialization, "initialization");
    }

    /**
     * Returns the network of {@code layers} in turn.
     *
     * @throws LayerException if a layer is too large, or its input too small for it
     */
    static Architecture of(List<Layer> layers, Initialization initialization, Shape input) {
        List<Stage> stages = new ArrayList<>();
        Shape shape = input;
        long at = 0;
        for (Layer layer : layers) {
            Stage stage = stage(layer, shape, at, stages.size() + 1);
            stages.add(stage);
            shape = stage.output();
            at = stage.endParameter();
        }
        return new Architecture(stages, initialization);
    }

    private static Stage stage(Layer layer, Shape input, long firstParameter, int number) {
        try {
            Stage stage = new Stage(layer, input, layer.output(input), firstParameter);
            // Fails here, where the layer is known, if there are more parameters than a long can count.
            stage.endParameter();
            return stage;
        } catch (IllegalArgumentException e) {
            throw new LayerException(number, String.valueOf(e.getMessage()), e);
        } catch (ArithmeticException e) {
            throw new LayerException(number, "too large", e);
        }
    }

    /** Returns the shape of an example's features. */
    public Shape input() {
        return stages.get(0).input();
    }

    /** Returns how many logits come out. */
    public int outputs() {
        return stages.get(stages.size() - 1).output().size();
    }

    /** Returns how many parameters all stages have. */
    public long parameters() {
        return stages.get(stages.size() - 1).endParameter();
    }

    /** Returns the initial parameters, the same on every engine. */
    public float[] initialParameters(long seed) {
        float[] parameters = new float[Math.toIntExact(parameters())];
        Random random = CounterBits.random(seed, Use.WEIGHTS);
        for (Stage stage : stages) {
            int at = (int) stage.firstParameter();
            for (long i = 0; i < stage.weights(); i++) {
                parameters[at++] = (float) initialization.draw(random, fanIn(stage), fanOut(stage));
            }
            if (stage.layer() instanceof Layer.BatchNormalization) {
                Arrays.fill(parameters, at, at + stage.input().channels(), 1);
            }
        }
        return parameters;
    }

    private static int fanIn(Stage stage) {
        return (int) (stage.weights() / stage.output().channels());
    }

    private static int fanOut(Stage stage) {
        return stage.layer() instanceof Layer.Convolution convolution
                ? convolution.filters() * convolution.kernel() * convolution.kernel()
                : stage.output().channels();
    }
}
