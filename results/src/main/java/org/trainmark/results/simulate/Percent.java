package org.trainmark.results.simulate;

/** Parts as people write them. */
final class Percent {

    private Percent() {}

    /** Returns a part in percent, with two digits at most: {@code 0.5 %}. */
    static String of(double part) {
        return Double.toString(Math.round(part * 1e4) / 100.0).replaceFirst("\\.0$", "") + " %";
    }
}
