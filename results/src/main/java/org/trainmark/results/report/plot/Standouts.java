package org.trainmark.results.report.plot;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.trainmark.results.CellKey;
import org.trainmark.results.Outcome;
import org.trainmark.results.report.svg.Series;
import org.trainmark.results.report.svg.Series.Point;
import org.trainmark.results.report.svg.Series.Style;
import org.trainmark.results.summary.CellSummary;
import org.trainmark.results.summary.RunSummary;

/** One line for each cell: the best with their marks, and of the rest as many, faint, as a reader can make out. */
record Standouts(List<Series> series, List<Plot.Key> legend, String note) {

    private static final int MOST = 80;

    Standouts {
        series = List.copyOf(series);
        legend = List.copyOf(legend);
    }

    /** Returns the lines of the cells that have any, or nothing if none has. */
    static Optional<Standouts> of(RunSummary run, CellStyles styles, Function<CellSummary, List<Point>> line) {
        List<CellSummary> cells =
                run.cells().stream().filter(cell -> !line.apply(cell).isEmpty()).toList();
        if (cells.isEmpty()) {
            return Optional.empty();
        }
        List<CellSummary> shown = cells.subList(0, Math.min(MOST, cells.size()));
        List<CellSummary> best = cells.subList(0, Math.min(CellStyles.MOST, cells.size()));
        List<Series> series = new ArrayList<>();
        for (CellSummary cell : shown) {
            Style style = styles.of(cell);
            Style drawn = series.size() < best.size() ? style : style.unmarked().with(Style.Line.FAINT);
            series.add(new Series(cell.label(), drawn, line.apply(cell)));
        }
        return Optional.of(new Standouts(series, legend(run, styles, best, shown.size()), note(cells.size())));
    }

    /** Lists values in their order, whatever the ranks are. */
    private static List<Plot.Key> legend(RunSummary run, CellStyles styles, List<CellSummary> best, int shown) {
        List<Plot.Key> legend = new ArrayList<>();
        Set<CellKey> listed = best.stream().map(CellSummary::cell).collect(Collectors.toSet());
        AxisValues.inOrder(run).stream()
                .filter(cell -> listed.contains(cell.cell()))
                .forEach(cell -> legend.add(Plot.Key.of(styles.of(cell), name(cell))));
        if (shown > best.size()) {
            legend.add(Plot.Key.of(Style.background(), shown - best.size() + " more, faint"));
        }
        if (!styles.rule().isEmpty()) {
            legend.add(Plot.Key.rule(styles.rule()));
        }
        return legend;
    }

    private static String name(CellSummary cell) {
        boolean complete = cell.trials() == cell.trials(Outcome.COMPLETED);
        return complete ? cell.label() : cell.label() + " (" + cell.outcomesText() + ")";
    }

    private static String note(int cells) {
        if (cells <= CellStyles.MOST) {
            return "";
        }
        String leftOut = cells > MOST ? "; those below rank " + MOST + " are left out" : "";
        return "The best %d cells of the table have marks, the others are faint%s.".formatted(CellStyles.MOST, leftOut);
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
