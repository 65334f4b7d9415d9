package org.trainmark.results.memory;

import java.util.List;

/** The line of the least squares of relative errors. */
public final class WeightedLine {

    private final RelativeFit fit;
    private final int smallest;
    private final int largest;

    private WeightedLine(RelativeFit fit, int smallest, int largest) {
        this.fit = fit;
        this.smallest = smallest;
        this.largest = largest;
    }

    /** @throws IllegalArgumentException if points have fewer than 2 batch sizes */
    static WeightedLine through(List<MemoryModel.Point> points) {
        int smallest = points.stream().mapToInt(MemoryModel.Point::batch).min().orElse(0);
        int largest = points.stream().mapToInt(MemoryModel.Point::batch).max().orElse(0);
        return RelativeFit.of(points, point -> terms(point.batch()), MemoryModel.Point::bytes)
                .map(fit -> new WeightedLine(fit, smallest, largest))
                .orElseThrow(() -> new IllegalArgumentException("a model of memory needs 2 batch sizes"));
    }

    private static double[] terms(int batch) {
        return new double[] {1, batch};
    }

    /** Returns the bytes whatever the batch. */
    public double fixed() {
        return fit.factor(0);
    }

    /** Returns the bytes for each example of a batch. */
    public double perExample() {
        return fit.factor(1);
    }

    /** Returns the smallest batch size that it was fitted to. */
    public int smallest() {
        return smallest;
    }

    /** Returns the largest batch size that it was fitted to. */
    public int largest() {
        return largest;
    }

    /** Returns the bytes of a batch. */
    public double at(int batch) {
        return fit.at(terms(batch));
    }

    /** Returns the error of a point, relative to what was measured. */
    double errorAt(MemoryModel.Point point) {
        return fit.errorAt(terms(point.batch()), point.bytes());
    }

    /** Returns the relative error of a point that it was fitted to, told by the line through all other points. */
    double errorWithout(MemoryModel.Point point) {
        return fit.errorWithout(terms(point.batch()), point.bytes());
    }

    /** Returns the degrees of freedom of the points about the line. */
    int freedom() {
        return fit.freedom();
    }

    /** Returns the standard error of the line at a batch, in bytes, for a relative deviation of 1 of the points. */
    double errorOfLine(int batch) {
        return fit.errorOfSum(terms(batch));
    }
}
