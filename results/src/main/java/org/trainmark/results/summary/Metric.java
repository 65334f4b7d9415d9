package org.trainmark.results.summary;

import static java.util.Objects.requireNonNull;

import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;

/**
 * Something that is said of every cell. Writers loop over metrics, so that a new one changes no writer.
 *
 * @param name for machines, in lower case with hyphens
 * @param title for people, the head of a column
 * @param headline whether it belongs into the trade-off table
 * @param reading what it says of a cell; empty where that was not measured
 * @param definition one sentence for people
 */
public record Metric(
        String name,
        String title,
        Unit unit,
        Better better,
        boolean headline,
        Function<CellSummary, Optional<Figure>> reading,
        String definition) {

    /** Which of two values is preferred. */
    public enum Better {
        HIGHER,
        LOWER
    }

    public Metric {
        requireNonNull(name, "name");
        requireNonNull(title, "title");
        requireNonNull(unit, "unit");
        requireNonNull(better, "better");
        requireNonNull(reading, "reading");
        requireNonNull(definition, "definition");
    }

    /** Returns what this metric says of {@code cell}. */
    public Optional<Figure> of(CellSummary cell) {
        return reading.apply(cell);
    }

    /** Returns the number that it says of {@code cell}; empty where that was not measured or not reached. */
    public OptionalDouble valueOf(CellSummary cell) {
        OptionalDouble value = of(cell).map(Figure::value).orElse(OptionalDouble.empty());
        return value.isPresent() && Double.isFinite(value.getAsDouble()) ? value : OptionalDouble.empty();
    }

    /** Returns a number for sorting, the least for the best; infinite where there is nothing to sort by. */
    public double rank(CellSummary cell) {
        OptionalDouble value = valueOf(cell);
        if (value.isEmpty()) {
            return Double.POSITIVE_INFINITY;
        }
        return better == Better.LOWER ? value.getAsDouble() : -value.getAsDouble();
    }
}
