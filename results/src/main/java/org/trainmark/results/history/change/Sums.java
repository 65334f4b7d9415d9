package org.trainmark.results.history.change;

/** Sums over part of a series: how many values, their sum, the sum of their squares; all of distances to one value. */
record Sums(int count, double sum, double squares) {

    static final Sums NONE = new Sums(0, 0, 0);

    double mean() {
        return count == 0 ? 0 : sum / count;
    }

    /** Returns the sum of squared distances to the mean. */
    double scatter() {
        return count == 0 ? 0 : Math.max(0, squares - sum * sum / count);
    }

    Sums minus(Sums part) {
        return new Sums(count - part.count, sum - part.sum, squares - part.squares);
    }
}
