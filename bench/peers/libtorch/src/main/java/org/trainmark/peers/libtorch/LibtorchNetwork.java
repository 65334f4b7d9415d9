package org.trainmark.peers.libtorch;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.bytedeco.pytorch.Tensor;
import org.trainmark.core.data.Dataset;
import org.trainmark.core.engine.Recompute;
import org.trainmark.core.engine.TrainingConfig;
import org.trainmark.core.model.Architecture;
import org.trainmark.core.model.Architecture.Stage;
import org.trainmark.core.model.ParameterKind;
import org.trainmark.peers.libtorch.LibtorchPass.Use;

/** The layers of a network, with their parameters. */
final class LibtorchNetwork {

    private final Architecture architecture;
    private final Recompute recompute;
    private final ParameterVector parameters;
    private final LibtorchTrip trip;

    LibtorchNetwork(TrainingConfig config, Dataset dataset) {
        architecture = config.architecture(dataset);
        recompute = config.recompute();
        parameters = new ParameterVector(architecture.initialParameters(config.seed()));
        trip = new LibtorchTrip(segments(), config.seed());
    }

    private List<LibtorchTrip.Segment> segments() {
        List<LibtorchTrip.Segment> segments = new ArrayList<>();
        List<Stage> kept = new ArrayList<>();
        for (Stage stage : architecture.stages()) {
            boolean again = isComputedAgain(stage);
            if (again && !kept.isEmpty()) {
                segments.add(new LibtorchTrip.Segment(new LibtorchChain(kept, parameters), false));
                kept.clear();
            }
            if (again) {
                segments.add(new LibtorchTrip.Segment(new LibtorchChain(List.of(stage), parameters), true));
            } else {
                kept.add(stage);
            }
        }
        segments.add(new LibtorchTrip.Segment(new LibtorchChain(kept, parameters), false));
        return segments;
    }

    private boolean isComputedAgain(Stage stage) {
        return recompute == Recompute.BLOCKS && !stage.inside().isEmpty();
    }

    /**
     * Returns the logits of each row, {@code [rows, outputs]}, or of each of its positions.
     *
     * @param features {@code [rows, width]}
     */
    Tensor logits(Tensor features) {
        return trip.forward(features, Use.EVALUATION);
    }

    /**
     * Goes forward and back, adds to the gradients of the parameters, and returns the loss.
     *
     * @param features {@code [rows, width]}
     * @param lossOf what makes a scalar of the logits
     */
    double train(Tensor features, UnaryOperator<Tensor> lossOf) {
        return trip.train(features, lossOf);
    }

    ParameterVector parameters() {
        return parameters;
    }

    /** Returns those parameters that are of none of some kinds. */
    List<Tensor> parametersExcept(Set<ParameterKind> others) {
        float[] ones = architecture.onesExcept(others);
        return IntStream.range(0, parameters.tensors().size())
                .filter(i -> ones[parameters.starts().get(i)] != 0)
                .mapToObj(parameters.tensors()::get)
                .toList();
    }

    /** Returns how many logits a target is compared with. */
    int logitsOfTarget() {
        List<Stage> stages = architecture.stages();
        return stages.get(stages.size() - 1).output().channels();
    }

    /** Returns how many values the passes make of one example and keep for the way back. */
    long valuesPerRow() {
        long kept = 0;
        long again = 0;
        for (Stage stage : architecture.stages()) {
            kept += isComputedAgain(stage) ? stage.output().size() : values(stage);
            again = isComputedAgain(stage) ? Math.max(again, values(stage)) : again;
        }
        return kept + again;
    }

    private static long values(Stage stage) {
        return stage.leaves().mapToLong(leaf -> leaf.output().size()).sum();
    }

    /** Returns the values of one example that the largest layer makes. */
    int widest() {
        return architecture.leaves().stream()
                .mapToInt(leaf -> leaf.output().size())
                .max()
                .orElse(1);
    }
}
