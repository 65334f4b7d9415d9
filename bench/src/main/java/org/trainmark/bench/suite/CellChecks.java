package org.trainmark.bench.suite;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.trainmark.bench.suite.measure.Convergence;
import org.trainmark.bench.suite.setting.Parts;
import org.trainmark.bench.suite.setting.SourceFormat;
import org.trainmark.bench.suite.yaml.Problems;
import org.trainmark.bench.suite.yaml.Value;
import org.trainmark.bench.suite.yaml.Yaml;
import org.trainmark.core.data.Augmentation;
import org.trainmark.core.data.DataRequest;
import org.trainmark.core.data.Task;
import org.trainmark.core.model.LayerException;
import org.trainmark.core.model.Loss;
import org.trainmark.core.model.ModelSpec;
import org.trainmark.core.train.Target.Metric;

/** What no setting of a cell gets wrong alone: whether they fit each other and the data. */
final class CellChecks {

    private final DataInspector inspector;
    private final Optional<Convergence> convergence;
    private final Problems problems;
    private final Map<DataRequest, Answer> answers = new HashMap<>();

    /** What the inspector said: facts, or why there are none. */
    private record Answer(Optional<DataFacts> facts, String problem) {}

    CellChecks(Context context, Optional<Convergence> convergence) {
        inspector = context.inspector();
        problems = context.problems();
        this.convergence = convergence;
    }

    /** Checks what could be read; returns the facts of the cell's data, or notes why they cannot be had. */
    DataFacts check(Yaml.Mapping tree, Parts parts) {
        CellProblems cell = new CellProblems(tree, problems);
        parts.loss().value().ifPresent(loss -> checkTarget(cell, loss));
        parts.batchSize().value().ifPresent(size -> checkMicroBatch(cell, parts, size));
        DataRequest data = parts.data().get();
        Answer answer = answers.computeIfAbsent(data, this::ask);
        DataFacts facts = answer.facts().orElseThrow(() -> cell.add(answer.problem(), "data"));
        String label = SourceFormat.label(data.source());
        checkValidation(cell, label, facts);
        parts.batchSize().value().ifPresent(size -> checkBatch(cell, label, facts, size));
        parts.augmentation().value().ifPresent(augmentation -> checkAugmentation(cell, label, facts, augmentation));
        parts.loss().value().ifPresent(loss -> {
            checkLoss(cell, label, facts, loss);
            parts.model().value().ifPresent(model -> checkModel(cell, facts, loss, model));
        });
        return facts;
    }

    private Answer ask(DataRequest request) {
        try {
            return new Answer(Optional.of(inspector.facts(request)), "");
        } catch (DataProblemException e) {
            return new Answer(Optional.empty(), e.problem());
        }
    }

    private void checkTarget(CellProblems cell, Loss loss) {
        boolean accuracy = convergence
                .flatMap(how -> how.rule().target())
                .filter(target -> target.metric() == Metric.ACCURACY)
                .isPresent();
        if (accuracy && !loss.classifies()) {
            cell.add(Value.nameOf(loss) + " has no accuracy; use target-loss", "loss");
        }
    }

    private static void checkMicroBatch(CellProblems cell, Parts parts, int batchSize) {
        parts.microBatchSize()
                .value()
                .flatMap(size -> size)
                .filter(size -> size > batchSize)
                .ifPresent(size -> cell.add(
                        "micro-batch-size %d is larger than the batch-size, %d".formatted(size, batchSize),
                        "micro-batch-size"));
    }

    private void checkValidation(CellProblems cell, String data, DataFacts facts) {
        if (convergence.isPresent() && facts.validationExamples() == 0) {
            cell.add(
                    "%s has no validation examples, which convergence is measured on; add a share such as validation: 0.2"
                            .formatted(data),
                    "data");
        }
    }

    private static void checkBatch(CellProblems cell, String data, DataFacts facts, int size) {
        if (size > facts.trainingExamples()) {
            cell.add(
                    "batch-size %d is larger than the %d training examples of %s"
                            .formatted(size, facts.trainingExamples(), data),
                    "batch-size");
        }
    }

    private static void checkAugmentation(CellProblems cell, String data, DataFacts facts, Augmentation augmentation) {
        if (facts.shape().isImage()) {
            return;
        }
        String rule = "%s needs images, which %s has not; noise is for any data";
        if (augmentation.shift() > 0) {
            cell.add(rule.formatted("shift", data), "augmentation", "shift");
        }
        if (augmentation.flip()) {
            cell.add(rule.formatted("flip", data), "augmentation", "flip");
        }
    }

    private static void checkLoss(CellProblems cell, String data, DataFacts facts, Loss loss) {
        if (loss.fits(facts.task())) {
            return;
        }
        String task = facts.task() instanceof Task.Classification classification
                ? "has %d classes; use cross-entropy".formatted(classification.classes())
                : "has a quantity as its target; use mean-squared-error";
        cell.add(
                "%s does not fit %s, which %s".formatted(Value.nameOf(loss), data, task),
                cell.has("loss") ? "loss" : "data");
    }

    private static void checkModel(CellProblems cell, DataFacts facts, Loss loss, ModelSpec model) {
        try {
            long parameters = model.architecture(facts.shape(), loss.outputs(facts.task()))
                    .parameters();
            if (parameters > Integer.MAX_VALUE) {
                cell.add(
                        "model has %d parameters, but %d are the most that can be trained"
                                .formatted(parameters, Integer.MAX_VALUE),
                        "model");
            }
        } catch (LayerException e) {
            cell.add(e);
        }
    }
}
