package org.trainmark.bench.search.function;

import java.util.List;

/** A function of numbers from 0 to 1 of which it is known how much of its variance each of them explains. */
public enum KnownShares {
    ISHIGAMI("Ishigami", 0.313905, 0.442411, 0.0, 0.243684) {
        @Override
        public double value(double[] u) {
            double first = Math.sin(angle(u[0]));
            double second = Math.sin(angle(u[1]));
            return first + 7 * second * second + 0.1 * Math.pow(angle(u[2]), 4) * first;
        }
    },
    SUM("a sine and a parabola", 1.0 / 3, 2.0 / 3, 0.0) {
        @Override
        public double value(double[] u) {
            // The variance of the sine is 1/2, and that of the parabola 1.
            return Math.sin(angle(u[0])) + 6 * Math.sqrt(5) * (u[1] - 0.5) * (u[1] - 0.5);
        }
    };

    private final String title;

    @SuppressWarnings("ImmutableEnumChecker") // a copy, which nobody can change
    private final List<Double> shares;

    KnownShares(String title, Double... shares) {
        this.title = title;
        this.shares = List.of(shares);
    }

    private static double angle(double u) {
        return Math.PI * (2 * u - 1);
    }

    public abstract double value(double[] u);

    /** Returns the share of each number, and last that of all pairs. */
    public List<Double> shares() {
        return shares;
    }

    public int dimensions() {
        return shares.size() - 1;
    }

    public String title() {
        return title;
    }
}
