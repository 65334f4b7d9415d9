package org.trainmark.results.report.plot.search;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.trainmark.results.report.plot.Plot;
import org.trainmark.results.report.svg.ContourChart.Band;
import org.trainmark.results.report.svg.HeatMap;
import org.trainmark.results.search.Quantity;
import org.trainmark.results.summary.Metric.Better;

/**
 * The shades of a quantity, the stronger the better, between round values.
 *
 * @param levels between them, ascending
 */
record Shades(Quantity quantity, List<Double> levels) {

    Shades {
        levels = List.copyOf(levels);
    }

    /** Returns the shades that tell values apart, as even as the quantity's noise is. */
    static Shades of(Quantity quantity, double[] values) {
        double least = Arrays.stream(values).map(quantity::loss).min().orElse(0);
        double most = Arrays.stream(values).map(quantity::loss).max().orElse(0);
        double step = (most - least) / HeatMap.SHADES;
        return new Shades(
                quantity,
                IntStream.range(1, HeatMap.SHADES)
                        .mapToObj(i -> rounded(quantity, least + i * step, step))
                        .distinct()
                        .sorted()
                        .toList());
    }

    /** Returns the value of a loss with as many digits as it takes to tell it from the next. */
    private static double rounded(Quantity quantity, double loss, double step) {
        double value = quantity.value(loss);
        double apart =
                Math.min(Math.abs(quantity.value(loss + step) - value), Math.abs(quantity.value(loss - step) - value));
        return apart > 0
                ? new BigDecimal(value)
                        .setScale(-(int) Math.floor(Math.log10(apart)), RoundingMode.HALF_UP)
                        .doubleValue()
                : value;
    }

    /** Returns the shades from the lowest values up. */
    List<Band> bands() {
        List<Band> bands = new ArrayList<>();
        for (int i = 0; i <= levels.size(); i++) {
            double from = i == 0 ? Double.NEGATIVE_INFINITY : levels.get(i - 1);
            bands.add(new Band(from, shade(i)));
        }
        return bands;
    }

    private int shade(int band) {
        int worse = quantity.better() == Better.LOWER ? band : levels.size() - band;
        int steps = Math.max(1, levels.size());
        return HeatMap.SHADES - (int) Math.round((double) worse * (HeatMap.SHADES - 1) / steps);
    }

    /** Returns the legend, the best first. */
    List<Plot.Key> legend() {
        List<Plot.Key> keys = new ArrayList<>();
        for (int i = 0; i <= levels.size(); i++) {
            keys.add(Plot.Key.ofShade(shade(i), text(i)));
        }
        if (quantity.better() != Better.LOWER) {
            Collections.reverse(keys);
        }
        return keys;
    }

    private String text(int band) {
        return band == 0
                ? "below " + words(0)
                : band == levels.size()
                        ? "from " + words(band - 1)
                        : "%s to %s".formatted(words(band - 1), words(band));
    }

    private String words(int level) {
        return quantity.unit().inFull(quantity.unit().tick(levels.get(level)));
    }
}
