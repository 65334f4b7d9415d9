package org.trainmark.results.compare;

/** Two sides' values of one metric of one cell, before it is known how many of them a comparison has. */
interface Contrast {

    /** Returns the two-sided p-value of there being no difference; 1 where there is too little to test. */
    double p();

    /**
     * Returns what this says.
     *
     * @param adjustedP the p-value, adjusted for the number of contrasts
     * @param level at which a p-value is significant
     */
    Effect effect(double adjustedP, double level);
}
