package org.trainmark.results.early;

import static java.util.Objects.requireNonNull;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import org.trainmark.results.CurvePoint;

/**
 * A learning curve as far as it goes, as a {@link Yardstick} reads it: the place and the loss of each evaluation, and
 * the best and the mean of the losses until then.
 */
public final class Track {

    /** What rounding makes of places that are the same. */
    private static final double ROUNDING = 1 + 1e-9;

    private final Yardstick yardstick;
    private final double[] places;
    private final double[] losses;
    private final double[] bests;
    private final double[] means;
    private final int size;
    private final boolean broken;

    private Track(List<CurvePoint> curve, Yardstick yardstick, boolean broken) {
        if (curve.isEmpty()) {
            throw new IllegalArgumentException("a track needs an evaluation");
        }
        this.yardstick = requireNonNull(yardstick, "yardstick");
        places = curve.stream().mapToDouble(yardstick.pace()::of).toArray();
        losses = curve.stream().mapToDouble(yardstick::loss).toArray();
        bests = new double[losses.length];
        means = new double[losses.length];
        double best = Double.POSITIVE_INFINITY;
        double sum = 0;
        for (int i = 0; i < losses.length; i++) {
            best = Math.min(best, losses[i]);
            sum += losses[i];
            bests[i] = best;
            means[i] = sum / (i + 1);
        }
        size = losses.length;
        this.broken = broken;
    }

    private Track(Track whole, int size) {
        yardstick = whole.yardstick;
        places = whole.places;
        losses = whole.losses;
        bests = whole.bests;
        means = whole.means;
        this.size = size;
        broken = false;
    }

    /**
     * Reads a curve.
     *
     * @throws IllegalArgumentException if it has no point
     */
    public static Track of(List<CurvePoint> curve, Yardstick yardstick) {
        return new Track(curve, yardstick, false);
    }

    /** Reads the curve of a training that diverged after its last point. */
    public static Track broken(List<CurvePoint> curve, Yardstick yardstick) {
        return new Track(curve, yardstick, true);
    }

    /**
     * Returns this as it was after so many evaluations.
     *
     * @throws IllegalArgumentException if it has not as many, or none is asked for
     */
    public Track until(int evaluations) {
        if (evaluations < 1 || evaluations > size) {
            throw new IllegalArgumentException("of %d evaluations there are no first %d".formatted(size, evaluations));
        }
        return evaluations == size ? this : new Track(this, evaluations);
    }

    public Yardstick yardstick() {
        return yardstick;
    }

    /** Returns how many evaluations it has. */
    public int size() {
        return size;
    }

    /** Returns where its last evaluation was. */
    public double place() {
        return places[size - 1];
    }

    /** Returns where the evaluation before was; 0 before the first. */
    double placeBefore() {
        return size == 1 ? 0 : places[size - 2];
    }

    /** Returns the loss of the last evaluation; infinite if it failed. */
    public double loss() {
        return broken ? Double.POSITIVE_INFINITY : losses[size - 1];
    }

    /** Returns the least loss so far. */
    double best() {
        return bests[size - 1];
    }

    /** Returns whether it is not finite any more. */
    public boolean isFailed() {
        return Double.isInfinite(loss());
    }

    /** Returns whether its training was once at a place or beyond. */
    boolean reached(double place) {
        return place() * ROUNDING >= place;
    }

    /** Returns whether its training went on beyond a place. */
    boolean passed(double place) {
        return place() > place * ROUNDING;
    }

    /** Returns the loss of the last evaluation at or before a place; empty before the first. */
    OptionalDouble lossAt(double place) {
        int index = last(place);
        return index < 0 ? OptionalDouble.empty() : OptionalDouble.of(index == size - 1 ? loss() : losses[index]);
    }

    /** Returns the mean of the losses up to a place; empty before the first. */
    OptionalDouble meanAt(double place) {
        int index = last(place);
        return index < 0 ? OptionalDouble.empty() : OptionalDouble.of(means[index]);
    }

    /** Returns the least loss of the evaluations at or before a place; empty before the first. */
    public OptionalDouble bestAt(double place) {
        int index = last(place);
        return index < 0 ? OptionalDouble.empty() : OptionalDouble.of(bests[index]);
    }

    /** Returns the loss with which it stands at a place: before the first evaluation, that of the first. */
    public double lossBy(double place) {
        return lossAt(place).orElse(losses[0]);
    }

    /** Returns how many evaluations it has until one is at a place or beyond: all if its end came before. */
    public int evaluationsTo(double place) {
        int found = Arrays.binarySearch(places, 0, size, place / ROUNDING);
        return Math.min(size, 1 + (found < 0 ? -found - 1 : found));
    }

    private int last(double place) {
        int found = Arrays.binarySearch(places, 0, size, place * ROUNDING);
        return found < 0 ? -found - 2 : found;
    }
}
