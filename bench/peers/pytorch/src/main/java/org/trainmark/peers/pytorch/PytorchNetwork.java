package org.trainmark.peers.pytorch;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.trainmark.core.engine.Recompute;
import org.trainmark.core.engine.TrainingConfig;
import org.trainmark.core.model.Architecture;
import org.trainmark.core.model.Architecture.Stage;
import org.trainmark.core.model.SequenceLayer.SelfAttention;
import org.trainmark.peers.pytorch.PytorchPass.Use;

/** The layers of a network, which take their parameters from one vector. */
final class PytorchNetwork {

    private final Architecture architecture;
    private final Recompute recompute;
    private final ParameterCuts cuts = new ParameterCuts();
    private final PytorchTrip trip;

    PytorchNetwork(NDManager manager, TrainingConfig config, Architecture architecture) {
        this.architecture = architecture;
        recompute = config.recompute();
        trip = new PytorchTrip(segments(manager), config.seed());
    }

    private List<PytorchTrip.Segment> segments(NDManager manager) {
        List<PytorchTrip.Segment> segments = new ArrayList<>();
        List<Stage> kept = new ArrayList<>();
        for (Stage stage : architecture.stages()) {
            boolean again = isComputedAgain(stage);
            if (again && !kept.isEmpty()) {
                segments.add(segment(manager, kept, false));
                kept.clear();
            }
            if (again) {
                segments.add(segment(manager, List.of(stage), true));
            } else {
                kept.add(stage);
            }
        }
        segments.add(segment(manager, kept, false));
        return segments;
    }

    private PytorchTrip.Segment segment(NDManager manager, List<Stage> stages, boolean again) {
        boolean learns = stages.stream().anyMatch(stage -> stage.endParameter() > stage.firstParameter());
        return new PytorchTrip.Segment(new PytorchChain(manager, stages, cuts), again, learns);
    }

    private boolean isComputedAgain(Stage stage) {
        return recompute == Recompute.BLOCKS && !stage.inside().isEmpty();
    }

    /** Returns the parameters as autograd sees them in a step. */
    ParameterLeaves leaves(NDArray parameters) {
        boolean oneGraph = architecture.stages().stream().noneMatch(this::isComputedAgain);
        return oneGraph ? ParameterLeaves.ofVector(cuts, parameters) : ParameterLeaves.ofParts(cuts, parameters);
    }

    /**
     * Returns the logits of each row, {@code [rows, outputs]}, or of each of its positions.
     *
     * @param parameters the vector of all
     * @param features {@code [rows, width]}
     */
    NDArray logits(NDArray parameters, NDArray features) {
        return trip.forward(features, cuts.of(parameters), Use.EVALUATION);
    }

    /**
     * Goes forward and back, adds to the gradients of the parameters, and returns the loss.
     *
     * @param features {@code [rows, width]}
     * @param lossOf what makes a scalar of the logits
     */
    double train(ParameterLeaves parameters, NDArray features, UnaryOperator<NDArray> lossOf) {
        return trip.train(features, parameters.parts(), lossOf);
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
            long values = stage.leaves().mapToLong(PytorchNetwork::values).sum();
            kept += isComputedAgain(stage) ? stage.output().size() : values;
            again = isComputedAgain(stage) ? Math.max(again, values) : again;
        }
        return kept + again;
    }

    /** Returns the values of one example that the largest layer makes at a time. */
    long widest() {
        return architecture.leaves().stream()
                .mapToLong(PytorchNetwork::values)
                .max()
                .orElse(1);
    }

    private static long values(Stage leaf) {
        long pixels = leaf.input().pixels();
        return leaf.layer() instanceof SelfAttention attention
                ? leaf.output().size() + attention.heads() * pixels * pixels
                : leaf.output().size();
    }
}
