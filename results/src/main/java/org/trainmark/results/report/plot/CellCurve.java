package org.trainmark.results.report.plot;

import static java.util.Objects.requireNonNull;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.trainmark.results.CellKey;
import org.trainmark.results.CurvePoint;
import org.trainmark.results.TrialReport;
import org.trainmark.results.summary.CellSummary;
import org.trainmark.results.summary.RunSummary;

/**
 * How the training of a cell went, as far as it went.
 *
 * @param points the median over completed trials or, where none completed, those of the trial that went furthest
 * @param end how that trial ended; empty where one completed
 */
record CellCurve(List<CurvePoint> points, String end) {

    CellCurve {
        points = List.copyOf(points);
        requireNonNull(end, "end");
    }

    /** Returns the curve of each cell. */
    static Map<CellKey, CellCurve> of(RunSummary run) {
        Map<CellKey, List<TrialReport>> trials =
                run.trials().stream().collect(Collectors.groupingBy(TrialReport::cell));
        Map<CellKey, CellCurve> curves = new HashMap<>();
        run.cells().forEach(cell -> curves.put(cell.cell(), of(cell, trials.getOrDefault(cell.cell(), List.of()))));
        return curves;
    }

    private static CellCurve of(CellSummary cell, List<TrialReport> trials) {
        return trials.stream().anyMatch(TrialReport::isCompleted)
                ? new CellCurve(cell.curve(), "")
                : trials.stream()
                        .max(Comparator.comparingInt(trial -> trial.curve().size()))
                        .map(trial -> new CellCurve(trial.curve(), end(trial)))
                        .orElse(new CellCurve(List.of(), ""));
    }

    private static String end(TrialReport trial) {
        return trial.outcome().label()
                + trial.reason().map(reason -> ": " + reason).orElse("");
    }
}
