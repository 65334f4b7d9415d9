package org.trainmark.bench.search.front;

import java.util.List;

/** How much of the space of losses points beat, up to a reference point. */
public final class Hypervolume {

    private final double[] reference;

    public Hypervolume(double[] reference) {
        this.reference = reference.clone();
    }

    /** Returns the volume that is beaten by any of the points; those beyond the reference add nothing. */
    public double of(List<double[]> points) {
        double[] lowest = reference.clone();
        for (double[] point : points) {
            for (int i = 0; i < lowest.length; i++) {
                lowest[i] = Math.min(lowest[i], point[i]);
            }
        }
        double all = volume(lowest, reference);
        double open = 0;
        for (Boxes.Box box : Boxes.open(points, reference)) {
            open += volume(above(lowest, box.low()), box.high());
        }
        return all - open;
    }

    private static double[] above(double[] lowest, double[] low) {
        double[] above = lowest.clone();
        for (int i = 0; i < above.length; i++) {
            above[i] = Math.max(above[i], low[i]);
        }
        return above;
    }

    private static double volume(double[] low, double[] high) {
        double volume = 1;
        for (int i = 0; i < low.length; i++) {
            volume *= Math.max(0, high[i] - low[i]);
        }
        return volume;
    }
}
