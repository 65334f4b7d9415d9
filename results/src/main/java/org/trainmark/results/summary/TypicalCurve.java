package org.trainmark.results.summary;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;
import org.trainmark.results.CurvePoint;
import org.trainmark.results.stats.Medians;

/** The curve of a cell: at each evaluation the median over its trials, as far as half of them went. */
public final class TypicalCurve {

    private TypicalCurve() {}

    /** Returns it of the curves of some trials; no point if there is none. */
    public static List<CurvePoint> of(List<List<CurvePoint>> curves) {
        if (curves.size() == 1) {
            return curves.get(0);
        }
        return byEvaluation(curves).stream()
                .takeWhile(there -> 2 * there.size() >= curves.size())
                .map(TypicalCurve::middleOf)
                .toList();
    }

    /** Goes over each curve once: a report of many trials has millions of points, all over the memory. */
    private static List<List<CurvePoint>> byEvaluation(List<List<CurvePoint>> curves) {
        List<List<CurvePoint>> evaluations = new ArrayList<>();
        for (List<CurvePoint> curve : curves) {
            for (int evaluation = 0; evaluation < curve.size(); evaluation++) {
                if (evaluation == evaluations.size()) {
                    evaluations.add(new ArrayList<>());
                }
                evaluations.get(evaluation).add(curve.get(evaluation));
            }
        }
        return evaluations;
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
