package org.trainmark.results.summary;

import java.util.Arrays;
import org.HdrHistogram.Histogram;
import org.trainmark.results.log.StepCounts;

/**
 * The percentiles and the mean of step times, as {@link Histogram#getValueAtPercentile} and {@link Histogram#getMean}
 * give them: these go through the whole histogram each time, this once for all.
 */
final class Percentiles {

    private static final int FIRST_SIZE = 64;

    private long[] values = new long[FIRST_SIZE];
    private long[] upTo = new long[FIRST_SIZE];
    private int size;
    private double sum;

    Percentiles(StepCounts counts) {
        counts.forEach(this::add);
    }

    private void add(long lowest, long highest, long count) {
        if (size == values.length) {
            values = Arrays.copyOf(values, 2 * size);
            upTo = Arrays.copyOf(upTo, 2 * size);
        }
        values[size] = highest;
        upTo[size] = count + (size == 0 ? 0 : upTo[size - 1]);
        // As HdrHistogram: of a bucket of an even number of values the upper one in the middle.
        sum += (double) (lowest + (highest - lowest + 1) / 2) * count;
        size++;
    }

    /** Returns the longest time; 0 without any. */
    long max() {
        return size == 0 ? 0 : values[size - 1];
    }

    /** Returns the mean; 0 without any value. */
    double mean() {
        return size == 0 ? 0 : sum / upTo[size - 1];
    }

    /** Returns the value that so many percent of those recorded do not exceed; 0 without any. */
    long at(double percent) {
        if (size == 0) {
            return 0;
        }
        // As HdrHistogram: a little less than the percentage, since its count is rounded up.
        double requested = Math.max(Math.nextDown(percent), 0);
        long count = Math.max(1, (long) Math.ceil(requested * upTo[size - 1] / 100));
        int place = Arrays.binarySearch(upTo, 0, size, count);
        return values[place >= 0 ? place : -place - 1];
    }
}
