package org.trainmark.results.history.change;

import java.util.Arrays;
import java.util.BitSet;

/** A series as far as it is known, with sums over any part of it that leave out the values which stand out alone. */
final class Values {

    /** Where more than a few of so many stand out, they are the noise. */
    private static final int NEAR = 20;

    private static final int MOST_OUT = 3;

    private final BitSet far = new BitSet();
    private final BitSet out = new BitSet();
    private double origin;
    private double[] distances = new double[16];
    private int[] counts = new int[17];
    private double[] sums = new double[17];
    private double[] squares = new double[17];
    private int size;

    int size() {
        return size;
    }

    void add(double value) {
        if (size == distances.length) {
            distances = Arrays.copyOf(distances, 2 * size);
            counts = Arrays.copyOf(counts, 2 * size + 1);
            sums = Arrays.copyOf(sums, 2 * size + 1);
            squares = Arrays.copyOf(squares, 2 * size + 1);
        }
        // Sums of squares of what lies close together far from nothing would lose its digits.
        origin = size == 0 ? value : origin;
        distances[size++] = value - origin;
        sumFrom(size - 1);
    }

    /** Returns a value. */
    double at(int index) {
        return distances[index] + origin;
    }

    /** Returns the distance of a value to the first one, as all sums are of distances. */
    double distance(int index) {
        return distances[index];
    }

    /** Returns the value of a distance. */
    double value(double distance) {
        return distance + origin;
    }

    boolean isOut(int index) {
        return out.get(index);
    }

    /** Says whether a value is far from those around it; where more than a few are, they are the noise. */
    void setFar(int index, boolean isFar) {
        if (far.get(index) == isFar) {
            return;
        }
        far.set(index, isFar);
        for (int i = Math.max(0, index - NEAR + 1); i < Math.min(size, index + NEAR); i++) {
            out.set(i, far.get(i) && isOneOfFew(i));
        }
        sumFrom(Math.max(0, index - NEAR + 1));
    }

    /** Returns whether so many of the values before one are far from the others that noise is not what it was. */
    boolean isRestless(int index) {
        return far.get(Math.max(0, index - NEAR), index).cardinality() >= MOST_OUT;
    }

    private boolean isOneOfFew(int index) {
        int before = far.get(Math.max(0, index - NEAR + 1), index + 1).cardinality();
        int after = far.get(index, index + NEAR).cardinality();
        return Math.max(before, after) <= MOST_OUT;
    }

    private void sumFrom(int index) {
        for (int i = index; i < size; i++) {
            double distance = out.get(i) ? 0 : distances[i];
            counts[i + 1] = counts[i] + (out.get(i) ? 0 : 1);
            sums[i + 1] = sums[i] + distance;
            squares[i + 1] = squares[i] + distance * distance;
        }
    }

    /** Returns how many values of a part count. */
    int count(int from, int to) {
        return counts[to] - counts[from];
    }

    /** Returns the sums over a part. */
    Sums sums(int from, int to) {
        return new Sums(count(from, to), sums[to] - sums[from], squares[to] - squares[from]);
    }

    /** Returns the sum over a part. */
    double sum(int from, int to) {
        return sums[to] - sums[from];
    }

    /** Returns the smallest variance that is taken for one, so that nothing is divided by none. */
    double leastVariance() {
        double least = 1e-9 * Math.max(Math.abs(origin), 1e-9);
        return least * least;
    }
}
