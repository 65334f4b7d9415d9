package org.trainmark.core.engine.nd4j;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.trainmark.core.data.Dataset;
import org.trainmark.core.engine.MemoryReading.Purpose;
import org.trainmark.core.engine.TrainingConfig;
import org.trainmark.core.engine.nd4j.ops.Ops;
import org.trainmark.core.engine.nd4j.ops.Parameters;
import org.trainmark.core.model.Activation;
import org.trainmark.core.model.Architecture;
import org.trainmark.core.model.Architecture.Stage;
import org.trainmark.core.model.Layer.BatchNormalization;
import org.trainmark.core.model.Layer.Pooling;

/**
 * What every pass over the network shares, whatever its number of rows.
 *
 * @param stages in the order of execution
 * @param moments running estimates of each batch normalization, by the number of its stage
 */
record Network(
        List<Placed> stages,
        Architecture architecture,
        Parameters parameters,
        Parameters gradients,
        Map<Integer, RunningMoments> moments) {

    /**
     * A stage and its number.
     *
     * @param number in the architecture, from 0
     */
    record Placed(int number, Stage stage) {}

    /** Puts a network of {@code config} with its initial parameters on the device. */
    static Network of(Ops ops, TrainingConfig config, Dataset dataset) {
        Architecture architecture = config.architecture(dataset);
        Parameters parameters = new Parameters(ops, Purpose.PARAMETERS, architecture);
        parameters.flat().data().setData(architecture.initialParameters(config.seed()));
        Parameters gradients = new Parameters(ops, Purpose.GRADIENTS, architecture);
        List<Placed> stages = poolingFirst(architecture.stages());
        Map<Integer, RunningMoments> moments = new HashMap<>();
        for (Placed placed : stages) {
            if (placed.stage().layer() instanceof BatchNormalization normalization) {
                moments.put(
                        placed.number(),
                        new RunningMoments(
                                ops, normalization, placed.stage().input().channels()));
            }
        }
        return new Network(stages, architecture, parameters, gradients, moments);
    }

    /** Returns stages with each activation behind the maximum that follows it: the same values from fewer sums. */
    private static List<Placed> poolingFirst(List<Stage> stages) {
        List<Placed> order = new ArrayList<>();
        for (int i = 0; i < stages.size(); i++) {
            order.add(new Placed(i, stages.get(i)));
        }
        for (int i = 1; i < order.size(); i++) {
            Stage before = order.get(i - 1).stage();
            Stage stage = order.get(i).stage();
            if (isIncreasing(before) && isMaximum(stage)) {
                Stage after = new Stage(before.layer(), stage.output(), stage.output(), before.firstParameter());
                order.set(i - 1, new Placed(order.get(i - 1).number(), after));
                Collections.swap(order, i - 1, i);
            }
        }
        return List.copyOf(order);
    }

    private static boolean isIncreasing(Stage stage) {
        // GELU falls left of zero, so the largest value in need not be the largest out.
        return stage.layer() instanceof Activation activation && activation != Activation.GELU;
    }

    private static boolean isMaximum(Stage stage) {
        return stage.layer() instanceof Pooling pooling && pooling.kind() == Pooling.Kind.MAX;
    }

    /** Returns the running estimates of a batch normalization. */
    RunningMoments moments(Placed normalization) {
        return requireNonNull(moments.get(normalization.number()), "moments");
    }

    /** Returns the values of one row of the largest layer. */
    int widest() {
        return stages.stream()
                .mapToInt(placed -> placed.stage().output().size())
                .max()
                .orElse(1);
    }

    int inputs() {
        return architecture.input().size();
    }

    int outputs() {
        return architecture.outputs();
    }
}
