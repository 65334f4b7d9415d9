package org.trainmark.results.report.plot.search;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.trainmark.results.report.svg.PlotAxis;
import org.trainmark.results.report.svg.Scale;
import org.trainmark.results.report.svg.Tick;
import org.trainmark.results.search.SearchedPart;
import org.trainmark.results.summary.RunSummary;
import org.trainmark.results.summary.Unit;

/**
 * The axis of a part of a space, from 0 for the least value that was tried to 1 for the largest, on the part's scale.
 */
record PartAxis(SearchedPart part) {

    private static final int MOST_VALUES = 8;
    private static final int MOST_LETTERS = 10;
    private static final double MARGIN = 0.05;

    PlotAxis axis() {
        // The values of a list share the axis evenly.
        double margin = part.isList() ? 0.5 / Math.max(1, part.values().size() - 1) : MARGIN;
        return new PlotAxis(RunSummary.shortName(part.name()), new Scale(-margin, 1 + margin, false, ticks()));
    }

    private List<Tick> ticks() {
        List<String> values = part.values();
        if (part.isList() || values.size() <= MOST_VALUES) {
            return values.stream()
                    .map(value -> new Tick(part.unit(value), clipped(RunSummary.shortValue(value))))
                    .toList();
        }
        double low = Double.parseDouble(values.get(0));
        double high = Double.parseDouble(values.get(values.size() - 1));
        List<Tick> inside = round(low, high)
                .filter(value -> value >= low && value <= high)
                .map(value -> tick(value))
                .sorted(Comparator.comparingDouble(Tick::value))
                .toList();
        return inside.size() > 1 ? inside : List.of(tick(low), tick(high));
    }

    private Stream<Double> round(double low, double high) {
        return switch (part.scale()) {
            case SearchedPart.LOG -> values(Scale.log10(low, high, Unit.NUMBER::tick));
            case SearchedPart.REVERSE_LOG ->
                values(Scale.log10(1 - high, 1 - low, Unit.NUMBER::tick)).map(rest -> 1 - rest);
            default -> values(Scale.linear(low, high, Unit.NUMBER::tick));
        };
    }

    private static Stream<Double> values(Scale scale) {
        return scale.ticks().stream().map(Tick::value);
    }

    private Tick tick(double value) {
        String text = new BigDecimal(value)
                .round(new MathContext(6))
                .stripTrailingZeros()
                .toPlainString();
        return new Tick(part.unit(text), text);
    }

    private static String clipped(String text) {
        return text.length() <= MOST_LETTERS ? text : text.substring(0, MOST_LETTERS - 1) + "…";
    }

    /** Returns the outer values of the part, as a reader meets them at both ends of the axis. */
    List<Tick> ends() {
        List<Tick> ticks = ticks();
        return part.values().size() == 1
                ? ticks.subList(0, 1)
                : IntStream.of(0, ticks.size() - 1).mapToObj(ticks::get).toList();
    }
}
