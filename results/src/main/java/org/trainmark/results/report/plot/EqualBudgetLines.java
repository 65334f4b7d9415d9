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

/** A line over the batch size for each group of cells, the best in colour and with intervals. */
record EqualBudgetLines(List<EqualBudget> bestFirst, Unit unit) {

    private static final double APART = 0.012;

    EqualBudgetLines {
        bestFirst = List.copyOf(bestFirst);
        requireNonNull(unit, "unit");
    }

    /** Returns the lines of one of the figures. */
    List<Series> of(Function<EqualBudget.Point, Optional<Figure>> part) {
        List<Series> lines = new ArrayList<>();
        for (int i = 0; i < bestFirst.size(); i++) {
            int colour = i < Style.COLOURS ? i + 1 : 0;
            double shift = colour == 0 ? 1 : 1 + APART * (i - (Math.min(Style.COLOURS, bestFirst.size()) - 1) / 2.0);
            lines.addAll(lines(bestFirst.get(i), colour, shift, part));
        }
        return lines;
    }

    /** Intervals of several groups at one batch size stand beside each other. */
    private List<Series> lines(
            EqualBudget budget, int colour, double shift, Function<EqualBudget.Point, Optional<Figure>> part) {
        List<Series> lines = new ArrayList<>();
        List<Point> points = new ArrayList<>();
        for (EqualBudget.Point point : budget.points()) {
            part.apply(point).ifPresent(figure -> {
                double x = point.batch() * shift;
                String tooltip = "%s, batch %d: %s".formatted(budget.label(), point.batch(), figure.text(unit));
                figure.value().ifPresent(y -> points.add(new Point(x, y, tooltip)));
                if (colour > 0) {
                    figure.interval().ifPresent(interval -> lines.add(Whisker.at(x, interval, colour)));
                }
            });
        }
        lines.add(new Series(budget.label(), colour == 0 ? Style.background() : Style.solid(colour), points));
        return lines;
    }
}
