package org.trainmark.results.search;

import static java.util.Objects.requireNonNull;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * A part of a searched space, as far as it was tried.
 *
 * @param scale one of {@link SearchSettings#scales()}; a list too where a value is no number
 * @param values that were tried, numbers of a range in ascending order
 */
public record SearchedPart(String name, String scale, List<String> values) {

    public static final String LIST = "list";
    public static final String LOG = "log";
    public static final String REVERSE_LOG = "reverse-log";

    public SearchedPart {
        requireNonNull(name, "name");
        values = List.copyOf(values);
        scale = values.stream().allMatch(value -> number(value).isPresent()) ? scale : LIST;
    }

    /** Returns a part as points have tried it; a list keeps the suite's order, as far as that is known. */
    static SearchedPart among(List<SearchedPoint> points, String name, SearchSettings settings) {
        List<String> listed = settings.choices().getOrDefault(name, List.of());
        List<String> values = points.stream()
                .flatMap(point -> Optional.ofNullable(point.cell().axes().get(name)).stream())
                .distinct()
                .sorted(Comparator.<String>comparingInt(listed::indexOf)
                        .thenComparingDouble(value -> number(value).orElse(Double.MAX_VALUE))
                        .thenComparing(Comparator.naturalOrder()))
                .toList();
        return new SearchedPart(name, settings.scales().getOrDefault(name, LIST), values);
    }

    private static Optional<Double> number(String text) {
        try {
            return Optional.of(Double.valueOf(text)).filter(Double::isFinite);
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    public boolean isList() {
        return scale.equals(LIST);
    }

    /** Returns the text of a point, if the part exists there. */
    public Optional<String> textOf(SearchedPoint point) {
        return Optional.ofNullable(point.cell().axes().get(name));
    }

    /** Returns where a point is: the number of its choice, or its value on the scale; NaN where the part is not. */
    public double of(SearchedPoint point) {
        return textOf(point).map(this::scaled).orElse(Double.NaN);
    }

    private double scaled(String text) {
        return isList() ? values.indexOf(text) : scaled(number(text).orElse(Double.NaN));
    }

    private double scaled(double value) {
        return switch (scale) {
            case LOG -> Math.log10(value);
            case REVERSE_LOG -> -Math.log10(1 - value);
            default -> value;
        };
    }

    /** Returns where a point is between the least and the largest value that was tried, 0 to 1; NaN where it is not. */
    public double unit(SearchedPoint point) {
        return textOf(point).map(this::unit).orElse(Double.NaN);
    }

    /** Returns where a value is between the least and the largest that was tried, 0 to 1. */
    public double unit(String text) {
        double low = scaled(values.get(0));
        double high = scaled(values.get(values.size() - 1));
        return high > low ? (scaled(text) - low) / (high - low) : 0.5;
    }
}
