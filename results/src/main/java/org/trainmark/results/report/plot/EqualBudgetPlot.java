package org.trainmark.results.report.plot;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.trainmark.results.report.svg.PlotAxis;
import org.trainmark.results.report.svg.Series;
import org.trainmark.results.report.svg.Series.Point;
import org.trainmark.results.report.svg.Series.Style;
import org.trainmark.results.report.svg.Size;
import org.trainmark.results.report.svg.Tick;
import org.trainmark.results.report.svg.XyChart;
import org.trainmark.results.summary.EqualBudget;
import org.trainmark.results.summary.Metrics;
import org.trainmark.results.summary.RunSummary;
import org.trainmark.results.summary.Unit;

/** Accuracy, or loss, over the batch size: after as many epochs, and after as much time. */
final class EqualBudgetPlot {

    /** More lines than that nobody can make out. */
    private static final int MOST = 80;

    private final List<EqualBudget> bestFirst;
    private final EqualBudgetLines lines;
    private final int groups;
    private final boolean accuracy;
    private final Unit unit;

    private EqualBudgetPlot(List<EqualBudget> budgets, BatchLineStyles styles, boolean accuracy) {
        this.accuracy = accuracy;
        unit = accuracy ? Unit.FRACTION : Unit.NUMBER;
        groups = budgets.size();
        bestFirst = budgets.stream()
                .sorted(Comparator.comparingDouble(this::rank))
                .limit(MOST)
                .toList();
        lines = new EqualBudgetLines(bestFirst, styles, unit);
    }

    /** Returns nothing for a run that did not train and evaluate with several batch sizes. */
    static Optional<Plot> of(RunSummary run, CellStyles styles) {
        List<EqualBudget> budgets = run.equalBudgets();
        boolean accuracy = run.quality().equals(Metrics.FINAL_ACCURACY);
        return budgets.isEmpty()
                ? Optional.empty()
                : new EqualBudgetPlot(budgets, BatchLineStyles.of(run, styles), accuracy).plot();
    }

    private double rank(EqualBudget budget) {
        return budget.points().stream()
                .flatMap(point -> point.atEpochs().stream())
                .flatMapToDouble(figure -> figure.value().stream())
                .map(value -> accuracy ? -value : value)
                .min()
                .orElse(Double.POSITIVE_INFINITY);
    }

    private Optional<Plot> plot() {
        List<Series> atEpochs = lines.of(EqualBudget.Point::atEpochs);
        List<Series> atSeconds = lines.of(EqualBudget.Point::atSeconds);
        if (values(atEpochs).length == 0) {
            return Optional.empty();
        }
        List<Plot.Panel> panels = new ArrayList<>(List.of(panel("After as many epochs", "equal-epochs", atEpochs)));
        if (values(atSeconds).length > 0) {
            panels.add(panel("After as much time", "equal-time", atSeconds));
        }
        return Optional.of(new Plot(what() + " by batch size, at equal cost", note(), panels, legend()));
    }

    private String what() {
        return accuracy ? "Validation accuracy" : "Validation loss";
    }

    private String note() {
        String budget = bestFirst.size() > 1
                ? "How many epochs and how much time differs by line; see the table."
                : "After %s epochs, and after %s in training."
                        .formatted(
                                Unit.COUNT.tick(bestFirst.get(0).epochs()),
                                Unit.SECONDS.text(bestFirst.get(0).seconds()));
        return budget
                + " Means over completed trials, with 95 % intervals, of the last evaluation till then; a trial that"
                + " ended before counts with what it ended with."
                + (groups > MOST ? " The best " + MOST + " of " + groups + " lines are drawn." : "");
    }

    private List<Plot.Key> legend() {
        List<Plot.Key> keys = new ArrayList<>();
        bestFirst.stream()
                .limit(EqualBudgetLines.BEST)
                .forEach(budget -> keys.add(Plot.Key.of(lines.style(budget), budget.label())));
        if (bestFirst.size() > EqualBudgetLines.BEST) {
            keys.add(Plot.Key.of(Style.background(), bestFirst.size() - EqualBudgetLines.BEST + " more, faint"));
        }
        return bestFirst.size() == 1 ? List.of() : keys;
    }

    private Plot.Panel panel(String caption, String id, List<Series> drawn) {
        List<Tick> sizes = bestFirst.stream()
                .flatMap(budget -> budget.points().stream())
                .map(EqualBudget.Point::batch)
                .distinct()
                .sorted()
                .map(size -> new Tick(size, Integer.toString(size)))
                .toList();
        double[] values = values(drawn);
        XyChart chart = new XyChart(
                what() + ", " + caption,
                "A line for each group of cells that differ in the batch size alone.",
                new PlotAxis("batch size", Scales.ofSizes(sizes)),
                new PlotAxis(what(), accuracy ? Scales.even(values, unit::tick) : Scales.around(values, unit::tick)),
                drawn,
                Optional.empty());
        return new Plot.Panel(caption, chart.drawn(id, Size.HALF));
    }

    private static double[] values(List<Series> lines) {
        return lines.stream()
                .flatMap(line -> line.points().stream())
                .mapToDouble(Point::y)
                .toArray();
    }
}
