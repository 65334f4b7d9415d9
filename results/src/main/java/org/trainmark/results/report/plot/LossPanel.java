package org.trainmark.results.report.plot;

import static java.util.Objects.requireNonNull;

import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.trainmark.results.CurvePoint;
import org.trainmark.results.report.svg.Scale;
import org.trainmark.results.report.svg.Series;
import org.trainmark.results.report.svg.Series.Point;
import org.trainmark.results.report.svg.Series.Style;
import org.trainmark.results.summary.CellSummary;
import org.trainmark.results.summary.Unit;

/**
 * Both losses of a cell on a scale that shows how the validation loss moves, however small the training loss gets.
 *
 * @param color of the cell
 */
record LossPanel(CellSummary cell, int color) {

    static final Style VALIDATION = Style.ink().unmarked();
    static final Style TRAINING = VALIDATION.with(Style.Line.DASHED);

    /** The training loss takes no more room beyond the validation loss than this many times that. */
    private static final double BEYOND = 2;

    LossPanel {
        requireNonNull(cell, "cell");
    }

    /** Returns the last epoch. */
    double end() {
        return cell.curve().stream().mapToDouble(CurvePoint::epochs).max().orElse(1);
    }

    /** Returns whether a loss is a number anywhere. */
    boolean isDrawable() {
        return !values(CurvePoint::validationLoss).isEmpty()
                || !values(CurvePoint::trainingLoss).isEmpty();
    }

    private List<Point> values(ToDoubleFunction<CurvePoint> loss) {
        return cell.curve().stream()
                .map(point -> new Point(point.epochs(), loss.applyAsDouble(point), ""))
                .filter(point -> Double.isFinite(point.y()))
                .toList();
    }

    private double[] validation() {
        List<Point> points = values(CurvePoint::validationLoss);
        return (points.isEmpty() ? values(CurvePoint::trainingLoss) : points)
                .stream().mapToDouble(Point::y).toArray();
    }

    /** Returns an even scale from 0 unless the validation loss itself is of several orders of size. */
    Scale scale() {
        double[] validation = validation();
        double low = Arrays.stream(validation).min().orElse(0);
        double high = Arrays.stream(validation).max().orElse(1);
        double[] near = values(CurvePoint::trainingLoss).stream()
                .mapToDouble(Point::y)
                .map(loss -> Math.max(low / BEYOND, Math.min(loss, high * BEYOND)))
                .toArray();
        return Scales.fromZero(
                DoubleStream.concat(Arrays.stream(validation), Arrays.stream(near))
                        .toArray(),
                Unit.NUMBER::tick);
    }

    /** Returns the lines, of which what lies beyond the scale runs along its edge. */
    List<Series> lines(Scale scale) {
        return Stream.of(
                        line("training loss", TRAINING, CurvePoint::trainingLoss, scale),
                        line("validation loss", VALIDATION, CurvePoint::validationLoss, scale))
                .filter(line -> !line.points().isEmpty())
                .toList();
    }

    private Series line(String name, Style style, ToDoubleFunction<CurvePoint> loss, Scale scale) {
        Style own = color == 0 ? style : new Style(color, color, style.line(), false);
        List<Point> points = values(loss).stream()
                .map(point -> new Point(point.x(), Math.max(scale.low(), Math.min(point.y(), scale.high())), ""))
                .toList();
        return new Series(name, own, points);
    }
}
