package org.trainmark.bench.search.function;

import java.util.List;
import org.trainmark.bench.search.front.Hypervolume;

/** Two functions of numbers from 0 to 1 at once, of which the largest hypervolume is known. */
public enum KnownFront {
    BRANIN_CURRIN("Branin and Currin", 2, 18, 6, 59.36011874867746) {
        @Override
        public double[] values(double[] u) {
            return new double[] {KnownFunction.branin(-5 + 15 * u[0], 15 * u[1]), currin(u[0], u[1])};
        }
    },
    ZDT_1("ZDT1, 3 dimensions", 3, 11, 11, 120.0 + 2.0 / 3) {
        @Override
        public double[] values(double[] u) {
            double g = g(u);
            return new double[] {u[0], g * (1 - Math.sqrt(u[0] / g))};
        }
    },
    ZDT_2("ZDT2, 3 dimensions", 3, 11, 11, 120.0 + 1.0 / 3) {
        @Override
        public double[] values(double[] u) {
            double g = g(u);
            return new double[] {u[0], g * (1 - u[0] / g * (u[0] / g))};
        }
    };

    private final String title;
    private final int dimensions;
    private final double firstReference;
    private final double secondReference;
    private final double largest;

    KnownFront(String title, int dimensions, double firstReference, double secondReference, double largest) {
        this.title = title;
        this.dimensions = dimensions;
        this.firstReference = firstReference;
        this.secondReference = secondReference;
        this.largest = largest;
    }

    private static double currin(double x, double y) {
        double factor = y == 0 ? 1 : 1 - Math.exp(-1 / (2 * y));
        return factor
                * (2300 * x * x * x + 1900 * x * x + 2092 * x + 60)
                / (100 * x * x * x + 500 * x * x + 4 * x + 20);
    }

    private static double g(double[] u) {
        return 1 + 9 * (u[1] + u[2]) / 2;
    }

    public abstract double[] values(double[] u);

    /** Returns how much of the largest hypervolume points cover, from 0 to 1. */
    public double share(List<double[]> values) {
        return new Hypervolume(new double[] {firstReference, secondReference}).of(values) / largest;
    }

    public String title() {
        return title;
    }

    public int dimensions() {
        return dimensions;
    }
}
