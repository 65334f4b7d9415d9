package org.trainmark.results.report.plot.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.trainmark.results.report.plot.Plot;
import org.trainmark.results.report.svg.Band;
import org.trainmark.results.report.svg.PlotAxis;
import org.trainmark.results.report.svg.Scale;
import org.trainmark.results.report.svg.Series;
import org.trainmark.results.report.svg.Series.Style;
import org.trainmark.results.report.svg.Size;
import org.trainmark.results.report.svg.Tick;
import org.trainmark.results.report.svg.XyChart;
import org.trainmark.results.search.Moment;
import org.trainmark.results.search.Quantity;
import org.trainmark.results.search.SearchSettings.Budget;
import org.trainmark.results.summary.Unit;

/** Each trial of a search by its number and by time, with the best so far and how sure that was. */
final class HistoryPlot {

    private static final String TITLE = "How the search went";
    private static final String NOTE =
            "Line: the mean of the point that looked best so far, by what was known then. Band: where its true value lay,"
                    + " 95 %, by drawing all means anew with the noise of the points repeated until then, so that the luck"
                    + " of being picked counts; none before two repeats. Trials without a value stand at the worse end.";
    private static final Style BEST_SO_FAR = Style.solid(1).unmarked();

    /** Beyond that many times of what was spent, a budget is not shown: the rest would have no room. */
    private static final double FAR = 1.5;

    private final Subject subject;
    private final Quantity objective;
    private final List<Moment> moments;
    private final HistoryLines lines;

    private HistoryPlot(Subject subject, Quantity objective) {
        this.subject = subject;
        this.objective = objective;
        moments = subject.studied().history(objective);
        lines = HistoryLines.of(subject, objective, moments);
    }

    static Plot of(Subject subject) {
        List<Quantity> objectives = subject.search().settings().objectives();
        List<Plot.Panel> panels = new ArrayList<>();
        for (Quantity objective : objectives) {
            HistoryPlot plot = new HistoryPlot(subject, objective);
            panels.add(plot.panel(
                    objectives.size() > 1 ? "best " + lower(objective) + " by trial" : "by trial",
                    plot.byNumber(),
                    subject.id() + "trials" + panels.size()));
            if (objectives.size() == 1) {
                panels.add(plot.panel("by time of trials together", plot.bySeconds(), subject.id() + "seconds"));
            }
        }
        List<Plot.Key> legend = new ArrayList<>(List.of(
                Plot.Key.of(BEST_SO_FAR, "best so far"), Plot.Key.of(Style.area(1), "95 % band of its true value")));
        legend.addAll(subject.marks().legend());
        return new Plot(subject.title(TITLE), NOTE, panels, legend);
    }

    private static String lower(Quantity quantity) {
        return quantity.title().toLowerCase(Locale.ROOT);
    }

    /** What the x axis shows. */
    private record Across(PlotAxis axis, List<Double> places, Optional<Band> budget) {}

    private Across byNumber() {
        PlotAxis axis = new PlotAxis("trial", Scale.linear(0, Math.max(1, moments.size()), Unit.COUNT::tick));
        return new Across(
                axis,
                IntStream.rangeClosed(1, moments.size())
                        .mapToObj(i -> (double) i)
                        .toList(),
                Optional.empty());
    }

    private Across bySeconds() {
        List<Double> places = moments.stream().map(Moment::seconds).toList();
        double spent = places.stream().mapToDouble(place -> place).max().orElse(0);
        OptionalDouble budget =
                subject.search().settings().budget().map(Budget::seconds).orElse(OptionalDouble.empty());
        Optional<Band> line = budget.isPresent() && budget.getAsDouble() <= FAR * spent
                ? Optional.of(new Band(budget.getAsDouble(), budget.getAsDouble(), "budget"))
                : Optional.empty();
        double last = Math.max(Math.max(spent, 1e-3), line.map(Band::to).orElse(0.0));
        return new Across(new PlotAxis("time of trials", Scale.linear(0, last, Unit.SECONDS::tick)), places, line);
    }

    private Plot.Panel panel(String caption, Across across, String id) {
        List<Series> series = new ArrayList<>();
        series.add(new Series("95 % band", Style.area(1), lines.band(across.places())));
        series.add(new Series("best so far", BEST_SO_FAR, lines.stairs(across.places())));
        series.addAll(lines.marks(across.places()));
        XyChart chart = new XyChart(
                subject.title(TITLE),
                "A mark for each trial, a line for the best so far, and a band for how sure that was.",
                across.axis(),
                lines.worth().axis(),
                series,
                winner(),
                across.budget());
        return new Plot.Panel(caption, Optional.empty(), chart.drawn(id, Size.HALF));
    }

    /** The winner's value by fresh trials shows what the search itself overstated. */
    private Optional<Tick> winner() {
        return objective.equals(subject.objective())
                        && subject.search().settings().objectives().size() == 1
                ? subject.search()
                        .winnerValue()
                        .map(value -> new Tick(
                                lines.worth()
                                        .within(objective.value(value.loss().value())),
                                "winner, by fresh trials"))
                : Optional.empty();
    }
}
