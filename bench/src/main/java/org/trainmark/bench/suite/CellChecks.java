package org.trainmark.bench.suite;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.trainmark.bench.suite.yaml.Place;
import org.trainmark.bench.suite.yaml.Problems;
import org.trainmark.bench.suite.yaml.Value;
import org.trainmark.bench.suite.yaml.Yaml;
import org.trainmark.core.data.DataRequest;
import org.trainmark.core.data.Task;
import org.trainmark.core.model.DenseLayer;
import org.trainmark.core.model.Loss;
import org.trainmark.core.model.Mlp;
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
    DataFacts check(Yaml.Mapping tree, Settings.Parts parts) {
        parts.loss().value().ifPresent(loss -> checkTarget(tree, loss));
        DataRequest data = parts.data().get();
        Answer answer = answers.computeIfAbsent(data, this::ask);
        DataFacts facts = answer.facts().orElseThrow(() -> problems.add(place(tree, "data"), answer.problem()));
        String label = SourceFormat.label(data.source());
        checkValidation(tree, label, facts);
        parts.batchSize().value().ifPresent(size -> checkBatch(tree, label, facts, size));
        parts.loss().value().ifPresent(loss -> {
            checkLoss(tree, label, facts, loss);
            parts.model().value().ifPresent(model -> checkModel(tree, facts, loss, model));
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

    private void checkTarget(Yaml.Mapping tree, Loss loss) {
        boolean accuracy = convergence
                .flatMap(how -> how.rule().target())
                .filter(target -> target.metric() == Metric.ACCURACY)
                .isPresent();
        if (accuracy && !loss.classifies()) {
            problems.add(place(tree, "loss"), Value.nameOf(loss) + " has no accuracy; use target-loss");
        }
    }

    private void checkLoss(Yaml.Mapping tree, String data, DataFacts facts, Loss loss) {
        if (loss.fits(facts.task())) {
            return;
        }
        String task = facts.task() instanceof Task.Classification classification
                ? "has %d classes; use cross-entropy".formatted(classification.classes())
                : "has a quantity as its target; use mean-squared-error";
        problems.add(
                place(tree, tree.entry("loss").isPresent() ? "loss" : "data"),
                "%s does not fit %s, which %s".formatted(Value.nameOf(loss), data, task));
    }

    private void checkBatch(Yaml.Mapping tree, String data, DataFacts facts, int size) {
        if (size > facts.trainingExamples()) {
            problems.add(
                    place(tree, "batch-size"),
                    "batch-size %d is larger than the %d training examples of %s"
                            .formatted(size, facts.trainingExamples(), data));
        }
    }

    private void checkValidation(Yaml.Mapping tree, String data, DataFacts facts) {
        if (convergence.isPresent() && facts.validationExamples() == 0) {
            problems.add(
                    place(tree, "data"),
                    "%s has no validation examples, which convergence is measured on; add a share such as validation: 0.2"
                            .formatted(data));
        }
    }

    private void checkModel(Yaml.Mapping tree, DataFacts facts, Loss loss, ModelSpec model) {
        List<DenseLayer> layers = DenseLayer.of((Mlp) model, facts.features(), loss.outputs(facts.task()));
        if (DenseLayer.parameters(layers) > Integer.MAX_VALUE) {
            problems.add(
                    place(tree, "model"),
                    "model has %d parameters, but %d are the most that can be trained"
                            .formatted(DenseLayer.parameters(layers), Integer.MAX_VALUE));
        }
    }

    private static Place place(Yaml.Mapping tree, String setting) {
        return tree.entry(setting).map(entry -> entry.value().place()).orElse(tree.place());
    }
}
