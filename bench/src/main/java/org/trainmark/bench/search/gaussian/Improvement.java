package org.trainmark.bench.search.gaussian;

import org.trainmark.bench.search.numeric.Vectors;

/**
 * How much lower than the best a value is expected to be, as a logarithm.
 *
 * @param best what is to be improved on: the lowest mean that is believed of any place measured
 */
record Improvement(GaussianProcess process, double best) implements Merit {

    @Override
    public double at(double[] place) {
        return of(process.at(place));
    }

    private double of(Normal there) {
        return Math.log(there.deviation()) + ExpectedImprovement.logH((best - there.mean()) / there.deviation());
    }

    @Override
    public double at(double[] place, double[] gradient) {
        double[] ofMean = new double[place.length];
        double[] ofDeviation = new double[place.length];
        Normal there = process.at(place, ofMean, ofDeviation);
        double deviation = there.deviation();
        double z = (best - there.mean()) / deviation;
        double slope = ExpectedImprovement.slopeOfLogH(z);
        Vectors.add(gradient, -slope / deviation, ofMean);
        Vectors.add(gradient, (1 - slope * z) / deviation, ofDeviation);
        return of(there);
    }
}
