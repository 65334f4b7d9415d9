package org.trainmark.bench.suite.workload;

import static java.util.Objects.requireNonNull;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.trainmark.bench.suite.measure.Convergence;
import org.trainmark.bench.suite.setting.Parts;
import org.trainmark.bench.suite.setting.Setting;
import org.trainmark.bench.suite.setting.SourceFormat;
import org.trainmark.bench.suite.yaml.Value;
import org.trainmark.core.data.DataRequest;
import org.trainmark.core.data.Task;
import org.trainmark.core.model.LayerException;
import org.trainmark.core.model.Loss;
import org.trainmark.core.model.ModelSpec;
import org.trainmark.core.train.QualityTarget.Metric;

/** What no setting of a cell gets wrong alone: whether they fit each other and the data. */
final class CellChecks {

    private final DataInspector inspector;
    private final Map<DataRequest, Answer> answers = new HashMap<>();

    /** What the inspector said: facts, or why there are none. */
    private record Answer(Optional<DataFacts> facts, String problem) {}

    private final Path directory;

    /** @param directory what relative paths of data start from */
    CellChecks(DataInspector inspector, Path directory) {
        this.inspector = requireNonNull(inspector, "inspector");
        this.directory = requireNonNull(directory, "directory");
    }

    /** Checks what could be read; returns the facts of the cell's data, or notes why they cannot be had. */
    DataFacts check(CellProblems cell, Parts parts, Optional<Convergence> convergence) {
        Optional<Loss> loss = parts.get(Setting.LOSS).value();
        Optional<Integer> batchSize = parts.get(Setting.BATCH_SIZE).value();
        loss.ifPresent(known -> checkTarget(cell, known, convergence));
        batchSize.ifPresent(size -> checkMicroBatch(cell, parts, size));
        DataRequest data = parts.get(Setting.DATA).get();
        Answer answer = answers.computeIfAbsent(data, this::ask);
        DataFacts facts = answer.facts().orElseThrow(() -> cell.add(answer.problem(), Setting.DATA.name()));
        String label = SourceFormat.label(data.source());
        if (convergence.isPresent()) {
            checkValidation(cell, label, facts);
        }
        batchSize.ifPresent(size -> checkBatch(cell, label, facts, size));
        parts.get(Setting.AUGMENTATION)
                .value()
                .ifPresent(how -> AugmentationCheck.check(cell, label, facts.shape(), how));
        loss.ifPresent(known -> {
            checkLoss(cell, label, facts, known);
            parts.get(Setting.MODEL).value().ifPresent(model -> checkModel(cell, facts, known, model));
        });
        return facts;
    }

    private Answer ask(DataRequest request) {
        try {
            return new Answer(Optional.of(inspector.facts(request.from(directory))), "");
        } catch (DataProblemException e) {
            return new Answer(Optional.empty(), e.problem());
        }
    }

    private static void checkTarget(CellProblems cell, Loss loss, Optional<Convergence> convergence) {
        boolean accuracy = convergence
                .flatMap(how -> how.rule().target())
                .filter(target -> target.metric() == Metric.ACCURACY)
                .isPresent();
        if (accuracy && !loss.classifies()) {
            cell.add(Value.nameOf(loss) + " has no accuracy; use target-loss", Setting.LOSS.name());
        }
    }

    private static void checkMicroBatch(CellProblems cell, Parts parts, int batchSize) {
        parts.get(Setting.MICRO_BATCH_SIZE)
                .value()
                .filter(size -> size.orElse(0) > batchSize)
                .ifPresent(size -> cell.add(
                        "micro-batch-size %d is larger than the batch-size, %d".formatted(size.getAsInt(), batchSize),
                        Setting.MICRO_BATCH_SIZE.name()));
    }

    private static void checkValidation(CellProblems cell, String data, DataFacts facts) {
        if (facts.validationExamples() == 0) {
            cell.add(
                    "%s has no validation examples, which convergence is measured on; add a share such as validation: 0.2"
                            .formatted(data),
                    Setting.DATA.name());
        }
    }

    private static void checkBatch(CellProblems cell, String data, DataFacts facts, int size) {
        if (size > facts.trainingExamples()) {
            cell.add(
                    "batch-size %d is larger than the %d training examples of %s"
                            .formatted(size, facts.trainingExamples(), data),
                    Setting.BATCH_SIZE.name());
        }
    }

    private static void checkLoss(CellProblems cell, String data, DataFacts facts, Loss loss) {
        if (loss.fits(facts.task())) {
            return;
        }
        cell.add(
                "%s does not fit %s, which %s".formatted(Value.nameOf(loss), data, mend(facts.task())),
                (cell.has(Setting.LOSS.name()) ? Setting.LOSS : Setting.DATA).name());
    }

    private static String mend(Task task) {
        if (task instanceof Task.Classification classification) {
            return "has %d classes; use cross-entropy".formatted(classification.classes());
        }
        return task instanceof Task.NextToken tokens
                ? "asks for one of %d tokens; use cross-entropy".formatted(tokens.vocabulary())
                : "has a quantity as its target; use mean-squared-error";
    }

    private static void checkModel(CellProblems cell, DataFacts facts, Loss loss, ModelSpec model) {
        try {
            long parameters =
                    model.architecture(facts.shape(), loss.head(facts.task())).parameters();
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
