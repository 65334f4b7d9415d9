package org.trainmark.results.summary;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.trainmark.results.CellKey;
import org.trainmark.results.RunInfo;
import org.trainmark.results.SettingNames;
import org.trainmark.results.TrialReport;

/** Reduces the trials of a run. */
final class RunReader {

    private final RunInfo info;
    private final CellReader.StepSource steps;

    RunReader(RunInfo info, CellReader.StepSource steps) {
        this.info = info;
        this.steps = steps;
    }

    /** Reads the cells on as many processors as there are. */
    RunSummary read(List<TrialReport> logged) {
        List<TrialReport> counted = logged.stream()
                .filter(trial -> !info.leftOut().contains(trial.id()))
                .toList();
        List<TrialReport> trials =
                counted.stream().filter(trial -> !trial.isKnown()).toList();
        Map<CellKey, List<TrialReport>> byCell = measured(trials);
        Set<CellKey> all = trials.stream().map(TrialReport::cell).collect(Collectors.toCollection(LinkedHashSet::new));
        List<String> varied = CellLabels.varied(axes(all), all);
        CellLabels labels = CellLabels.among(varied, byCell.keySet());
        List<CellSummary> cells = cells(List.copyOf(byCell.entrySet()).parallelStream(), labels);
        CellRanking ranking = new CellRanking(info, cells);
        List<CellSummary> bestFirst = ranking.bestFirst(cells);
        return new RunSummary(
                info,
                trials,
                counted.stream().filter(TrialReport::isKnown).toList(),
                bestFirst,
                ranking.front(bestFirst),
                varied,
                labels,
                ranking.quality(),
                metrics(cells),
                info.target().flatMap(target -> TargetSweep.of(target, byCell, labels)),
                EqualBudget.of(byCell.values().stream().flatMap(List::stream).toList(), ranking.quality()));
    }

    /** Returns the cells in the order in which they began. */
    List<CellSummary> cells(List<TrialReport> trials) {
        Map<CellKey, List<TrialReport>> byCell = measured(trials);
        Set<CellKey> cells = byCell.keySet();
        return cells(byCell.entrySet().stream(), CellLabels.among(CellLabels.varied(axes(cells), cells), cells));
    }

    private List<CellSummary> cells(Stream<Map.Entry<CellKey, List<TrialReport>>> byCell, CellLabels labels) {
        CellReader reader = new CellReader(info.target(), labels, steps);
        return byCell.map(entry -> reader.read(entry.getKey(), entry.getValue()))
                .toList();
    }

    /**
     * Returns the trials by cell but for those that were tried under a limit of memory beside others: these were asked
     * whether they fit, and measured for no longer than that takes.
     */
    private static Map<CellKey, List<TrialReport>> measured(List<TrialReport> trials) {
        Map<CellKey, List<TrialReport>> cells = trials.stream()
                .collect(Collectors.groupingBy(TrialReport::cell, LinkedHashMap::new, Collectors.toList()));
        Map<CellKey, List<TrialReport>> measured = new LinkedHashMap<>(cells);
        measured.keySet().removeIf(cell -> cell.value(SettingNames.MEMORY_LIMIT).isPresent());
        return measured.isEmpty() ? cells : measured;
    }

    private static List<Metric> metrics(List<CellSummary> cells) {
        return Metrics.ALL.stream()
                .filter(metric ->
                        cells.stream().anyMatch(cell -> metric.of(cell).isPresent()))
                .toList();
    }

    /** Returns the suite's axes, and after them what a plan has varied beyond these. */
    private List<String> axes(Set<CellKey> cells) {
        Set<String> others = new TreeSet<>();
        cells.forEach(cell -> others.addAll(cell.axes().keySet()));
        info.axes().forEach(others::remove);
        return Stream.concat(info.axes().stream(), others.stream()).toList();
    }
}
