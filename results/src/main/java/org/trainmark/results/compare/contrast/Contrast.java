package org.trainmark.results.compare.contrast;

/** Two sides' values of one metric of one cell, before it is known how many others are tested. */
interface Contrast {

    ComparedMetric metric();

    /** Returns the two-sided p-value of there being no difference; 1 where there is too little to test. */
    double p();

    /**
     * Returns whether there is a test that could be significant at this level; what could not is left out of those that
     * share the level (Tarone 1990).
     */
    boolean isTested(double level);

    /** Returns the verdict. */
    Verdict verdict(Judgment judgment);

    /** Returns what this says. */
    Effect effect(Judgment judgment);
}
