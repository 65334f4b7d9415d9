package org.trainmark.results.history.change;

import java.util.Optional;

/**
 * How much of a value's noise the next one still has, of all series of one metric together: the correlation of each
 * recursive residual with the one before it. Such residuals (Brown, Durbin and Evans 1975) are independent where the
 * noise is, so that an estimated level puts no bias into their correlation.
 */
public final class Autocorrelation {

    private static final double STEPS = 50;
    private static final double MOST = 0.9;
    private static final int FEWEST = 8;
    private static final double ERRORS = 2;

    private final Optional<Autocorrelation> all;
    private double products;
    private double squares;
    private long pairs;

    private Autocorrelation(Optional<Autocorrelation> all) {
        this.all = all;
    }

    /** Returns that of all series of a history. */
    public static Autocorrelation ofAll() {
        return new Autocorrelation(Optional.empty());
    }

    /** Returns that of the series of one metric of the history that this is of. */
    public Autocorrelation ofMetric() {
        return new Autocorrelation(Optional.of(this));
    }

    void add(double residual, double before) {
        products += residual * before;
        squares += (residual * residual + before * before) / 2;
        pairs++;
        all.ifPresent(others -> others.add(residual, before));
    }

    /**
     * Returns the correlation less two standard errors, from 0 to 0.9, in steps of 0.02: of the metric or of the whole
     * history, whichever is more.
     */
    double rho() {
        double own = pairs < FEWEST || squares == 0 ? 0 : products / squares - ERRORS / Math.sqrt((double) pairs);
        double sure = Math.min(MOST, Math.max(0, Math.rint(own * STEPS) / STEPS));
        return Math.max(sure, all.map(Autocorrelation::rho).orElse(0.0));
    }

    /**
     * Returns how many times as large the variance of the mean of so many values in a row is as of independent ones: of
     * an autoregression of first order, {@code 1 + 2 sum (1 - j/n) rho^j} over {@code j} from 1 to {@code n - 1}.
     */
    static double inflation(double rho, int values) {
        double rest = 2 * rho * (1 - Math.pow(rho, values)) / (values * (1 - rho) * (1 - rho));
        return (1 + rho) / (1 - rho) - rest;
    }
}
