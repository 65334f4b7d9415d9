package org.trainmark.bench.search.gaussian;

import org.trainmark.bench.search.numeric.Vectors;

/**
 * The chance that a value is below a bound, as a logarithm.
 *
 * @param bound on the scale of the process
 * @param least chance that is worth a trial: below it, no improvement makes up for the doubt
 */
record Chance(GaussianProcess process, double bound, double least) implements Merit {

    /** Greater than logarithms of improvements ever differ by. */
    private static final double STEEP = 100;

    @Override
    public double at(double[] place) {
        return merit(logChance(process.at(place)));
    }

    private double logChance(Normal there) {
        return ExpectedImprovement.logBelow((bound - there.mean()) / there.deviation());
    }

    private double merit(double logChance) {
        return logChance - STEEP * Math.max(0, Math.log(least) - logChance);
    }

    /** Returns whether a place is more likely below than above. */
    boolean isLikely(double[] place) {
        return process.at(place).mean() < bound;
    }

    @Override
    public double at(double[] place, double[] gradient) {
        double[] ofMean = new double[place.length];
        double[] ofDeviation = new double[place.length];
        Normal there = process.at(place, ofMean, ofDeviation);
        double z = (bound - there.mean()) / there.deviation();
        double log = logChance(there);
        double steep = log < Math.log(least) ? 1 + STEEP : 1;
        double slope = steep * ExpectedImprovement.slopeOfLogBelow(z) / there.deviation();
        Vectors.add(gradient, -slope, ofMean);
        Vectors.add(gradient, -slope * z, ofDeviation);
        return merit(log);
    }
}
