package org.trainmark.core.engine.nd4j.pass;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
 * @param tokens what is asked of it; empty if that is no tokens
 */
public record Network(
        List<Stage> stages,
        Architecture architecture,
        Parameters parameters,
        Parameters gradients,
        Map<Integer, RunningMoments> moments,
        Optional<TokenTargets> tokens) {

    /** Puts a network of {@code config} with its initial parameters on the device. */
    public static Network of(Ops ops, TrainingConfig config, Dataset dataset) {
        Architecture architecture = config.architecture(dataset);
        Parameters parameters = new Parameters(ops, Purpose.PARAMETERS, architecture);
        parameters.flat().data().setData(architecture.initialParameters(config.seed()));
        Parameters gradients = new Parameters(ops, Purpose.GRADIENTS, architecture);
        List<Stage> stages = poolingFirst(architecture.stages());
        Map<Integer, RunningMoments> moments = new HashMap<>();
        for (Stage stage : architecture.leaves()) {
            if (stage.layer() instanceof BatchNormalization normalization) {
                moments.put(
                        stage.number(),
                        new RunningMoments(ops, normalization, stage.input().channels()));
            }
        }
        return new Network(stages, architecture, parameters, gradients, moments, TokenTargets.of(config, dataset));
    }

    /** Returns stages with each activation behind the maximum that follows it: the same values from fewer sums. */
    private static List<Stage> poolingFirst(List<Stage> stages) {
        List<Stage> order = new ArrayList<>(stages);
        for (int i = 1; i < order.size(); i++) {
            Stage before = order.get(i - 1);
            Stage stage = order.get(i);
            if (isIncreasing(before) && isMaximum(stage)) {
                order.set(
                        i - 1,
                        new Stage(
                                before.number(),
                                before.layer(),
                                stage.output(),
                                stage.output(),
                                before.firstParameter(),
                                List.of(),
                                List.of()));
                Collections.swap(order, i - 1, i);
            }
        }
        return List.copyOf(order);
    }

    private static boolean isIncreasing(Stage stage) {
        // GELUs fall left of zero, so the largest value in need not be the largest out.
        return stage.layer() instanceof Activation activation
                && activation != Activation.GELU
                && activation != Activation.GELU_TANH;
    }

    private static boolean isMaximum(Stage stage) {
        return stage.layer() instanceof Pooling pooling && pooling.kind() == Pooling.Kind.MAX;
    }

    /** Returns the running estimates of a batch normalization. */
    RunningMoments moments(Stage normalization) {
        return requireNonNull(moments.get(normalization.number()), "moments");
    }

    /** Returns the values of one row of the largest layer. */
    public int widest() {
        return architecture.leaves().stream()
                .mapToInt(stage -> stage.output().size())
                .max()
                .orElse(1);
    }

    /** Returns the values of one row of all layers together. */
    public long valuesOfRow() {
        return architecture.leaves().stream()
                .mapToLong(stage -> stage.output().size())
                .sum();
    }

    public int inputs() {
        return architecture.input().size();
    }

    /** Returns how many logits one target is compared with. */
    public int logitsOfTarget() {
        return tokens.map(TokenTargets::vocabulary).orElseGet(this::outputs);
    }

    /** Returns how many numbers an example's targets are given by. */
    public int targetColumns() {
        return tokens.map(TokenTargets::positions).orElseGet(this::outputs);
    }

    /** Returns how many logits an example has, of all its targets together. */
    public int outputs() {
        return architecture.outputs();
    }
}
