package org.trainmark.results.compare;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.trainmark.results.CellKey;
import org.trainmark.results.compare.contrast.ComparedMetric;
import org.trainmark.results.compare.contrast.ComparedTrial;
import org.trainmark.results.compare.contrast.MeasuredCell;
import org.trainmark.results.compare.contrast.Trend;

/** One side's trials by cell and run, with the trend of each metric over each run. */
final class MeasuredSide {

    private final ComparedSide side;
    private final List<Map<String, Trend>> trends;
    private final Map<CellKey, List<MeasuredCell.OfRun>> cells;

    private MeasuredSide(ComparedSide side, List<Map<String, Trend>> trends) {
        this.side = requireNonNull(side, "side");
        this.trends = List.copyOf(trends);
        cells = cells(side, trends);
    }

    static MeasuredSide of(ComparedSide side, List<ComparedMetric> metrics) {
        return new MeasuredSide(
                side, side.runs().stream().map(run -> trends(run, metrics)).toList());
    }

    /** Returns the trials of a run which have a value of an axis, with the trends of the whole run. */
    static MeasuredSide of(ComparedRun run, String axis, String value, Map<String, Trend> trends) {
        return new MeasuredSide(ComparedSide.of(run.only(axis, value)), List.of(trends));
    }

    static Map<String, Trend> trends(ComparedRun run, List<ComparedMetric> metrics) {
        Collection<List<ComparedTrial>> cells = run.byCell().values();
        Map<String, Trend> trends = new LinkedHashMap<>();
        metrics.forEach(metric -> trends.put(metric.name(), Trend.of(cells, metric)));
        return trends;
    }

    private static Map<CellKey, List<MeasuredCell.OfRun>> cells(ComparedSide side, List<Map<String, Trend>> trends) {
        Map<CellKey, List<MeasuredCell.OfRun>> cells = new LinkedHashMap<>();
        for (int i = 0; i < side.runs().size(); i++) {
            Map<String, Trend> ofRun = trends.get(i);
            side.runs()
                    .get(i)
                    .byCell()
                    .forEach((cell, trials) -> cells.computeIfAbsent(cell, key -> new ArrayList<>())
                            .add(new MeasuredCell.OfRun(trials, ofRun)));
        }
        return cells;
    }

    /** Returns what a reader must know of the trends that its runs have. */
    List<String> trendNotes(List<ComparedMetric> metrics) {
        List<String> notes = new ArrayList<>();
        for (int run = 0; run < trends.size(); run++) {
            notes.addAll(trendNotes(side.runs().get(run), trends.get(run), metrics));
        }
        return notes;
    }

    static List<String> trendNotes(ComparedRun run, Map<String, Trend> trends, List<ComparedMetric> metrics) {
        return metrics.stream()
                .flatMap(metric -> requireNonNull(trends.get(metric.name())).note(run.label(), metric).stream())
                .toList();
    }

    String label() {
        return side.label();
    }

    Set<CellKey> cells() {
        return cells.keySet();
    }

    /** Returns all trials. */
    Stream<ComparedTrial> trials() {
        return side.runs().stream().flatMap(run -> run.trials().stream());
    }

    /** Returns the trials of a cell, with the trends of their runs. */
    MeasuredCell cell(CellKey cell) {
        return new MeasuredCell(cells.getOrDefault(cell, List.of()));
    }
}
