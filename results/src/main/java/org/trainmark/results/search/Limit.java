package org.trainmark.results.search;

import static java.util.Objects.requireNonNull;
import static org.trainmark.results.summary.Metric.Better.LOWER;

/**
 * What a point must keep to: at most so much of a quantity of which less is better, at least so much of another.
 *
 * @param bound in the quantity's unit
 */
public record Limit(Quantity quantity, double bound) {

    public Limit {
        requireNonNull(quantity, "quantity");
        if (!Double.isFinite(quantity.loss(bound))) {
            throw new IllegalArgumentException("%s cannot be limited to %s".formatted(quantity.name(), bound));
        }
    }

    /** Returns by how much a value is beyond the bound, on the scale of losses; 0 or less if it keeps to it. */
    public double excess(double value) {
        return quantity.loss(value) - quantity.loss(bound);
    }

    /** Returns the limit in words: {@code peak-resident at most 300 MiB}. */
    public String text() {
        return "%s at %s %s"
                .formatted(
                        quantity.name(),
                        quantity.better() == LOWER ? "most" : "least",
                        quantity.unit().text(bound));
    }
}
