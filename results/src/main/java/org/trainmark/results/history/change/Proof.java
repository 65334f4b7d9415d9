package org.trainmark.results.history.change;

import static java.util.Objects.requireNonNull;

/** Whether a split is a change of level, and not a few outliers, noise that changed, or a drift. */
record Proof(Values values, Scan scan) {

    /** How unlike the noise of one side must be to that of the other to be taken for another noise. */
    private static final double OTHER_NOISE = 0.004;

    /** By how much a step must fit better than a straight line, in variances: it has a parameter more (Akaike 1974). */
    private static final double BETTER_THAN_LINE = 4;

    /** So few values after a step are not yet half of a drift. */
    private static final int FRESH = 8;

    /** How much of a change must be left without the run that speaks most for it. */
    private static final double WITHOUT_ONE = 0.68;

    private static final int FEWEST_WITHOUT_ONE = 4;

    Proof {
        requireNonNull(values, "values");
        requireNonNull(scan, "scan");
    }

    /** Returns whether a split is significant at a level, whatever the noise on either side is. */
    boolean holds(Split split, double level) {
        return split.t() > CriticalValues.student(level, scan.freedom(split))
                && !values.isRestless(split.index())
                && standsWithoutOne(split)
                && (isAlike(split) || separates(split, level))
                && !isDrift(split);
    }

    private boolean standsWithoutOne(Split split) {
        int count = split.after().count();
        double level = split.before().mean();
        double most = 0;
        for (int i = split.index(); i < values.size(); i++) {
            double off = (values.distance(i) - level) * Math.signum(split.difference());
            most = values.isOut(i) ? most : Math.max(most, off);
        }
        double whole = Math.abs(split.difference());
        return count < FEWEST_WITHOUT_ONE || (whole * count - most) / (count - 1) > WITHOUT_ONE * whole;
    }

    /**
     * Few outliers among few values on either side make a difference of means that only its own noise shows as none.
     */
    private boolean isAlike(Split split) {
        return isAlike(split.after(), scan.past().and(split.before()))
                && isAlike(split.before(), scan.past().and(split.after()));
    }

    private boolean isAlike(Sums part, Background others) {
        if (part.count() < 2 || others.freedom() < 1) {
            return true;
        }
        int freedom = part.count() - 1;
        double variance = Math.max(others.scatter() / others.freedom(), values.leastVariance());
        return part.scatter() / freedom / variance < CriticalValues.ratio(OTHER_NOISE, freedom, others.freedom());
    }

    /** By the test of Welch (1947), with each side's own noise. */
    private boolean separates(Split split, double level) {
        Sums before = split.before();
        Sums after = split.after();
        if (before.count() < 2 || after.count() < 2) {
            return false;
        }
        double one = variance(before) * scan.ofMean(before.count());
        double other = variance(after) * scan.ofMean(after.count());
        double freedom = (one + other)
                * (one + other)
                / (one * one / (before.count() - 1) + other * other / (after.count() - 1));
        double t = Math.abs(split.difference()) / Math.sqrt(one + other);
        return t > CriticalValues.student(level, Math.max(1, (int) freedom));
    }

    private double variance(Sums part) {
        return Math.max(part.scatter() / (part.count() - 1), values.leastVariance());
    }

    /** A drift looks like a step at any moment; but then it has risen before the step too. */
    private boolean isDrift(Split split) {
        if (split.after().count() <= FRESH && !roseBefore(split)) {
            return false;
        }
        double step = split.before().scatter() + split.after().scatter();
        double noise = Math.max((scan.past().scatter() + step) / scan.freedom(split), values.leastVariance());
        double line = Line.through(values, scan.start(), values.size()).scatter();
        return line - step < BETTER_THAN_LINE * noise;
    }

    private boolean roseBefore(Split split) {
        Line before = Line.through(values, scan.start(), split.index());
        return before.slope() * Math.signum(split.difference()) > before.error() / 2;
    }
}
