package org.trainmark.results.memory;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.trainmark.results.stats.Interval;
import org.trainmark.results.stats.Medians;
import org.trainmark.results.stats.PredictionInterval;

/**
 * Bytes as a linear function of the batch size, fitted so that relative errors are small.
 *
 * @param line that was fitted
 * @param error largest relative error inside the measured range: on the points that it was fitted to, and where each
 *     batch size but the smallest and the largest is left out in turn and told from the others
 * @param deviation relative standard deviation of the points about the line; empty with 2 batch sizes, through which
 *     there is a line whatever they are
 * @param trialDeviation relative standard deviation of the trials of one batch size
 */
public record MemoryModel(WeightedLine line, double error, OptionalDouble deviation, double trialDeviation) {

    private static final double LEAST_ERROR = 0.005;

    /** Of a line through two batch sizes, nothing says how far it errs. */
    private static final double UNTESTED_ERROR = 0.1;

    private static final double BOUNDARY = 0.975;

    /** What was measured: of each batch size, one. */
    public record Point(int batch, double bytes) {}

    /**
     * Fits points, one for each batch size.
     *
     * @param trialDeviation relative standard deviation of the trials of one batch size; 0 where each has one
     * @throws IllegalArgumentException if they have fewer than 2 batch sizes
     */
    public static MemoryModel fit(List<Point> points, double trialDeviation) {
        WeightedLine line = WeightedLine.through(points);
        double fitted = points.stream().mapToDouble(line::errorAt).max().orElse(0);
        double leftOut = points.stream()
                .filter(point -> line.smallest() < point.batch() && point.batch() < line.largest())
                .mapToDouble(line::errorWithout)
                .max()
                .orElse(UNTESTED_ERROR);
        double error = Math.max(LEAST_ERROR, Math.max(fitted, leftOut));
        return new MemoryModel(line, error, deviation(line, points), trialDeviation);
    }

    private static OptionalDouble deviation(WeightedLine line, List<Point> points) {
        double squares = points.stream()
                .mapToDouble(point -> line.errorAt(point) * line.errorAt(point))
                .sum();
        return line.freedom() > 0 ? OptionalDouble.of(Math.sqrt(squares / line.freedom())) : OptionalDouble.empty();
    }

    /** Returns the bytes of a batch. */
    public double bytes(int batch) {
        return line.at(batch);
    }

    /** Returns whether the bytes grow over the measured range by more than this model errs. */
    public boolean grows() {
        return bytes(line.largest()) - bytes(line.smallest()) > error * bytes(line.largest());
    }

    /**
     * Returns what the bytes of one more trial lie between with a confidence of 95 %, if memory is linear: Student's t
     * for as many degrees of freedom as there are batch sizes beyond two. Never narrower than 0.5 % to either side;
     * empty with 2 batch sizes.
     */
    public Optional<Interval> band(int batch) {
        double middle = bytes(batch);
        return deviation.stream()
                .mapToObj(about -> {
                    double relative = Math.hypot(about, trialDeviation) * Math.abs(middle);
                    double error = Math.hypot(relative, about * line.errorOfLine(batch));
                    Interval told = PredictionInterval.about(middle, error, line.freedom(), BOUNDARY);
                    double half = Math.max(told.high() - middle, LEAST_ERROR * Math.abs(middle));
                    return new Interval(middle - half, middle + half).within(0, Double.MAX_VALUE);
                })
                .findFirst();
    }

    /** Returns what this model tells for a batch. */
    public MemoryPrediction predict(int batch) {
        boolean measured = line.smallest() <= batch && batch <= line.largest();
        return new MemoryPrediction(batch, bytes(batch), band(batch), measured);
    }

    /**
     * Returns the median relative error where each batch size is predicted from all others; empty with fewer than 3 of
     * them.
     */
    static OptionalDouble leaveOneOutError(List<Point> points) {
        if (points.size() < 3) {
            return OptionalDouble.empty();
        }
        WeightedLine line = WeightedLine.through(points);
        return OptionalDouble.of(
                Medians.of(points.stream().mapToDouble(line::errorWithout).toArray()));
    }

    /**
     * Returns the relative error where the largest batch size is predicted from all smaller ones; empty with fewer than
     * 3.
     */
    static OptionalDouble largestFromSmallerError(List<Point> points) {
        return points.size() < 3
                ? OptionalDouble.empty()
                : points.stream()
                        .max(Comparator.comparingInt(Point::batch))
                        .map(largest ->
                                OptionalDouble.of(WeightedLine.through(points).errorWithout(largest)))
                        .orElseThrow();
    }
}
