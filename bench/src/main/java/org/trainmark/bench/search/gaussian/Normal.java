package org.trainmark.bench.search.gaussian;

/** A normal distribution. */
record Normal(double mean, double variance) {

    double deviation() {
        return Math.sqrt(variance);
    }
}
