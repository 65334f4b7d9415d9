package org.trainmark.bench.search.gaussian;

/**
 * The chance that a value is below a bound, as a logarithm.
 *
 * @param bound on the scale of the process
 */
record Chance(GaussianProcess process, double bound) implements Merit {

    @Override
    public double at(double[] place) {
        Normal there = process.at(place);
        return ExpectedImprovement.logBelow((bound - there.mean()) / there.deviation());
    }

    @Override
    public double at(double[] place, double[] gradient) {
        double[] ofMean = new double[place.length];
        double[] ofDeviation = new double[place.length];
        Normal there = process.at(place, ofMean, ofDeviation);
        double z = (bound - there.mean()) / there.deviation();
        double slope = ExpectedImprovement.slopeOfLogBelow(z) / there.deviation();
        Vectors.add(gradient, -slope, ofMean);
        Vectors.add(gradient, -slope * z, ofDeviation);
        return ExpectedImprovement.logBelow(z);
    }
}
