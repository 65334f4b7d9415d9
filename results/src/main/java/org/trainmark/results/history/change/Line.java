package org.trainmark.results.history.change;

/**
 * The straight line through the values of a segment, by least squares.
 *
 * @param slope for each value
 * @param scatter sum of squared distances to the line
 * @param error standard error of the slope, of independent noise
 * @param count values it goes through
 */
record Line(double slope, double scatter, double error, int count) {

    static Line through(Values values, int start, int end) {
        Sums whole = values.sums(start, end);
        double middle = 0;
        for (int i = start; i < end; i++) {
            middle += values.isOut(i) ? 0 : (double) i / whole.count();
        }
        double width = 0;
        double product = 0;
        for (int i = start; i < end; i++) {
            double off = values.isOut(i) ? 0 : i - middle;
            width += off * off;
            product += off * values.distance(i);
        }
        double slope = width == 0 ? 0 : product / width;
        double scatter = Math.max(0, whole.scatter() - slope * product);
        double variance = Math.max(scatter / Math.max(1, whole.count() - 2), values.leastVariance());
        return new Line(slope, scatter, width == 0 ? 0 : Math.sqrt(variance / width), whole.count());
    }
}
