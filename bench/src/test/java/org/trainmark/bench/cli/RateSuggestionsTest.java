package org.trainmark.bench.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.trainmark.results.Measurement;
import org.trainmark.results.MetricNames;
import org.trainmark.results.Outcome;
import org.trainmark.results.TrialResult;

class RateSuggestionsTest {

    private static final Map<String, Measurement> SUGGESTED = Map.of(
            MetricNames.SUGGESTED_LOWEST_RATE, new Measurement(0.0012345, ""),
            MetricNames.SUGGESTED_HIGHEST_RATE, new Measurement(0.012345, ""));

    @Test
    void areReadyForAnotherRunOfEachCell() {
        TrialResult trial = trial(Map.of("batch-size", "16", "optimizer", "adam"), Outcome.COMPLETED, SUGGESTED);

        assertThat(RateSuggestions.lines(List.of(trial)))
                .containsExactly(
                        "",
                        "Learning rates to try:",
                        "  batch-size=16 optimizer=adam: 0.0012 to 0.012",
                        "    --set 'axes.learning-rate=[0.0012, 0.0039, 0.012]'");
    }

    @Test
    void sayWhyThereAreNone() {
        TrialResult fruitless = trial(Map.of(), Outcome.COMPLETED, Map.of());
        TrialResult failed = trial(Map.of("batch-size", "9"), Outcome.OUT_OF_MEMORY, Map.of());

        assertThat(RateSuggestions.lines(List.of(fruitless, failed)))
                .containsExactly(
                        "",
                        "Learning rates to try:",
                        "  the only cell: none, the loss never fell by a tenth, or was still falling at the highest rate",
                        "  batch-size=9: none, out of memory");
    }

    private static TrialResult trial(Map<String, String> cell, Outcome outcome, Map<String, Measurement> measurements) {
        return new TrialResult(
                "id",
                new TreeMap<>(cell),
                0,
                1,
                0,
                Instant.EPOCH,
                1,
                outcome,
                Optional.empty(),
                List.of(),
                new TreeMap<>(measurements),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                Optional.empty(),
                new TreeMap<>());
    }
}
