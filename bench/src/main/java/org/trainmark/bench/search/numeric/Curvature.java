package org.trainmark.bench.search.numeric;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;

/** How a gradient changed over the last steps, from which L-BFGS guesses the inverse of the second derivatives. */
final class Curvature {

    private static final int MEMORY = 10;

    private final Deque<Change> changes = new ArrayDeque<>();

    /** How the place and the gradient changed in a step, and the product of both. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Change(double[] place, double[] gradient, double product) {}

    boolean isUnknown() {
        return changes.isEmpty();
    }

    void forget() {
        changes.clear();
    }

    /** Takes a step in, unless the function curves down along it. */
    void remember(double[] x, double[] gradient, double[] next, double[] nextGradient) {
        double[] place = next.clone();
        Vectors.add(place, -1, x);
        double[] change = nextGradient.clone();
        Vectors.add(change, -1, gradient);
        double product = Vectors.dot(place, change);
        if (product > 1e-12 * Vectors.dot(change, change)) {
            changes.addLast(new Change(place, change, product));
            if (changes.size() > MEMORY) {
                changes.removeFirst();
            }
        }
    }

    /** Returns a vector times the inverse of the second derivatives (Nocedal and Wright, 2006, algorithm 7.4). */
    double[] inverseTimes(double[] vector) {
        double[] q = vector.clone();
        double[] shares = new double[changes.size()];
        int k = 0;
        for (Iterator<Change> latest = changes.descendingIterator(); latest.hasNext(); k++) {
            Change change = latest.next();
            shares[k] = Vectors.dot(change.place(), q) / change.product();
            Vectors.add(q, -shares[k], change.gradient());
        }
        scale(q);
        for (Change change : changes) {
            k--;
            Vectors.add(q, shares[k] - Vectors.dot(change.gradient(), q) / change.product(), change.place());
        }
        return q;
    }

    private void scale(double[] q) {
        if (!changes.isEmpty()) {
            Change last = changes.getLast();
            Vectors.add(q, last.product() / Vectors.dot(last.gradient(), last.gradient()) - 1, q.clone());
        }
    }
}
