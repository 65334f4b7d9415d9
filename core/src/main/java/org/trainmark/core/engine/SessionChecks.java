package org.trainmark.core.engine;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.trainmark.core.data.Batch;
import org.trainmark.core.data.Dataset;
import org.trainmark.core.data.Examples;
import org.trainmark.core.data.Split;
import org.trainmark.core.data.Task;

/** What every engine refuses, in the same words: devices, trainings and batches that do not fit. */
public final class SessionChecks {

    private SessionChecks() {}

    /**
     * Checks a device before a session opens on it.
     *
     * @param known the engine's devices
     * @throws IllegalArgumentException if it is none of them, or has an obstacle
     */
    public static void requireUsable(Device device, List<Device> known) {
        if (known.stream().noneMatch(one -> one.id().equals(device.id()))) {
            throw new IllegalArgumentException("there is no device '%s'; known: %s"
                    .formatted(device.id(), known.stream().map(Device::id).collect(Collectors.joining(", "))));
        }
        device.obstacle().ifPresent(obstacle -> {
            throw new IllegalArgumentException("device '%s' cannot be used: %s".formatted(device.id(), obstacle));
        });
    }

    /**
     * Checks a training before a session opens for it.
     *
     * @throws IllegalArgumentException if the loss does not fit the task, a layer does not fit what comes in, a target
     *     of any split is no class, no token or no finite quantity, or a feature no token where all are
     */
    public static void requireTrainable(TrainingConfig config, Dataset data) {
        if (!config.loss().fits(data.task())) {
            throw new IllegalArgumentException(
                    "%s does not fit %s, whose task is %s".formatted(config.loss(), data.name(), data.task()));
        }
        config.architecture(data);
        for (Split split : Split.values()) {
            requireTargets(data, split);
            if (data.shape().isTokens()) {
                requireTokens(data, split);
            }
        }
    }

    private static void requireTargets(Dataset data, Split split) {
        Examples examples = data.split(split);
        float[] targets = examples.targets();
        for (int n = 0; n < targets.length; n++) {
            if (!isTarget(targets[n], data.task())) {
                throw new IllegalArgumentException("the target of example %d of %s's %s split is %s, which is no %s"
                        .formatted(
                                n / examples.targetsEach(), data.name(), named(split), targets[n], kind(data.task())));
            }
        }
        if (data.task() instanceof Task.NextToken) {
            requireAsked(data, split);
        }
    }

    private static void requireAsked(Dataset data, Split split) {
        Examples examples = data.split(split);
        int most = data.training().targetsAsked();
        for (int n = 0; n < examples.count(); n++) {
            int asked = 0;
            for (int i = 0; i < examples.targetsEach(); i++) {
                asked += examples.targets()[n * examples.targetsEach() + i] < 0 ? 0 : 1;
            }
            if (asked != most || asked == 0) {
                throw new IllegalArgumentException("example %d of %s's %s split asks for %d tokens, the first for %d"
                        .formatted(n, data.name(), named(split), asked, most));
            }
        }
    }

    private static String named(Split split) {
        return split.name().toLowerCase(Locale.ROOT);
    }

    private static boolean isTarget(float target, Task task) {
        if (task instanceof Task.NextToken tokens) {
            return target == Task.NextToken.NOT_ASKED || isNumber(target, tokens.vocabulary());
        }
        return task instanceof Task.Classification classification
                ? isNumber(target, classification.classes())
                : Float.isFinite(target);
    }

    private static boolean isNumber(float value, int below) {
        return value >= 0 && value < below && value == (int) value;
    }

    private static String kind(Task task) {
        if (task instanceof Task.NextToken tokens) {
            return "token from 0 to " + (tokens.vocabulary() - 1);
        }
        return task instanceof Task.Classification classification
                ? "class from 0 to " + (classification.classes() - 1)
                : "finite quantity";
    }

    private static void requireTokens(Dataset data, Split split) {
        float[] features = data.split(split).features();
        for (int i = 0; i < features.length; i++) {
            if (!isNumber(features[i], data.shape().vocabulary())) {
                throw new IllegalArgumentException("a feature of example %d of %s's %s split is %s, which is no %s"
                        .formatted(
                                i / data.width(),
                                data.name(),
                                named(split),
                                features[i],
                                "token from 0 to " + (data.shape().vocabulary() - 1)));
            }
        }
    }

    /**
     * Checks a batch before a step.
     *
     * @throws IllegalArgumentException if it is larger than the session's, names an example that does not exist, or
     *     brings fewer features than its examples have
     */
    public static void requireBatch(Batch batch, TrainingConfig config, Dataset data) {
        if (batch.size() > config.batchSize()) {
            throw new IllegalArgumentException(
                    "a batch of %d is larger than the session's %d".formatted(batch.size(), config.batchSize()));
        }
        Examples training = data.training();
        for (int i = batch.from(); i < batch.from() + batch.size(); i++) {
            int example = batch.order()[i];
            if (example < 0 || example >= training.count()) {
                throw new IllegalArgumentException(
                        "no training example %d among %d".formatted(example, training.count()));
            }
        }
        batch.features().ifPresent(features -> requireEnough(features, batch.size(), training.width()));
    }

    private static void requireEnough(float[] features, int rows, int width) {
        if (features.length < (long) rows * width) {
            throw new IllegalArgumentException("%d features are too few for a batch of %d examples of width %d"
                    .formatted(features.length, rows, width));
        }
    }
}
