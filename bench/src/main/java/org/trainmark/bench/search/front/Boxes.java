package org.trainmark.bench.search.front;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** What a front leaves open below a reference point, cut into boxes that do not overlap. */
public final class Boxes {

    /**
     * One of them.
     *
     * @param low of each loss; minus infinity if nothing is below
     * @param high of each loss
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    public record Box(double[] low, double[] high) {}

    private Boxes() {}

    /**
     * Cuts along the last loss: between two neighbors there, only points below count, in one loss less.
     *
     * @param points some of which may be beaten by others, or lie beyond the reference
     */
    public static List<Box> open(List<double[]> points, double[] reference) {
        List<Box> boxes = new ArrayList<>();
        cut(points, reference, reference.length - 1, new Box(reference.clone(), reference.clone()), boxes);
        return boxes;
    }

    private static void cut(List<double[]> points, double[] reference, int loss, Box box, List<Box> to) {
        if (loss < 0) {
            if (points.isEmpty()) {
                to.add(new Box(box.low().clone(), box.high().clone()));
            }
            return;
        }
        List<double[]> rising = points.stream()
                .filter(point -> point[loss] < reference[loss])
                .sorted(Comparator.comparingDouble(point -> point[loss]))
                .toList();
        double low = Double.NEGATIVE_INFINITY;
        for (int i = 0; i <= rising.size(); i++) {
            double high = i < rising.size() ? rising.get(i)[loss] : reference[loss];
            if (high > low) {
                box.low()[loss] = low;
                box.high()[loss] = high;
                cut(rising.subList(0, i), reference, loss - 1, box, to);
            }
            low = high;
        }
    }
}
