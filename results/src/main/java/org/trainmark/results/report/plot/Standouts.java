package org.trainmark.results.report.plot;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.trainmark.results.report.svg.Series;
import org.trainmark.results.report.svg.Series.Point;
import org.trainmark.results.report.svg.Series.Style;
import org.trainmark.results.summary.CellSummary;

/** One line for each cell: the best in colour, and of the rest as many in grey as a reader can make out. */
record Standouts(List<Series> series, List<Plot.Key> legend, String note) {

    private static final int COLOURED = 5;
    private static final int MOST = 80;

    /** Returns the lines of the cells that have any, or nothing if none has. */
    static Optional<Standouts> of(List<CellSummary> bestFirst, Function<CellSummary, List<Point>> line) {
        List<CellSummary> cells =
                bestFirst.stream().filter(cell -> !line.apply(cell).isEmpty()).toList();
        if (cells.isEmpty()) {
            return Optional.empty();
        }
        List<CellSummary> shown = cells.subList(0, Math.min(MOST, cells.size()));
        List<Series> series = new ArrayList<>();
        List<Plot.Key> legend = new ArrayList<>();
        for (int i = 0; i < shown.size(); i++) {
            CellSummary cell = shown.get(i);
            int colour = i < COLOURED ? i + 1 : 0;
            Style style = (colour == 0 ? Style.background() : Style.solid(colour)).unmarked();
            series.add(new Series(cell.label(), style, line.apply(cell)));
            if (colour > 0) {
                legend.add(new Plot.Key(colour, cell.label()));
            }
        }
        if (shown.size() > COLOURED) {
            legend.add(new Plot.Key(0, (shown.size() - COLOURED) + " more"));
        }
        return Optional.of(new Standouts(series, legend, note(cells.size())));
    }

    private static String note(int cells) {
        String omitted = cells > MOST ? "; those below rank " + MOST + " are left out" : "";
        return cells > COLOURED ? "The best cells of the table are in colour, the rest in grey" + omitted + "." : "";
    }

    double[] xs() {
        return points().mapToDouble(Point::x).toArray();
    }

    double[] ys() {
        return points().mapToDouble(Point::y).toArray();
    }

    private Stream<Point> points() {
        return series.stream().flatMap(line -> line.points().stream());
    }
}
