package org.trainmark.results.memory;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.trainmark.results.stats.Interval;
import org.trainmark.results.stats.Medians;

/**
 * Bytes as a linear function of the batch size, fitted so that relative errors are small.
 *
 * @param fixed bytes whatever the batch
 * @param perExample bytes for each example of a batch
 * @param smallest batch size that it was fitted to
 * @param largest batch size that it was fitted to
 * @param error largest relative error inside the measured range: on the points that it was fitted to, and where each
 *     batch size but the smallest and the largest is left out in turn and told from the others
 * @param errorBeyond likely relative error outside that range
 */
public record MemoryModel(
        double fixed, double perExample, int smallest, int largest, double error, double errorBeyond) {

    /** How much wider the band is, at least, outside the measured range. */
    private static final double OUTSIDE = 3;

    private static final double LEAST_ERROR = 0.005;

    /** Two batch sizes give a line whatever they are, so that nothing says how far it errs. */
    private static final double UNTESTED_ERROR = 0.1;

    /** What was measured. */
    public record Point(int batch, double bytes) {}

    /**
     * Fits points.
     *
     * @throws IllegalArgumentException if they have fewer than 2 batch sizes
     */
    public static MemoryModel fit(List<Point> points) {
        MemoryModel line = line(points);
        double fitted = points.stream().mapToDouble(line::errorAt).max().orElse(0);
        int[] between = batches(points)
                .filter(batch -> line.smallest < batch && batch < line.largest)
                .toArray();
        double leftOut = Arrays.stream(between)
                .mapToDouble(batch -> leaveOutError(points, batch))
                .max()
                .orElse(UNTESTED_ERROR);
        double error = Math.max(LEAST_ERROR, Math.max(fitted, leftOut));
        double beyond =
                Math.max(OUTSIDE * error, largestFromSmallerError(points).orElse(0));
        return new MemoryModel(line.fixed, line.perExample, line.smallest, line.largest, error, beyond);
    }

    private static IntStream batches(List<Point> points) {
        return points.stream().mapToInt(Point::batch).distinct().sorted();
    }

    private static double leaveOutError(List<Point> points, int batch) {
        return worstError(
                points.stream().filter(p -> p.batch() != batch).toList(),
                points.stream().filter(p -> p.batch() == batch).toList());
    }

    /** Returns the least squares of relative errors. */
    private static MemoryModel line(List<Point> points) {
        int[] batches = batches(points).toArray();
        if (batches.length < 2) {
            throw new IllegalArgumentException("a model of memory needs 2 batch sizes");
        }
        double w = 0;
        double wx = 0;
        double wy = 0;
        double wxx = 0;
        double wxy = 0;
        for (Point point : points) {
            double weight = 1 / (point.bytes() * point.bytes());
            w += weight;
            wx += weight * point.batch();
            wy += weight * point.bytes();
            wxx += weight * point.batch() * point.batch();
            wxy += weight * point.batch() * point.bytes();
        }
        double slope = (w * wxy - wx * wy) / (w * wxx - wx * wx);
        return new MemoryModel((wy - slope * wx) / w, slope, batches[0], batches[batches.length - 1], 0, 0);
    }

    /** Returns the bytes of a batch. */
    public double bytes(int batch) {
        return fixed + perExample * batch;
    }

    /** Returns whether the bytes grow over the measured range by more than this model errs. */
    public boolean grows() {
        return bytes(largest) - bytes(smallest) > error * bytes(largest);
    }

    private double errorAt(Point point) {
        return Math.abs(bytes(point.batch()) / point.bytes() - 1);
    }

    /** Returns whether a batch size lies in the measured range. */
    boolean covers(int batch) {
        return smallest <= batch && batch <= largest;
    }

    /** Returns what the bytes of a batch likely lie between; wider, and no more than a guess, outside the range. */
    public Interval band(int batch) {
        double part = covers(batch) ? error : errorBeyond;
        double middle = bytes(batch);
        double half = part * Math.abs(middle);
        return new Interval(middle - half, middle + half).within(0, Double.MAX_VALUE);
    }

    /** Returns what this model tells for a batch. */
    public MemoryPrediction predict(int batch) {
        return new MemoryPrediction(batch, bytes(batch), band(batch), covers(batch));
    }

    /** Returns the largest batch whose band ends below a limit; 0 if none does. */
    int largestWithin(double limit) {
        double part = 1 + errorBeyond;
        return (int) Math.max(0, Math.min(Integer.MAX_VALUE, (limit / part - fixed) / perExample));
    }

    /**
     * Returns the median relative error where each batch size is predicted from all others; empty with fewer than 3 of
     * them.
     */
    static OptionalDouble leaveOneOutError(List<Point> points) {
        int[] batches = batches(points).toArray();
        return batches.length < 3
                ? OptionalDouble.empty()
                : OptionalDouble.of(Medians.of(Arrays.stream(batches)
                        .mapToDouble(batch -> leaveOutError(points, batch))
                        .toArray()));
    }

    /**
     * Returns the relative error where the largest batch size is predicted from all smaller ones; empty with fewer than
     * 3.
     */
    static OptionalDouble largestFromSmallerError(List<Point> points) {
        int[] batches = batches(points).toArray();
        return batches.length < 3
                ? OptionalDouble.empty()
                : OptionalDouble.of(leaveOutError(points, batches[batches.length - 1]));
    }

    private static double worstError(List<Point> known, List<Point> asked) {
        MemoryModel model = line(known);
        return asked.stream().mapToDouble(model::errorAt).max().orElse(0);
    }
}
