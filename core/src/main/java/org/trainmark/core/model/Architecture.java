package org.trainmark.core.model;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.trainmark.core.data.CounterBits;
import org.trainmark.core.data.CounterBits.Use;
import org.trainmark.core.data.Shape;

/**
 * A network whose every shape is known.
 *
 * <p>Its parameters are one vector: layer by layer, weights before offsets.
 *
 * @param stages in turn; some have stages of their own
 */
public record Architecture(List<Stage> stages, Initialization initialization) {

    /**
     * A layer in its place; a transformer is not one, but what it is made of.
     *
     * @param number of the layer, or of the first that it is made of, counted from 0 through all that have none within
     * @param firstParameter where its parameters start in the vector of all
     * @param inside what a residual adds to its shortcut, in turn; none of other layers
     * @param shortcut likewise; none where a residual's values are added as they are
     */
    public record Stage(
            int number,
            Layer layer,
            Shape input,
            Shape output,
            long firstParameter,
            List<Stage> inside,
            List<Stage> shortcut) {

        public Stage {
            requireNonNull(layer, "layer");
            requireNonNull(input, "input");
            requireNonNull(output, "output");
            inside = List.copyOf(inside);
            shortcut = List.copyOf(shortcut);
        }

        /** Returns the weights of the layer itself, not of those within. */
        public long weights() {
            return layer.weights(input);
        }

        /** Returns the offsets of the layer itself, not of those within. */
        public long offsets() {
            return layer.offsets(input);
        }

        /** Returns what the weights of the layer itself do. */
        public ParameterKind kindOfWeights() {
            return layer instanceof SequenceLayer.Embedding || layer instanceof SequenceLayer.Positions
                    ? ParameterKind.EMBEDDINGS
                    : ParameterKind.WEIGHTS;
        }

        /** Returns what the offsets of the layer itself do. */
        public ParameterKind kindOfOffsets() {
            return layer.ones(input) > 0 ? ParameterKind.NORMALIZATIONS : ParameterKind.BIASES;
        }

        /** Returns the matrices and vectors of the layer itself, in the order of their parameters. */
        Stream<ParameterTensor> tensors() {
            List<ParameterTensor> tensors = new ArrayList<>();
            long from = firstParameter;
            for (long length : layer.tensors(input)) {
                ParameterKind kind = from < firstParameter + weights() ? kindOfWeights() : kindOfOffsets();
                tensors.add(new ParameterTensor(Math.toIntExact(from), Math.toIntExact(length), kind));
                from += length;
            }
            return tensors.stream();
        }

        /** Returns where this stage's parameters end in the vector of all. */
        public long endParameter() {
            List<Stage> last = shortcut.isEmpty() ? inside : shortcut;
            return last.isEmpty()
                    ? Math.addExact(firstParameter, Math.addExact(weights(), offsets()))
                    : last.get(last.size() - 1).endParameter();
        }

        /** Returns all layers of this stage that have none within, in the order of their parameters. */
        public Stream<Stage> leaves() {
            return inside.isEmpty()
                    ? Stream.of(this)
                    : Stream.concat(inside.stream(), shortcut.stream()).flatMap(Stage::leaves);
        }
    }

    public Architecture {
        stages = List.copyOf(stages);
        requireNonNull(initialization, "initialization");
    }

    /**
     * Returns the network of {@code layers} in turn.
     *
     * @throws LayerException if a layer is too large, or does not fit what comes in
     */
    static Architecture of(List<Layer> layers, Initialization initialization, Shape input) {
        return new Architecture(new Placement().stages(layers, input), initialization);
    }

    /** Returns all layers that have none within, in the order of their parameters. */
    public List<Stage> leaves() {
        return stages.stream().flatMap(Stage::leaves).toList();
    }

    /**
     * Returns the place of the embedding whose weights the last layer shares.
     *
     * @throws java.util.NoSuchElementException if there is no embedding
     */
    public Stage embedding() {
        return leaves().stream()
                .filter(stage -> stage.layer() instanceof SequenceLayer.Embedding)
                .findFirst()
                .orElseThrow();
    }

    /** Returns the shape of an example's features. */
    public Shape input() {
        return stages.get(0).input();
    }

    /** Returns how many logits come out for an example, at all positions together. */
    public int outputs() {
        return stages.get(stages.size() - 1).output().size();
    }

    /** Returns how many parameters all stages have. */
    public long parameters() {
        return stages.get(stages.size() - 1).endParameter();
    }

    /** Returns the matrices and vectors that the parameters are, in their order; together they are all of them. */
    public List<ParameterTensor> tensors() {
        return leaves().stream().flatMap(Stage::tensors).toList();
    }

    /** Returns 1 for each parameter, and 0 for those of some kinds. */
    public float[] onesExcept(Set<ParameterKind> kinds) {
        float[] ones = new float[Math.toIntExact(parameters())];
        for (ParameterTensor tensor : tensors()) {
            Arrays.fill(ones, tensor.from(), tensor.to(), kinds.contains(tensor.kind()) ? 0 : 1);
        }
        return ones;
    }

    /** Returns the initial parameters, the same on every engine. */
    public float[] initialParameters(long seed) {
        float[] parameters = new float[Math.toIntExact(parameters())];
        Random random = CounterBits.random(seed, Use.WEIGHTS);
        for (Stage stage : leaves()) {
            int at = (int) stage.firstParameter();
            int fanIn = stage.layer().fanIn(stage.input());
            int fanOut = stage.layer().fanOut(stage.input());
            for (long i = 0; i < stage.weights(); i++) {
                parameters[at++] = (float) initialization.draw(random, fanIn, fanOut);
            }
            Arrays.fill(parameters, at, at + (int) stage.layer().ones(stage.input()), 1);
        }
        return parameters;
    }
}
