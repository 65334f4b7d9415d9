package org.trainmark.bench.space;

import static java.util.Comparator.comparingInt;
import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.trainmark.bench.search.Dimension;
import org.trainmark.bench.search.Dimension.Condition;
import org.trainmark.bench.search.Domain;
import org.trainmark.bench.suite.yaml.Yaml;

/**
 * How the points of a space are places of a domain, under one combination of a suite's axes.
 *
 * @param combination of the axes; every point has its choices
 * @param parts those of the space that exist under it, one for each dimension; what depends on another comes after it
 */
public record Coordinates(Point combination, List<Part> parts, Domain domain) {

    public Coordinates {
        requireNonNull(combination, "combination");
        parts = List.copyOf(parts);
        requireNonNull(domain, "domain");
    }

    /**
     * Returns the coordinates under a combination.
     *
     * @param suite without the choices of axes and space
     */
    public static Coordinates of(Space space, Point combination, Yaml.Mapping suite) {
        Yaml.Mapping tree = combination.in(suite);
        List<Part> outerFirst = space.parts().stream()
                .sorted(comparingInt(part -> part.path().names().size()))
                .toList();
        List<Part> parts = new ArrayList<>();
        List<Dimension> dimensions = new ArrayList<>();
        for (Part part : outerFirst) {
            Existence existence = Existence.of(part, parts, tree);
            if (existence.ever()) {
                parts.add(part);
                dimensions.add(dimension(part, existence.condition()));
            }
        }
        return new Coordinates(combination, parts, new Domain(dimensions));
    }

    private static Dimension dimension(Part part, Optional<Condition> condition) {
        if (part instanceof Part.Listed listed) {
            return new Dimension.Choices(listed.axis().values().size(), condition);
        }
        Range range = ((Part.Ranged) part).range();
        List<BigDecimal> values = range.values();
        return values.isEmpty()
                ? new Dimension.Continuous(condition)
                : new Dimension.Stepped(
                        values.stream()
                                .mapToDouble(number -> range.unit(number.doubleValue()))
                                .toArray(),
                        condition);
    }

    /** Returns the place in the middle of each dimension. */
    public double[] middle() {
        double[] drawn = new double[parts.size()];
        Arrays.fill(drawn, 0.5);
        return domain.place(drawn);
    }

    /**
     * Returns what a place becomes by each of some values of one dimension that together show whether all are fine: all
     * of a list, the ends of a range. What that dimension exists under is chosen with it.
     */
    public List<double[]> varied(double[] place, int dimension) {
        double[] existing = place.clone();
        domain.dimensions()
                .get(dimension)
                .condition()
                .filter(condition -> !domain.exists(dimension, existing))
                .ifPresent(condition -> existing[condition.dimension()] = Collections.min(condition.choices()));
        double[] values = parts.get(dimension) instanceof Part.Listed
                ? domain.dimensions().get(dimension).values()
                : new double[] {0, 1};
        List<double[]> varied = new ArrayList<>();
        for (double value : values) {
            double[] changed = existing.clone();
            changed[dimension] = value;
            varied.add(domain.consistent(changed));
        }
        return varied;
    }

    /** Returns the point at a place. */
    public Point point(double[] place) {
        Point point = combination;
        for (int i = 0; i < place.length; i++) {
            if (!Double.isNaN(place[i])) {
                Part part = parts.get(i);
                point = point.with(new Choice(part.name(), part.path(), value(part, place[i])));
            }
        }
        return point;
    }

    private static Yaml value(Part part, double at) {
        if (part instanceof Part.Listed listed) {
            return listed.axis().values().get((int) at);
        }
        Part.Ranged ranged = (Part.Ranged) part;
        List<BigDecimal> values = ranged.range().values();
        BigDecimal number = values.stream()
                .filter(stop -> ranged.range().unit(stop.doubleValue()) == at)
                .findFirst()
                .orElseGet(() -> ranged.range().at(at));
        return ranged.yaml(number);
    }

    /**
     * Returns the place of a point; empty if it is none of this combination, or is not in the space.
     *
     * @param texts canonical text of each value by its name
     */
    public Optional<double[]> place(Map<String, String> texts) {
        boolean other = combination.texts().entrySet().stream()
                .anyMatch(choice -> !choice.getValue().equals(texts.get(choice.getKey())));
        double[] place = new double[parts.size()];
        Arrays.fill(place, Double.NaN);
        for (int i = 0; i < place.length && !other; i++) {
            String text = texts.get(parts.get(i).name());
            if (domain.exists(i, place) != (text != null)) {
                return Optional.empty();
            }
            place[i] = text == null ? Double.NaN : at(parts.get(i), text);
            other = text != null && Double.isNaN(place[i]);
        }
        return other ? Optional.empty() : Optional.of(place);
    }

    /** Returns where a value is on its dimension; NaN if it is not. */
    private static double at(Part part, String text) {
        if (part instanceof Part.Listed listed) {
            int number = listed.numberOf(text);
            return number < 0 ? Double.NaN : number;
        }
        Range range = ((Part.Ranged) part).range();
        try {
            BigDecimal number = new BigDecimal(text);
            boolean outside = number.compareTo(range.from()) < 0 || number.compareTo(range.to()) > 0;
            boolean between =
                    !range.values().isEmpty() && range.values().stream().noneMatch(stop -> stop.compareTo(number) == 0);
            return outside || between ? Double.NaN : range.unit(number.doubleValue());
        } catch (NumberFormatException e) {
            return Double.NaN;
        }
    }
}
