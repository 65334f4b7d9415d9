package org.trainmark.results.report;

import java.util.ArrayList;
import java.util.List;
import org.trainmark.results.TrialReport;
import org.trainmark.results.summary.RunSummary;

/** The columns that say which trial a row is of. */
final class TrialColumns {

    private TrialColumns() {}

    static List<String> head(RunSummary run) {
        List<String> head = new ArrayList<>(List.of("trial"));
        head.addAll(run.axes());
        head.addAll(List.of("repetition", "seed", "order", "outcome"));
        return head;
    }

    static List<String> row(RunSummary run, TrialReport trial) {
        List<String> row = new ArrayList<>(List.of(trial.id()));
        run.axes().forEach(axis -> row.add(trial.cell().axes().getOrDefault(axis, "")));
        row.addAll(List.of(
                Integer.toString(trial.repetition()),
                Long.toString(trial.seed()),
                Integer.toString(trial.order()),
                trial.outcome().label()));
        return row;
    }
}
