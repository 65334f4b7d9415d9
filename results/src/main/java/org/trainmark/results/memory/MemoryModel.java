package org.trainmark.results.memory;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.trainmark.results.stats.Interval;
import org.trainmark.results.stats.Medians;

/** Bytes as a linear function of the batch size, fitted so that relative errors are small. */
public final class MemoryModel {

    /** Of a line through two batch sizes, nothing says how far it errs. */
    private static final double UNTESTED_ERROR = 0.1;

    private final WeightedLine line;
    private final double error;
    private final Deviations deviations;

    private MemoryModel(WeightedLine line, double error, Deviations deviations) {
        this.line = line;
        this.error = error;
        this.deviations = deviations;
    }

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
        double error = Math.max(Deviations.LEAST_ERROR, Math.max(fitted, leftOut));
        return new MemoryModel(line, error, Deviations.of(points, line::errorAt, line.freedom(), trialDeviation));
    }

    /** Returns the line that was fitted. */
    public WeightedLine line() {
        return line;
    }

    /**
     * Returns the largest relative error inside the measured range: on the points that it was fitted to, and where each
     * batch size but the smallest and the largest is left out in turn and told from the others.
     */
    public double error() {
        return error;
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
        return deviations.band(bytes(batch), line.errorOfLine(batch));
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
