package org.trainmark.results.report.plot.search;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.trainmark.results.MetricNames;
import org.trainmark.results.report.plot.Plot;
import org.trainmark.results.report.svg.ContourChart.Band;
import org.trainmark.results.search.Quantity;

class ShadesTest {

    private static Shades shades(String quantity, double... values) {
        return Shades.of(Quantity.named(quantity).orElseThrow(), values);
    }

    @Test
    void areStrongestWhereTimesAreShortest() {
        Shades shades = shades(MetricNames.TIME_TO_TARGET, 0.01, 1.28);

        assertThat(shades.levels()).containsExactly(0.02, 0.04, 0.08, 0.16, 0.3, 0.6);
        assertThat(shades.bands()).extracting(Band::shade).containsExactly(7, 6, 5, 4, 3, 2, 1);
        assertThat(shades.legend()).extracting(Plot.Key::text).startsWith("below 20 ms", "20 ms to 40 ms");
    }

    @Test
    void areStrongestWhereAccuracyIsHighest() {
        Shades shades = shades(MetricNames.FINAL_ACCURACY, 0.90, 0.97);

        assertThat(shades.bands()).extracting(Band::shade).containsExactly(1, 2, 3, 4, 5, 6, 7);
        assertThat(shades.legend()).extracting(Plot.Key::text).startsWith("from 96 %", "95 % to 96 %");
    }

    @Test
    void areFewerWhereRoundValuesAreTheSame() {
        Shades shades = shades(MetricNames.FINAL_LOSS, 2, 2);

        assertThat(shades.levels()).hasSizeLessThan(2);
        assertThat(shades.bands()).hasSize(shades.levels().size() + 1);
    }
}
