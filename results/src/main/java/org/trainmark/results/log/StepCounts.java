package org.trainmark.results.log;

import org.HdrHistogram.Histogram;

/**
 * How many steps took how long, in the buckets that HdrHistogram has for 3 significant digits. Its own histogram finds
 * the bucket of each value anew when others are added to it, and again when it is read; here a bucket is an index.
 */
public final class StepCounts {

    /** In the first buckets each step time has a place of its own, and in the others half as many places each. */
    private static final int HALF_BITS = 10;

    private static final int HALF = 1 << HALF_BITS;

    /** So many hold all that a {@code long} can say. */
    static final int PLACES = (Long.SIZE - HALF_BITS) * HALF;

    /** Of {@link #HALF} places each, since most of them stay empty. */
    private final long[][] pages = new long[PLACES / HALF][];

    private long total;

    /** What is told of all places in turn, the shortest times first. */
    @FunctionalInterface
    public interface Visitor {

        /** Takes the number of steps that took from {@code lowest} to {@code highest} nanoseconds. */
        void take(long lowest, long highest, long count);
    }

    /**
     * Adds a number of steps that took so many nanoseconds each.
     *
     * @throws IllegalArgumentException if that is less than none
     */
    public void add(long nanos, long count) {
        if (nanos < 0) {
            throw new IllegalArgumentException("no time: %d ns".formatted(nanos));
        }
        addAt(place(nanos), count);
    }

    private static int place(long nanos) {
        int doublings = Math.max(0, Long.SIZE - 1 - HALF_BITS - Long.numberOfLeadingZeros(nanos));
        return (int) (nanos >> doublings) + doublings * HALF;
    }

    /** @throws IndexOutOfBoundsException if there is no such place */
    void addAt(int place, long count) {
        int page = place >> HALF_BITS;
        if (pages[page] == null) {
            pages[page] = new long[HALF];
        }
        pages[page][place & (HALF - 1)] += count;
        total += count;
    }

    /** Returns how many steps there are; less than none if there are more than can be counted. */
    public long total() {
        return total;
    }

    /** Tells of all places that hold a step. */
    public void forEach(Visitor visitor) {
        for (int page = 0; page < pages.length; page++) {
            if (pages[page] != null) {
                forEach(page, pages[page], visitor);
            }
        }
    }

    private static void forEach(int page, long[] counts, Visitor visitor) {
        int doublings = Math.max(0, page - 1);
        for (int i = 0; i < HALF; i++) {
            if (counts[i] > 0) {
                long lowest = (long) (i + Math.min(page, 1) * HALF) << doublings;
                visitor.take(lowest, lowest + (1L << doublings) - 1, counts[i]);
            }
        }
    }

    /** Returns them as a histogram of HdrHistogram's, in nanoseconds. */
    Histogram histogram() {
        Histogram histogram = StepHistograms.empty();
        forEach((lowest, highest, count) -> histogram.recordValueWithCount(lowest, count));
        return histogram;
    }
}
