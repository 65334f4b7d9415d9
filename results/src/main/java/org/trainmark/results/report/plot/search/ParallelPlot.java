package org.trainmark.results.report.plot.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.trainmark.results.report.plot.Plot;
import org.trainmark.results.report.plot.search.Marks.Mark;
import org.trainmark.results.report.svg.PlotAxis;
import org.trainmark.results.report.svg.Scale;
import org.trainmark.results.report.svg.Series;
import org.trainmark.results.report.svg.Series.Point;
import org.trainmark.results.report.svg.Series.Style;
import org.trainmark.results.report.svg.Tick;
import org.trainmark.results.report.svg.XyChart;
import org.trainmark.results.search.SearchedPart;
import org.trainmark.results.summary.RunSummary;

/** Each point of a search as a line through its values. */
final class ParallelPlot {

    private static final String TITLE = "Each point as a line through its values";

    private final Subject subject;
    private final List<SearchedPart> varied;

    private ParallelPlot(Subject subject) {
        this.subject = subject;
        varied = subject.varied();
    }

    /** Returns nothing of fewer than 3 parts, which a plane shows better. */
    static Optional<Plot> of(Subject subject) {
        return subject.varied().size() < 3 ? Optional.empty() : Optional.of(new ParallelPlot(subject).plot());
    }

    private Plot plot() {
        List<Tick> ticks = IntStream.range(0, varied.size())
                .mapToObj(i -> new Tick(i, RunSummary.shortName(varied.get(i).name())))
                .toList();
        XyChart chart = new XyChart(
                TITLE,
                "A line for each point, over the parts of the space.",
                new PlotAxis("", new Scale(-0.4, varied.size() - 0.8, false, ticks)),
                new PlotAxis("", new Scale(-0.05, 1.05, false, List.of())),
                lines(),
                Optional.empty());
        return new Plot(
                subject.title(TITLE),
                "From the least value that was tried, below, to the largest; lists in the suite's order. A line has no mark"
                        + " where its part does not exist.",
                chart.drawn(subject.id() + "parallel"),
                subject.marks().legend());
    }

    private List<Series> lines() {
        List<Series> lines = new ArrayList<>();
        for (Mark mark : subject.marks().all()) {
            boolean strong = mark.style().equals(Marks.WINNER) || mark.style().equals(Marks.BEST);
            lines.add(new Series(
                    mark.tooltip(),
                    mark.style()
                            .with(strong ? Style.Line.SOLID : Style.Line.FAINT)
                            .unmarked(),
                    line(mark)));
        }
        lines.sort(Comparator.comparing((Series line) -> line.style().color() == Marks.WINNER.color()));
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

    private List<Point> line(Mark mark) {
        return IntStream.range(0, varied.size())
                .mapToObj(i -> new Point(i, varied.get(i).unit(mark.point()), ""))
                .filter(point -> Double.isFinite(point.y()))
                .toList();
    }
}
