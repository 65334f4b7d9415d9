package org.trainmark.bench.search.gaussian;

/** How good it is to measure at a place, as a logarithm; merits add up. */
interface Merit {

    double at(double[] place);

    /** Returns it, and adds its derivatives by the coordinates to a gradient. */
    double at(double[] place, double[] gradient);
}
