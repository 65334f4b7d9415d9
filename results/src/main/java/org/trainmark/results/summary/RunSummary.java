package org.trainmark.results.summary;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.trainmark.results.CellKey;
import org.trainmark.results.Outcome;
import org.trainmark.results.RunInfo;
import org.trainmark.results.SettingNames;
import org.trainmark.results.TrialReport;
import org.trainmark.results.log.RunDirectory;
import org.trainmark.results.log.StepHistograms;

/**
 * A run as its reports tell it.
 *
 * @param trials of the run itself
 * @param known trials of other runs that it began with
 * @param cells of its own trials, best first by {@link #ranking()}: the sooner at the target, then those where more
 *     trials reached it; without a target the highest throughput or, where that was not measured, the lowest loss; then
 *     the better in quality
 * @param front indices of the cells that no other beats in both time and quality
 * @param varied the axes with more than one value, in the suite's order
 * @param labels of the cells
 * @param quality the accuracy, or the loss where the task has no classes
 * @param metrics those that any cell has, the most important first
 * @param targets the time to every target; empty if the run has none, or no curve
 * @param equalBudgets how good batch sizes are at equal cost; empty for a run that did not train with several
 */
public record RunSummary(
        RunInfo info,
        List<TrialReport> trials,
        List<TrialReport> known,
        List<CellSummary> cells,
        SortedSet<Integer> front,
        List<String> varied,
        CellLabels labels,
        Metric quality,
        List<Metric> metrics,
        Optional<TargetSweep> targets,
        List<EqualBudget> equalBudgets) {

    /**
     * Reads a run, on as many processors as there are. The step histograms of a cell are merged one at a time, so that
     * memory does not grow with them.
     *
     * @param notices is told if the last line of the log was torn
     */
    public static RunSummary of(RunDirectory directory, Consumer<String> notices) {
        return of(
                directory.info(),
                directory.trials(notices),
                (total, stepsFile) -> StepHistograms.addTo(total, directory.resolve(stepsFile)));
    }

    static RunSummary of(RunInfo info, List<TrialReport> logged, CellReader.StepSource steps) {
        return new RunReader(info, steps).read(logged);
    }

    /**
     * Returns a run as far as its log tells of it, without the times of its steps.
     *
     * @param logged of each trial the try that counts
     */
    public static RunSummary withoutSteps(RunInfo info, List<TrialReport> logged) {
        return of(info, logged, (total, stepsFile) -> {});
    }

    /** Returns the cells of a run in the order in which they began, without the times of their steps. */
    public static List<CellSummary> cells(RunInfo info, List<TrialReport> trials) {
        return new RunReader(info, (total, stepsFile) -> {}).cells(trials);
    }

    /** Returns the time that the Pareto front weighs against {@link #quality()}. */
    public Metric cost() {
        return CellRanking.cost(info);
    }

    /** Returns the suite's axes, and after them what a plan has varied beyond these. */
    public List<String> axes() {
        Set<String> axes = new LinkedHashSet<>(info.axes());
        axes.addAll(varied);
        return List.copyOf(axes);
    }

    /** Returns what the cells are ranked by; empty where no cell has it, and their order says nothing. */
    public Optional<Metric> ranking() {
        return CellRanking.by(info, cells);
    }

    /** Returns the best cell by {@link #ranking()}; empty where there is none. */
    public Optional<CellSummary> chosen() {
        return ranking().flatMap(metric -> best(metric, 1).stream().findFirst());
    }

    /** Returns the metrics of the trade-off table. */
    public List<Metric> headlines() {
        return metrics.stream()
                .filter(metric ->
                        metric.headline() || metric.equals(quality) || ranking().equals(Optional.of(metric)))
                .toList();
    }

    /** Returns whether cells may differ in what their learning rate does. */
    public boolean variesRate() {
        return varied.stream()
                .map(axis -> axis.replaceFirst("\\..*", ""))
                .anyMatch(Set.of(SettingNames.LEARNING_RATE, SettingNames.SCHEDULE, SettingNames.OPTIMIZER)::contains);
    }

    /**
     * Returns the cells that are best in one respect, the best first, equal ones in the order of {@link #cells}; those
     * without a value are left out.
     */
    public List<CellSummary> best(Metric metric, int most) {
        return cells.stream()
                .filter(cell -> Double.isFinite(metric.rank(cell)))
                .sorted(Comparator.comparingDouble(metric::rank))
                .limit(most)
                .toList();
    }

    /** Returns how many trials of the run ended each way. */
    public SortedMap<Outcome, Integer> outcomes() {
        Map<Outcome, Integer> counts = new EnumMap<>(Outcome.class);
        trials.forEach(trial -> counts.merge(trial.outcome(), 1, Integer::sum));
        return new TreeMap<>(counts);
    }

    /** Returns how many trials completed and did not learn anything. */
    public int notLearned() {
        return cells.stream()
                .flatMap(cell -> cell.fit().stream())
                .mapToInt(CellFit::notLearned)
                .sum();
    }

    /** Returns the trials that went wrong, in the order in which they ran. */
    public List<TrialReport> failures() {
        return trials.stream()
                .filter(trial -> trial.outcome().isFailure())
                .sorted(Comparator.comparingInt(TrialReport::order))
                .toList();
    }

    /** Returns a cell's name in few words. */
    public String label(CellKey cell) {
        return labels.of(cell);
    }

    /** Returns a cell's value on an axis in few words. */
    public static String shortValue(CellSummary cell, String axis) {
        return shortValue(cell.valueOf(axis));
    }

    /** Returns the value of an axis in few words. */
    public static String shortValue(String value) {
        return ShortValue.shortened(value);
    }

    /** Returns an axis in few words. */
    public static String shortName(String axis) {
        return CellLabels.shortName(axis);
    }
}
