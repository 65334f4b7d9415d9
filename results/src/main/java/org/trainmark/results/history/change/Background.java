package org.trainmark.results.history.change;

/**
 * The noise of the segments that have ended.
 *
 * @param scatter sum of squared distances of values to the means of their segments
 * @param freedom how many degrees that is of
 */
record Background(double scatter, int freedom) {

    static final Background NONE = new Background(0, 0);

    Background and(Sums ended) {
        return ended.count() == 0 ? this : new Background(scatter + ended.scatter(), freedom + ended.count() - 1);
    }
}
