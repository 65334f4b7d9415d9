package org.trainmark.results.report.plot.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.trainmark.results.report.plot.Plot;
import org.trainmark.results.report.svg.PlotAxis;
import org.trainmark.results.report.svg.Scale;
import org.trainmark.results.report.svg.Series;
import org.trainmark.results.report.svg.Series.Point;
import org.trainmark.results.report.svg.Series.Style;
import org.trainmark.results.report.svg.Size;
import org.trainmark.results.report.svg.Tick;
import org.trainmark.results.report.svg.XyChart;
import org.trainmark.results.search.PartImportance;
import org.trainmark.results.search.Progress;
import org.trainmark.results.search.Search;
import org.trainmark.results.search.SearchSummary;
import org.trainmark.results.search.SearchedPart;
import org.trainmark.results.search.importance.Share;
import org.trainmark.results.summary.RunSummary;
import org.trainmark.results.summary.Unit;

/** The pictures of each search of a run; of one of which no point has a value, none. */
public final class SearchPlots {

    private static final int MOST_SEARCHES = 6;

    private final Search search;
    private final Marks marks;
    private final List<SearchedPart> varied;
    private final String id;

    private SearchPlots(Search search, String id) {
        this.search = search;
        this.id = id;
        marks = Marks.of(search);
        varied =
                search.parts().stream().filter(part -> part.values().size() > 1).toList();
    }

    /** Returns the pictures of the first searches of a run. */
    public static List<Plot> of(SearchSummary summary) {
        List<Plot> all = new ArrayList<>();
        for (int i = 0; i < Math.min(MOST_SEARCHES, summary.searches().size()); i++) {
            SearchPlots plots = new SearchPlots(summary.searches().get(i), "search" + i);
            if (plots.marks.values().length > 0) {
                all.add(plots.history());
                plots.slices().ifPresent(all::add);
                plots.pair().ifPresent(all::add);
                plots.parallel().ifPresent(all::add);
            }
        }
        return all;
    }

    private PlotAxis objective() {
        return new PlotAxis(search.objective().title(), marks.scale());
    }

    private Plot history() {
        List<Panel> panels = List.of(
                new Panel("by ticket", "ticket", "tickets"),
                new Panel("by time of trials", "time of trials together", "seconds"));
        List<Plot.Panel> drawn = new ArrayList<>();
        for (Panel panel : panels) {
            boolean seconds = panel.kind().equals("seconds");
            double last = marks.history().stream()
                    .mapToDouble(one -> x(one, seconds))
                    .max()
                    .orElse(1);
            List<Series> series = new ArrayList<>(marks.byValue(one -> x(one, seconds)));
            series.add(0, new Series("best so far", Style.solid(1).unmarked(), stairs(seconds)));
            XyChart chart = new XyChart(
                    "How the search went",
                    "A mark for each point, and a line for the best value so far.",
                    new PlotAxis(
                            panel.axis(),
                            Scale.linear(0, Math.max(last, 1e-3), (seconds ? Unit.SECONDS : Unit.COUNT)::tick)),
                    objective(),
                    series,
                    Optional.empty());
            drawn.add(new Plot.Panel(panel.caption(), Optional.empty(), chart.drawn(id + panel.kind(), Size.HALF)));
        }
        return new Plot(
                marks.title("How the search went"),
                "Line: the best value so far, by the search's own trials. Points without a value stand at the worse end.",
                drawn,
                Marks.LEGEND);
    }

    private record Panel(String caption, String axis, String kind) {}

    private static double x(Progress progress, boolean seconds) {
        return seconds ? progress.seconds() : progress.point().ticket();
    }

    private List<Point> stairs(boolean seconds) {
        List<Point> stairs = new ArrayList<>();
        marks.history().stream()
                .filter(one -> one.best().isPresent())
                .sorted(Comparator.comparingDouble(one -> x(one, seconds)))
                .forEach(one -> {
                    double best = search.objective().value(one.best().orElseThrow());
                    if (!stairs.isEmpty()) {
                        stairs.add(new Point(
                                x(one, seconds), stairs.get(stairs.size() - 1).y(), ""));
                    }
                    stairs.add(new Point(x(one, seconds), best, ""));
                });
        return stairs;
    }

    private Optional<Plot> slices() {
        List<Plot.Panel> panels = new ArrayList<>();
        Size size = Size.ofEach(varied.size());
        for (SearchedPart part : varied) {
            XyChart chart = new XyChart(
                    search.objective().title() + " by " + RunSummary.shortName(part.name()),
                    "A mark for each point that has the part.",
                    new PartAxis(part).axis(),
                    objective(),
                    marks.byValue(one -> part.unit(one.point())),
                    Optional.empty());
            panels.add(new Plot.Panel(
                    RunSummary.shortName(part.name()),
                    Optional.empty(),
                    chart.drawn(id + "slice" + panels.size(), size)));
        }
        return panels.isEmpty()
                ? Optional.empty()
                : Optional.of(new Plot(
                        marks.title(search.objective().title() + " by each part of the space"),
                        "All other parts vary too. A part that exists under some choices only has the points of those.",
                        panels,
                        Marks.LEGEND));
    }

    /** Returns the two parts that explain the most of the objective, one against the other. */
    private Optional<Plot> pair() {
        Optional<PartImportance> importance = PartImportance.of(search).stream()
                .filter(one -> one.quantity().equals(search.objective()))
                .findFirst();
        if (varied.size() < 2 || importance.isEmpty()) {
            return Optional.empty();
        }
        List<Share> shares = importance.get().importance().parts();
        List<SearchedPart> most = IntStream.range(0, varied.size())
                .boxed()
                .sorted(Comparator.comparingDouble(i -> -shares.get(i).value()))
                .map(varied::get)
                .toList();
        SearchedPart across = most.get(0);
        SearchedPart up = most.get(1);
        XyChart chart = new XyChart(
                "The two parts that matter most",
                "A mark for each point.",
                new PartAxis(across).axis(),
                new PartAxis(up).axis(),
                marks.at(one -> across.unit(one.point()), one -> up.unit(one.point())),
                Optional.empty());
        return Optional.of(new Plot(
                marks.title("The two parts that matter most"),
                "Those with the largest shares of the variance of %s."
                        .formatted(search.objective().name()),
                chart.drawn(id + "pair"),
                Marks.LEGEND));
    }

    private Optional<Plot> parallel() {
        if (varied.size() < 3) {
            return Optional.empty();
        }
        List<Tick> ticks = IntStream.range(0, varied.size())
                .mapToObj(i -> new Tick(i, RunSummary.shortName(varied.get(i).name())))
                .toList();
        XyChart chart = new XyChart(
                "Each point as a line through its values",
                "A line for each point, over the parts of the space.",
                new PlotAxis("", new Scale(-0.4, varied.size() - 0.8, false, ticks)),
                new PlotAxis("", new Scale(-0.05, 1.05, false, List.of())),
                lines(),
                Optional.empty());
        return Optional.of(new Plot(
                marks.title("Each point as a line through its values"),
                "From the least value that was tried, below, to the largest. A line has no mark where its part does not exist.",
                chart.drawn(id + "parallel"),
                Marks.LEGEND));
    }

    private List<Series> lines() {
        List<Series> lines = new ArrayList<>();
        for (Progress one : marks.history()) {
            Style style = marks.style(one);
            boolean strong = style.equals(Marks.WINNER) || style.equals(Marks.BEST);
            lines.add(new Series(
                    marks.tooltip(one),
                    style.with(strong ? Style.Line.SOLID : Style.Line.FAINT).unmarked(),
                    line(one)));
        }
        lines.sort(Comparator.comparing((Series line) -> line.style().colour() == Marks.WINNER.colour()));
        for (int i = 0; i < varied.size(); i++) {
            int place = i;
            List<Point> ends = new PartAxis(varied.get(i))
                    .ends().stream()
                            .map(end -> new Point(place, end.value(), "", end.label()))
                            .toList();
            lines.add(new Series("", Style.background().inMarks(), ends));
        }
        return lines;
    }

    private List<Point> line(Progress one) {
        return IntStream.range(0, varied.size())
                .mapToObj(i -> new Point(i, varied.get(i).unit(one.point()), ""))
                .filter(point -> Double.isFinite(point.y()))
                .toList();
    }
}
