package org.trainmark.results.report.plot.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.trainmark.results.report.svg.Scale;
import org.trainmark.results.report.svg.Tick;
import org.trainmark.results.search.SearchedPart;

class PartAxisTest {

    private static Scale scale(String scale, String... values) {
        return new PartAxis(new SearchedPart("part", scale, List.of(values)))
                .axis()
                .scale();
    }

    @Test
    void givesEachValueOfAListAsMuchRoom() {
        Scale scale = scale(SearchedPart.LIST, "[32]", "[64]", "[128]");

        assertThat(scale.ticks()).extracting(Tick::label).containsExactly("[32]", "[64]", "[128]");
        assertThat(scale.at(0)).isCloseTo(1 / 6.0, within(1e-9));
        assertThat(scale.at(1)).isCloseTo(5 / 6.0, within(1e-9));
    }

    @Test
    void spreadsSharesNearOneByTheirDistanceFromIt() {
        Scale scale = scale(SearchedPart.REVERSE_LOG, "0.9", "0.99", "0.999");

        assertThat(scale.ticks().get(1).value()).isCloseTo(0.5, within(1e-9));
        assertThat(scale.at(1)).isGreaterThan(0.9);
    }
}
