package org.trainmark.bench.machine.watch;

import java.util.Map;
import java.util.NavigableMap;
import java.util.OptionalDouble;
import java.util.TreeMap;

/** How many joules had been taken at each look since the first. */
public final class EnergySeries {

    private final NavigableMap<Long, Double> joulesAt = new TreeMap<>();

    /** Returns a series of joules since the first look, by when that look was. */
    public static EnergySeries of(Map<Long, Double> looks) {
        EnergySeries series = new EnergySeries();
        series.joulesAt.putAll(looks);
        return series;
    }

    /**
     * Adds a look.
     *
     * @param nanos by {@link System#nanoTime()}, later than all before
     * @param joules taken since the first look
     */
    void add(long nanos, double joules) {
        joulesAt.put(nanos, joules);
    }

    boolean isEmpty() {
        return joulesAt.isEmpty();
    }

    /** Returns the joules from the first look to the last. */
    double joules() {
        return joulesAt.isEmpty() ? 0 : joulesAt.lastEntry().getValue();
    }

    /**
     * Returns the mean power in watts from one moment to another, straight lines between looks; empty if the looks do
     * not reach so far, or saw nothing taken.
     */
    public OptionalDouble watts(long fromNanos, long toNanos) {
        if (joulesAt.isEmpty() || fromNanos >= toNanos) {
            return OptionalDouble.empty();
        }
        if (fromNanos < joulesAt.firstKey() || toNanos > joulesAt.lastKey()) {
            return OptionalDouble.empty();
        }
        double joules = at(toNanos) - at(fromNanos);
        return joules > 0 ? OptionalDouble.of(joules * 1e9 / (toNanos - fromNanos)) : OptionalDouble.empty();
    }

    private double at(long nanos) {
        Map.Entry<Long, Double> before = joulesAt.floorEntry(nanos);
        Map.Entry<Long, Double> after = joulesAt.ceilingEntry(nanos);
        if (before.getKey().equals(after.getKey())) {
            return before.getValue();
        }
        double share = (double) (nanos - before.getKey()) / (after.getKey() - before.getKey());
        return before.getValue() + share * (after.getValue() - before.getValue());
    }
}
