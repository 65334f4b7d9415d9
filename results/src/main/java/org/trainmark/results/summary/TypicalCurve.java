package org.trainmark.results.summary;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;
import org.trainmark.results.CurvePoint;
import org.trainmark.results.stats.Medians;

/** The curve of a cell: at each evaluation the median over its trials, as far as half of them went. */
final class TypicalCurve {

    private TypicalCurve() {}

    static List<CurvePoint> of(List<List<CurvePoint>> curves) {
        if (curves.size() == 1) {
            return curves.get(0);
        }
        List<CurvePoint> typical = new ArrayList<>();
        List<CurvePoint> there = at(0, curves);
        while (!there.isEmpty() && 2 * there.size() >= curves.size()) {
            typical.add(middleOf(there));
            there = at(typical.size(), curves);
        }
        return typical;
    }

    /** A loop, since a report of many trials has millions of points. */
    private static List<CurvePoint> at(int evaluation, List<List<CurvePoint>> curves) {
        List<CurvePoint> there = new ArrayList<>();
        for (List<CurvePoint> curve : curves) {
            if (curve.size() > evaluation) {
                there.add(curve.get(evaluation));
            }
        }
        return there;
    }

    private static CurvePoint middleOf(List<CurvePoint> points) {
        List<CurvePoint> withAccuracy = points.stream()
                .filter(point -> point.validationAccuracy().isPresent())
                .toList();
        return new CurvePoint(
                median(points, CurvePoint::epochs),
                (long) median(points, CurvePoint::step),
                (long) median(points, CurvePoint::samples),
                median(points, CurvePoint::trainingSeconds),
                median(points, CurvePoint::wallSeconds),
                median(points, CurvePoint::trainingLoss),
                median(points, CurvePoint::validationLoss),
                withAccuracy.isEmpty()
                        ? OptionalDouble.empty()
                        : OptionalDouble.of(median(
                                withAccuracy,
                                point -> point.validationAccuracy().orElseThrow())));
    }

    private static double median(List<CurvePoint> points, ToDoubleFunction<CurvePoint> reading) {
        double[] values = new double[points.size()];
        Arrays.setAll(values, i -> reading.applyAsDouble(points.get(i)));
        return Medians.of(values);
    }
}
