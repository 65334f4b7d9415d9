package org.trainmark.results.report.plot;

import java.util.Arrays;
import java.util.stream.Stream;
import org.trainmark.results.CurvePoint;
import org.trainmark.results.report.svg.PlotAxis;
import org.trainmark.results.report.svg.Series.Point;
import org.trainmark.results.summary.Unit;

/** What is read off each point of a curve: accuracy or loss, and time or epochs. */
record CurveReading(boolean accuracy, boolean overTime) {

    String what() {
        return accuracy ? "Validation accuracy" : "Validation loss";
    }

    String title() {
        return what() + (overTime ? " against training time" : " against epochs");
    }

    private Unit unit() {
        return accuracy ? Unit.FRACTION : Unit.NUMBER;
    }

    PlotAxis xAxis(double[] values) {
        return overTime
                ? new PlotAxis("training time", Scales.around(values, Unit.SECONDS::tick))
                : new PlotAxis(
                        "epochs", Scales.toLast(Arrays.stream(values).max().orElse(1), Unit.COUNT::tick));
    }

    PlotAxis yAxis(double[] values) {
        return new PlotAxis(what(), accuracy ? Scales.even(values, unit()::tick) : Scales.around(values, unit()::tick));
    }

    /** Returns the points of a curve up to where the loss is no number any more. */
    Stream<Point> drawable(CellCurve curve) {
        return curve.points().stream()
                .map(this::of)
                .takeWhile(point -> Double.isFinite(point.y()) || accuracy)
                .filter(point -> Double.isFinite(point.y()))
                .filter(point -> !overTime || point.x() > 0);
    }

    private Point of(CurvePoint point) {
        return new Point(
                overTime ? point.trainingSeconds() : point.epochs(),
                accuracy ? point.validationAccuracy().orElse(Double.NaN) : point.validationLoss(),
                "");
    }
}
