package org.trainmark.core.train;

import java.util.ArrayList;
import java.util.List;

/**
 * Keeps how the learning rate changed, in no more than {@value #MOST_POINTS} points: once there would be more, only
 * every second step is looked at, then every fourth, and so on.
 */
final class RateTrace {

    static final int MOST_POINTS = 256;

    private final List<RateChange> points;
    private long stride;

    /**
     * Goes on with an earlier one.
     *
     * @param stride of how many steps one was looked at
     */
    RateTrace(List<RateChange> points, long stride) {
        this.points = new ArrayList<>(points);
        this.stride = stride;
    }

    /** @param step its number, from 0, one after the other */
    void took(long step, double rate) {
        if (step % stride == 0) {
            add(step, rate);
            while (points.size() > MOST_POINTS) {
                lookHalfAsOften(step);
            }
        }
    }

    List<RateChange> points() {
        return List.copyOf(points);
    }

    long stride() {
        return stride;
    }

    private void add(long step, double rate) {
        if (points.isEmpty() || points.get(points.size() - 1).rate() != rate) {
            points.add(new RateChange(step, rate));
        }
    }

    /** Makes of the points what they would be, had the stride been twice as long from the start. */
    private void lookHalfAsOften(long now) {
        stride *= 2;
        List<RateChange> before = List.copyOf(points);
        points.clear();
        for (int i = 0; i < before.size(); i++) {
            long seen = (before.get(i).step() + stride - 1) / stride * stride;
            long until = i + 1 < before.size() ? before.get(i + 1).step() : now + 1;
            if (seen < until) {
                add(seen, before.get(i).rate());
            }
        }
    }
}
