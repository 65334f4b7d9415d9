package org.trainmark.results.report.plot;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.trainmark.results.report.svg.Series;
import org.trainmark.results.report.svg.Series.Point;
import org.trainmark.results.report.svg.Series.Style;
import org.trainmark.results.summary.EqualBudget;
import org.trainmark.results.summary.Figure;
import org.trainmark.results.summary.Unit;

/** A line over the batch size for each group of cells, the best with intervals. */
record EqualBudgetLines(List<EqualBudget> bestFirst, BatchLineStyles styles, Unit unit) {

    /** So many lines have intervals. */
    static final int BEST = 6;

    private static final double APART = 0.012;

    EqualBudgetLines {
        bestFirst = List.copyOf(bestFirst);
        requireNonNull(styles, "styles");
        requireNonNull(unit, "unit");
    }

    /** Returns the lines of one of the figures. */
    List<Series> of(Function<EqualBudget.Point, Optional<Figure>> part) {
        List<Series> lines = new ArrayList<>();
        for (int i = 0; i < bestFirst.size(); i++) {
            double shift = i < BEST ? 1 + APART * (i - (Math.min(BEST, bestFirst.size()) - 1) / 2.0) : 1;
            lines.addAll(lines(bestFirst.get(i), i < BEST, shift, part));
        }
        return lines;
    }

    /** Returns how the line of a group is drawn. */
    Style style(EqualBudget budget) {
        return styles.of(budget.label());
    }

    /** Intervals of several groups at one batch size stand beside each other. */
    private List<Series> lines(
            EqualBudget budget, boolean best, double shift, Function<EqualBudget.Point, Optional<Figure>> part) {
        Style style = style(budget);
        List<Series> lines = new ArrayList<>();
        List<Point> points = new ArrayList<>();
        for (EqualBudget.Point point : budget.points()) {
            part.apply(point).ifPresent(figure -> {
                double x = point.batch() * shift;
                String tooltip = "%s, batch %d: %s".formatted(budget.label(), point.batch(), figure.text(unit));
                figure.value().ifPresent(y -> points.add(new Point(x, y, tooltip)));
                if (best) {
                    figure.interval().ifPresent(interval -> lines.add(Whisker.at(x, interval, style.color())));
                }
            });
        }
        lines.add(new Series(budget.label(), best ? style : style.unmarked().with(Style.Line.FAINT), points));
        return lines;
    }
}
