package org.trainmark.results.history.change;

import java.util.Arrays;

/**
 * Finds values that stand out for themselves alone: far from the others around them, and the next ones are back.
 * Whether the newest is one can be said only once there is another.
 *
 * @param start of the segment
 */
record Standouts(Values values, int start) {

    /** Of values that noise alone brings, one in ten thousand is as far out. */
    private static final double FAR = 1e-4;

    private static final int NEXT = 3;
    private static final int FEWEST = 6;
    private static final int AROUND = 20;
    /** Now and then older ones are looked at again, of which the first had nothing around them yet. */
    private static final int AGAIN = 10;

    private static final int OLDER = 30;

    /** Looks again at the values that have become followed by others. */
    void mark() {
        int newest = values.size() - 1;
        int back = (newest - start) % AGAIN == 0 ? OLDER : NEXT;
        for (int i = Math.max(start, newest - back); i < newest; i++) {
            values.setFar(i, isAlone(i));
        }
    }

    private boolean isAlone(int index) {
        int from = Math.max(start, index - AROUND);
        int to = Math.min(values.size(), index + AROUND + 1);
        if (to - from - 1 < FEWEST || !mayBe(index)) {
            return false;
        }
        double[] others = new double[to - from - 1];
        for (int i = from; i < to; i++) {
            if (i != index) {
                others[i < index ? i - from : i - from - 1] = values.distance(i);
            }
        }
        Robust around = Robust.of(others);
        double off = values.distance(index) - around.level();
        double spread = Math.max(around.spread(), Math.sqrt(values.leastVariance()));
        return Math.abs(off) > spread * CriticalValues.student(FAR, others.length - 1)
                && (next(index) - around.level()) * Math.signum(off) < Math.abs(off) / 2;
    }

    /** Most values are so near to the mean that nothing needs to be sorted. */
    private boolean mayBe(int index) {
        Sums all = values.sums(start, values.size());
        double off = values.distance(index) - all.mean();
        return off * off > 2 * all.scatter() / Math.max(1, all.count());
    }

    private double next(int index) {
        int to = Math.min(values.size(), index + 1 + NEXT);
        double[] next = new double[to - index - 1];
        for (int i = 0; i < next.length; i++) {
            next[i] = values.distance(index + 1 + i);
        }
        Arrays.sort(next);
        return Robust.median(next);
    }
}
