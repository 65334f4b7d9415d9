package org.trainmark.results.report.svg;

import java.util.List;

/**
 * Values on top of each other at one place of the x axis.
 *
 * @param parts from the bottom up
 */
public record Bar(double x, List<Part> parts) {

    /**
     * One of the values.
     *
     * @param color 1 to 6, or 0 for what stays in the background
     * @param value at least 0
     */
    public record Part(int color, double value, String tooltip) {

        public Part {
            if (!(value >= 0)) {
                throw new IllegalArgumentException("a part of a bar cannot be " + value);
            }
        }
    }

    public Bar {
        parts = List.copyOf(parts);
    }

    /** Returns how high the bar is. */
    public double total() {
        return parts.stream().mapToDouble(Part::value).sum();
    }
}
