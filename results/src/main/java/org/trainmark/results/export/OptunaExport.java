package org.trainmark.results.export;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.trainmark.results.CurvePoint;
import org.trainmark.results.export.optuna.Journal;
import org.trainmark.results.summary.Metric;
import org.trainmark.results.summary.Metrics;

/** A study in Optuna's journal: a trial for each trial, its cell as categories, its validation losses on the way. */
final class OptunaExport implements RunExport {

    @Override
    public String name() {
        return "optuna";
    }

    @Override
    public String readers() {
        return "Optuna's JournalStorage, optuna-dashboard";
    }

    @Override
    public Form form() {
        return Form.FILE;
    }

    @Override
    public Exported of(ExportedRun run) {
        Metric objective = run.summary().ranking().orElse(Metrics.THROUGHPUT);
        Journal journal = new Journal(run.suite(), objective.better() == Metric.Better.LOWER, objective.name());
        Map<String, List<String>> choices = choices(run);
        run.trials().forEach(trial -> add(trial, objective, choices, journal));
        List<String> unsaid = new ArrayList<>(Fact.unsaid(
                run, Set.of(Fact.TRIALS, Fact.CURVES, Fact.INTERVALS, Fact.FAILED, Fact.DISTURBED, Fact.NOT_REACHED)));
        unsaid.add("all metrics but %s; a trial without it is FAIL".formatted(objective.name()));
        return new Exported(List.of(ExportedFile.of("optuna.log", journal.toString())), unsaid);
    }

    private static Map<String, List<String>> choices(ExportedRun run) {
        Map<String, List<String>> choices = new TreeMap<>();
        for (String axis : run.summary().axes()) {
            Set<String> values = new TreeSet<>();
            run.trials().forEach(trial -> values.add(value(trial, axis)));
            choices.put(axis, List.copyOf(values));
        }
        return choices;
    }

    private static String value(ExportedTrial trial, String axis) {
        return trial.report().cell().axes().getOrDefault(axis, "-");
    }

    private static void add(ExportedTrial trial, Metric objective, Map<String, List<String>> choices, Journal journal) {
        int number = journal.begin(trial.startedAt());
        choices.forEach((axis, values) -> journal.category(number, axis, value(trial, axis), values));
        List<CurvePoint> curve = trial.report().curve();
        for (int i = 0; i < curve.size(); i++) {
            if (Double.isFinite(curve.get(i).validationLoss())) {
                journal.intermediate(number, i, curve.get(i).validationLoss());
            }
        }
        journal.attribute(number, "cell", trial.cell());
        journal.attribute(number, "outcome", trial.report().outcome().label());
        trial.report()
                .disturbances()
                .forEach(seen ->
                        journal.attribute(number, "disturbed", seen.kind().label()));
        OptionalDouble value = trial.report().isCompleted() ? trial.value(objective.name()) : OptionalDouble.empty();
        journal.end(number, value, trial.endedAt());
    }
}
