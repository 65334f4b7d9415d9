package org.trainmark.bench.search.parzen;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.apache.commons.numbers.gamma.Erfc;
import org.apache.commons.numbers.gamma.InverseErfc;
import org.trainmark.bench.search.Dimension;

/** Normal distributions cut off at 0 and 1, all of one width; the last, for all, is as wide as the range. */
final class Normals implements Coordinate {

    /**
     * Of the kernel of a single measurement, as a share of the range: half of what is usual elsewhere, since the
     * quartiles of regret after 50 evaluations are then about half as large.
     */
    private static final double WIDTH = 0.1;

    private final Dimension dimension;
    private final double[] centers;
    private final double[] deviations;
    private final double[] logInside;

    private Normals(Dimension dimension, double[] centers, double[] deviations) {
        this.dimension = dimension;
        this.centers = centers;
        this.deviations = deviations;
        logInside = new double[centers.length];
        Arrays.setAll(logInside, i -> Math.log(below(i, 1) - below(i, 0)));
    }

    /** The more measurements and the fewer dimensions, the narrower, by the rule of Scott. */
    static Normals of(Dimension dimension, double[] measured, int together) {
        double[] centers = Arrays.copyOf(measured, measured.length + 1);
        centers[measured.length] = 0.5;
        double[] deviations = new double[centers.length];
        Arrays.fill(deviations, WIDTH * Math.pow(Math.max(1, measured.length), -1.0 / (together + 4)));
        deviations[measured.length] = 1;
        return new Normals(dimension, centers, deviations);
    }

    @Override
    public double sample(int kernel, SplittableRandom random) {
        double low = below(kernel, 0);
        double share = low + (below(kernel, 1) - low) * random.nextDouble();
        double z = -Math.sqrt(2) * InverseErfc.value(2 * share);
        double value = Math.min(1, Math.max(0, centers[kernel] + deviations[kernel] * z));
        return dimension.nearest(value);
    }

    @Override
    public double logDensity(int kernel, double value) {
        double z = (value - centers[kernel]) / deviations[kernel];
        return -z * z / 2 - Math.log(deviations[kernel]) - 0.5 * Math.log(2 * Math.PI) - logInside[kernel];
    }

    /** Returns how much of a kernel, before it is cut, lies below a value. */
    private double below(int kernel, double value) {
        return 0.5 * Erfc.value((centers[kernel] - value) / deviations[kernel] / Math.sqrt(2));
    }
}
