package org.trainmark.results.report;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import org.trainmark.results.TrialReport;
import org.trainmark.results.report.markup.Csv;
import org.trainmark.results.summary.RunSummary;

/** Comma-separated values with any number of rows for each trial, which all begin with what says which trial it is. */
final class TrialRows {

    private static final int TRIALS_AT_ONCE = 1 << 9;

    private final List<String> axes;
    private final BiConsumer<TrialReport, Csv> rows;

    private TrialRows(List<String> axes, BiConsumer<TrialReport, Csv> rows) {
        this.axes = axes;
        this.rows = rows;
    }

    /**
     * Writes the rows of all trials of a run, of many at once on as many processors as there are.
     *
     * @param columns what the rows of a trial tell
     * @param rows adds these rows
     */
    static void write(RunSummary run, List<String> columns, BiConsumer<TrialReport, Csv> rows, Appendable out)
            throws IOException {
        TrialRows all = new TrialRows(run.axes(), rows);
        out.append(all.head(columns));
        List<TrialReport> trials = run.trials();
        for (int from = 0; from < trials.size(); from += TRIALS_AT_ONCE) {
            List<TrialReport> some = trials.subList(from, Math.min(trials.size(), from + TRIALS_AT_ONCE));
            for (String text : some.parallelStream().map(all::of).toList()) {
                out.append(text);
            }
        }
    }

    private String head(List<String> columns) {
        List<String> head = new ArrayList<>(List.of("trial"));
        head.addAll(axes);
        head.addAll(List.of("repetition", "seed", "order", "outcome"));
        head.addAll(columns);
        return new Csv().row(head).toString();
    }

    private String of(TrialReport trial) {
        Csv which = new Csv().field(trial.id());
        axes.forEach(axis -> which.field(trial.cell().axes().getOrDefault(axis, "")));
        which.field(trial.repetition()).field(trial.seed()).field(trial.order());
        which.field(trial.outcome().label());
        Csv csv = Csv.begunWith(which);
        rows.accept(trial, csv);
        return csv.toString();
    }
}
