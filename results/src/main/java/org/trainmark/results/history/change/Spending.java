package org.trainmark.results.history.change;

/**
 * How likely each look at each series of a history may err, so that all looks together seldom do. The parts of looks
 * fall as {@code 1 / (i + 40)}: the first looks, which know the noise least, find as much as later ones. The parts of
 * series fall faster than as one over their number (Bonferroni), because splits and looks that overlap are nearly one
 * test where the level is mild, and nearly separate ones where it is strict. Both constants are simulated: of a hundred
 * series without a change, over 365 looks, at most one history in twenty has a change that is confirmed; of a lone
 * series, one in seven.
 *
 * @param series how many are looked at
 */
public record Spending(int series) {

    private static final double LEVEL = 0.05;
    private static final int YEAR = 400;
    private static final int FIRST = 9;
    private static final int EARLY = 40;

    /** Of all splits at one look only the best is tested, and looks share most of their values. */
    private static final double OVERLAP = 3;

    private static final double SEPARATE = 1.52;

    private static final double PROVISIONAL = 0.002;
    private static final double PROVISIONAL_OF_ALL = 0.05;

    public Spending {
        if (series < 1) {
            throw new IllegalArgumentException("there must be a series, but there are " + series);
        }
    }

    /**
     * Returns the two-sided level of a split at a look for a change to be confirmed.
     *
     * @param look from 1
     */
    double confirmed(int look) {
        double parts = Math.log((double) (YEAR + EARLY) / (FIRST + EARLY)) * (look + EARLY);
        return LEVEL * OVERLAP / parts / Math.pow(series, SEPARATE);
    }

    /** Returns the two-sided level of a split for a change to be shown, until later runs confirm it or do not. */
    double provisional() {
        return Math.min(PROVISIONAL, PROVISIONAL_OF_ALL / series);
    }
}
