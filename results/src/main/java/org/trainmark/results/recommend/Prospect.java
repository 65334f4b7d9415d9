package org.trainmark.results.recommend;

import java.util.Arrays;

/** What a cell may turn out to be: some values, each as likely as the others, the least the best; or none. */
final class Prospect {

    private final double[] values;
    private final double never;

    /** @param never the chance of none, from 0 to 1 */
    Prospect(double never, double... values) {
        this.values = values.clone();
        this.never = never;
        Arrays.sort(this.values);
    }

    int count() {
        return values.length;
    }

    double value(int index) {
        return values[index];
    }

    /** Returns the chance of each of the values. */
    double chance() {
        return (1 - never) / values.length;
    }

    /** Returns the chance of none, or of a value behind the first so many. */
    double beyond(int first) {
        return first == values.length ? never : never + (values.length - first) * chance();
    }
}
