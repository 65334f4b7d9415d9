package org.trainmark.bench.search.function;

/** A function of numbers from 0 to 1 whose minimum is known. */
public enum KnownFunction {
    BRANIN("Branin", 2, 0.39788735772973816, 0.723) {
        @Override
        double value(double[] u) {
            return branin(-5 + 15 * u[0], 15 * u[1]);
        }
    },
    SIX_HUMP_CAMEL("Six-hump camel", 2, -1.0316284534898774, 0.279) {
        @Override
        double value(double[] u) {
            double x = -3 + 6 * u[0];
            double y = -2 + 4 * u[1];
            return (4 - 2.1 * x * x + x * x * x * x / 3) * x * x + x * y + (-4 + 4 * y * y) * y * y;
        }
    },
    HARTMANN_3("Hartmann 3", 3, -3.8627797869493365, 0.353) {
        @Override
        double value(double[] u) {
            return Hartmann.THREE.at(u);
        }
    },
    HARTMANN_6("Hartmann 6", 6, -3.3223680114155156, 1.60) {
        @Override
        double value(double[] u) {
            return Hartmann.SIX.at(u);
        }
    };

    private final String title;
    private final int dimensions;
    private final double minimum;
    private final double medianOfRandom;

    KnownFunction(String title, int dimensions, double minimum, double medianOfRandom) {
        this.title = title;
        this.dimensions = dimensions;
        this.minimum = minimum;
        this.medianOfRandom = medianOfRandom;
    }

    static double branin(double x, double y) {
        double a = y - 5.1 / (4 * Math.PI * Math.PI) * x * x + 5 / Math.PI * x - 6;
        return a * a + 10 * (1 - 1 / (8 * Math.PI)) * Math.cos(x) + 10;
    }

    abstract double value(double[] u);

    /** Returns by how much the value at a place is above the minimum. */
    public double regret(double[] place) {
        return value(place) - minimum;
    }

    /** Returns the median of the least regret of 50 places at random, which is the quantile 1 - 0.5^(1/50) of all. */
    public double medianOfRandom() {
        return medianOfRandom;
    }

    public String title() {
        return title;
    }

    public int dimensions() {
        return dimensions;
    }
}
