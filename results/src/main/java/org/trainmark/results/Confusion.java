package org.trainmark.results;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * How often a trained network said each class of examples of each class.
 *
 * @param split that the examples are of, such as {@code test}
 * @param classes their names, in the order of rows and of columns; at most {@value #MOST_CLASSES}
 * @param counts of examples: a row for each true class, in it a column for each said one
 */
public record Confusion(String split, List<String> classes, List<List<Integer>> counts) {

    /** With more classes nobody reads the table, and each trial's line in the log would be long. */
    public static final int MOST_CLASSES = 20;

    public Confusion {
        requireNonNull(split, "split");
        classes = List.copyOf(classes);
        counts = counts.stream().map(List::copyOf).toList();
        if (classes.size() > MOST_CLASSES) {
            throw new IllegalArgumentException(
                    "a confusion has at most %d classes, not %d".formatted(MOST_CLASSES, classes.size()));
        }
        requireSquare(classes.size(), counts);
        if (counts.stream().flatMap(List::stream).anyMatch(count -> count < 0)) {
            throw new IllegalArgumentException("a confusion has a count below 0");
        }
    }

    private static void requireSquare(int classes, List<List<Integer>> counts) {
        if (counts.size() != classes || counts.stream().anyMatch(row -> row.size() != classes)) {
            throw new IllegalArgumentException(
                    "a confusion of %d classes needs as many rows, and as many counts in each".formatted(classes));
        }
    }
}
