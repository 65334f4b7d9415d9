package org.trainmark.bench.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.trainmark.bench.plan.Results;
import org.trainmark.results.CellKey;
import org.trainmark.results.Measurement;
import org.trainmark.results.MetricNames;
import org.trainmark.results.Origin;
import org.trainmark.results.Outcome;
import org.trainmark.results.TrialKey;
import org.trainmark.results.TrialReport;

class RateSuggestionsTest {

    private static final Map<String, Measurement> SUGGESTED = Map.of(
            MetricNames.SUGGESTED_LOWEST_RATE, new Measurement(0.0012345, ""),
            MetricNames.SUGGESTED_HIGHEST_RATE, new Measurement(0.012345, ""));

    @Test
    void areReadyForAnotherRunOfEachCell() {
        TrialReport trial = trial(Map.of("batch-size", "16", "optimizer", "adam"), Outcome.COMPLETED, SUGGESTED);

        assertThat(RateSuggestions.lines(List.of(trial)))
                .containsExactly(
                        "",
                        "Learning rates to try:",
                        "  batch-size=16 optimizer=adam: 0.00123 to 0.0123",
                        "    --set 'axes.learning-rate=[0.00123, 0.0039, 0.0123]'");
    }

    @Test
    void sayWhyThereAreNone() {
        TrialReport fruitless = trial(Map.of(), Outcome.COMPLETED, Map.of());
        TrialReport failed = trial(Map.of("batch-size", "9"), Outcome.OUT_OF_MEMORY, Map.of());

        assertThat(RateSuggestions.lines(List.of(fruitless, failed)))
                .containsExactly(
                        "",
                        "Learning rates to try:",
                        "  the only cell: none, the loss blew up at the lowest rate: begin lower"
                                + " (measure.range-test.from)",
                        "  batch-size=9: none, out of memory");
    }

    private static TrialReport trial(Map<String, String> cell, Outcome outcome, Map<String, Measurement> measurements) {
        CellKey key = new CellKey(new TreeMap<>(), new TreeMap<>(cell));
        return Results.of(new TrialKey("id", key, 0, 1, Origin.GRID), outcome, measurements);
    }
}
