package org.trainmark.bench.search.gaussian;

/**
 * How alike a function's values at two places are: Matern 5/2 over a distance in which each coordinate has its own
 * relevance. Two categories are 0 or 1 apart. A coordinate that exists at one of the places alone adds 1, and one that
 * exists at neither adds nothing, so that no value is made up for it.
 */
final class Kernel {

    private static final double SQRT_5 = Math.sqrt(5);

    private final Beliefs beliefs;
    private final boolean[] categories;

    Kernel(Beliefs beliefs, boolean[] categories) {
        this.beliefs = beliefs;
        this.categories = categories;
    }

    /** Returns each coordinate of a place as the distance takes it: stretched, with the stretch's derivatives. */
    double[][] stretched(double[] place) {
        double[][] stretched = new double[place.length][];
        for (int i = 0; i < place.length; i++) {
            stretched[i] = categories[i] || Double.isNaN(place[i])
                    ? new double[] {place[i], 0, 0, 0}
                    : Warp.at(place[i], beliefs.a()[i], beliefs.b()[i]);
        }
        return stretched;
    }

    /** Returns whether the stretch of a coordinate changes how far two values are apart. */
    boolean isStretched(int coordinate, double x, double y) {
        return !categories[coordinate] && !Double.isNaN(x) && !Double.isNaN(y);
    }

    /** Returns how far two values of a coordinate are apart, with the sign where there is an order. */
    double apart(int coordinate, double x, double y) {
        boolean noX = Double.isNaN(x);
        boolean noY = Double.isNaN(y);
        if (noX || noY) {
            return noX == noY ? 0 : 1;
        }
        if (categories[coordinate]) {
            return x == y ? 0 : 1;
        }
        return x - y;
    }

    double squaredDistance(double[][] x, double[][] y) {
        double sum = 0;
        for (int i = 0; i < categories.length; i++) {
            double apart = apart(i, x[i][0], y[i][0]);
            sum += beliefs.relevance()[i] * apart * apart;
        }
        return sum;
    }

    /** Returns the covariance over a squared distance. */
    double at(double squaredDistance) {
        double t = SQRT_5 * Math.sqrt(squaredDistance);
        return beliefs.scale() * Math.exp(-t) * (1 + t + t * t / 3);
    }

    /** Returns its derivative by the squared distance. */
    double slope(double squaredDistance) {
        double t = SQRT_5 * Math.sqrt(squaredDistance);
        return -5.0 / 6 * beliefs.scale() * (1 + t) * Math.exp(-t);
    }

    /** Writes the derivatives of the covariance of two places by the coordinates of the first. */
    void slopes(double[][] x, double[][] y, double[] byPlace) {
        double twice = 2 * slope(squaredDistance(x, y));
        for (int i = 0; i < categories.length; i++) {
            byPlace[i] = isStretched(i, x[i][0], y[i][0])
                    ? twice * beliefs.relevance()[i] * (x[i][0] - y[i][0]) * x[i][1]
                    : 0;
        }
    }
}
