package org.trainmark.results.memory;

import java.util.List;

/**
 * The line of the least squares of relative errors.
 *
 * @param fixed bytes whatever the batch
 * @param perExample bytes for each example of a batch
 * @param smallest batch size that it was fitted to
 * @param largest batch size that it was fitted to
 * @param points how many it was fitted to
 * @param weight sum of the points' weights, which are one over the square of their bytes
 * @param center weighted mean of the batch sizes
 * @param spread weighted sum of squares of the batch sizes about {@code center}
 */
public record WeightedLine(
        double fixed,
        double perExample,
        int smallest,
        int largest,
        int points,
        double weight,
        double center,
        double spread) {

    /** @throws IllegalArgumentException if points have fewer than 2 batch sizes */
    static WeightedLine through(List<MemoryModel.Point> points) {
        double weight = 0;
        double batches = 0;
        double bytes = 0;
        for (MemoryModel.Point point : points) {
            weight += weight(point);
            batches += weight(point) * point.batch();
            bytes += weight(point) * point.bytes();
        }
        double center = batches / weight;
        double spread = 0;
        double together = 0;
        for (MemoryModel.Point point : points) {
            double distance = point.batch() - center;
            spread += weight(point) * distance * distance;
            together += weight(point) * distance * point.bytes();
        }
        int smallest = points.stream().mapToInt(MemoryModel.Point::batch).min().orElse(0);
        int largest = points.stream().mapToInt(MemoryModel.Point::batch).max().orElse(0);
        if (smallest == largest) {
            throw new IllegalArgumentException("a model of memory needs 2 batch sizes");
        }
        double slope = together / spread;
        return new WeightedLine(
                bytes / weight - slope * center, slope, smallest, largest, points.size(), weight, center, spread);
    }

    private static double weight(MemoryModel.Point point) {
        return 1 / (point.bytes() * point.bytes());
    }

    /** Returns the bytes of a batch. */
    public double at(int batch) {
        return fixed + perExample * batch;
    }

    /** Returns the error of a point, relative to what was measured. */
    double errorAt(MemoryModel.Point point) {
        return Math.abs(at(point.batch()) / point.bytes() - 1);
    }

    /**
     * Returns the relative error of a point that it was fitted to, told by the line through all other points: what it
     * errs by here over the part of that which the point itself did not pull away.
     */
    double errorWithout(MemoryModel.Point point) {
        double distance = point.batch() - center;
        double leverage = weight(point) * (1 / weight + distance * distance / spread);
        return errorAt(point) / (1 - leverage);
    }

    /** Returns the degrees of freedom of the points about the line. */
    int freedom() {
        return points - 2;
    }

    /** Returns the standard error of the line at a batch, in bytes, for a relative deviation of 1 of the points. */
    double errorOfLine(int batch) {
        return Math.sqrt(1 / weight + (batch - center) * (batch - center) / spread);
    }
}
