package org.trainmark.results;

import java.util.AbstractList;
import java.util.List;
import java.util.RandomAccess;

/**
 * The evaluations of one training, oldest first. It knows whether every validation loss is finite, since a report of
 * many trials asks that of each again and again.
 */
public final class Curve extends AbstractList<CurvePoint> implements RandomAccess {

    private final CurvePoint[] points;
    private final boolean finite;

    private Curve(CurvePoint... points) {
        this.points = points;
        this.finite = isFinite(points);
    }

    /** Returns a copy of the points as a curve. */
    public static Curve of(List<CurvePoint> points) {
        return points instanceof Curve curve ? curve : new Curve(points.toArray(CurvePoint[]::new));
    }

    private static boolean isFinite(CurvePoint... points) {
        for (CurvePoint point : points) {
            if (!Double.isFinite(point.validationLoss())) {
                return false;
            }
        }
        return true;
    }

    /** Returns whether every validation loss is finite. */
    boolean isFinite() {
        return finite;
    }

    @Override
    public CurvePoint get(int index) {
        return points[index];
    }

    @Override
    public int size() {
        return points.length;
    }
}
