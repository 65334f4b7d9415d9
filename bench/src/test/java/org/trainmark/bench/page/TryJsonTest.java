package org.trainmark.bench.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.trainmark.bench.plan.Results;
import org.trainmark.bench.plan.Trials;
import org.trainmark.bench.suite.Trial;
import org.trainmark.results.Disturbance;
import org.trainmark.results.Ending;
import org.trainmark.results.MetricNames;
import org.trainmark.results.Outcome;
import org.trainmark.results.TrialReport;
import org.trainmark.results.search.Limit;
import org.trainmark.results.search.Quantity;
import org.trainmark.results.search.SearchSettings;

class TryJsonTest {

    private final Trial trial = Trials.trials(1, 1).get(0);

    @Test
    void saysWhatCameOfATrial() {
        TrialReport trained = PageRuns.trained(Results.of(trial, Outcome.COMPLETED), 0.5, 0.875);

        JsonNode json = new TryJson(PageRuns.INFO).of(trained);

        assertThat(json.get("cell").toString()).isEqualTo("{\"batch-size\":\"batch 1\"}");
        assertThat(json.get("number").asInt()).isEqualTo(1);
        assertThat(json.get("outcome").asText()).isEqualTo("completed");
        assertThat(json.get("seconds").asDouble()).isEqualTo(2);
        assertThat(json.get("answer").asText()).isEqualTo("87.5 % accuracy");
        assertThat(json.get("spoilt").asBoolean()).isFalse();
        assertThat(json.has("reason")).isFalse();
        assertThat(json.has("value")).isFalse();
    }

    @Test
    void saysWhyATrialFailedOnOneLineThatSteersNothing() {
        TrialReport crashed = PageRuns.ended(
                Results.of(trial, Outcome.CRASHED),
                Ending.failed(Outcome.CRASHED, "killed \u001b[31m\u202eby " + "x".repeat(400) + "\nmore"));

        JsonNode json = new TryJson(PageRuns.INFO).of(crashed);

        assertThat(json.get("reason").asText())
                .startsWith("killed  [31m by xxx")
                .hasSize(304)
                .endsWith("x ...");
        assertThat(json.has("answer")).isFalse();
    }

    @Test
    void callsATrialThatEndedEarlyNoFailure() {
        TrialReport early = PageRuns.ended(
                Results.of(trial, Outcome.ENDED_EARLY), Ending.failed(Outcome.ENDED_EARLY, "paused at epoch 1"));
        TrialReport crashed = Results.of(trial, Outcome.CRASHED);

        assertThat(new TryJson(PageRuns.INFO).of(early).get("failed").asBoolean())
                .isFalse();
        assertThat(new TryJson(PageRuns.INFO).of(crashed).get("failed").asBoolean())
                .isTrue();
    }

    @Test
    void saysWhatDisturbedATrial() {
        TrialReport spoilt = Results.of(
                trial,
                List.of(
                        new Disturbance(Disturbance.Kind.THROTTLED, "by heat"),
                        new Disturbance(Disturbance.Kind.STEAL, "0.2 processors")));

        JsonNode json = new TryJson(PageRuns.INFO).of(spoilt);

        assertThat(json.get("spoilt").asBoolean()).isTrue();
        assertThat(json.get("disturbed").asText()).isEqualTo("by heat; 0.2 processors");
    }

    @Test
    void hasTheValueThatASearchAimsAt() {
        TrialReport trained = PageRuns.trained(Results.of(trial, Outcome.COMPLETED), 0.5, 0.875);

        assertThat(searching().of(trained).get("value").asDouble()).isEqualTo(0.875);
        assertThat(searching().of(trained).get("searched").asBoolean()).isTrue();
    }

    @Test
    void hasNoValueBeyondALimitOrOfAFailedTrial() {
        TrialReport trained = PageRuns.trained(Results.of(trial, Outcome.COMPLETED), 0.5, 0.875);
        TrialReport diverged = Results.of(trial, Outcome.DIVERGED);

        assertThat(searching(new Limit(quantity(MetricNames.DURATION), 1))
                        .of(trained)
                        .has("value"))
                .isFalse();
        assertThat(searching(new Limit(quantity(MetricNames.DURATION), 3))
                        .of(trained)
                        .has("value"))
                .isTrue();
        assertThat(searching().of(diverged).has("value")).isFalse();
        assertThat(searching().of(diverged).get("searched").asBoolean()).isTrue();
    }

    private static TryJson searching(Limit... limits) {
        SortedMap<String, String> settings = new SearchSettings(
                        "random",
                        List.of(quantity(MetricNames.FINAL_ACCURACY)),
                        List.of(limits),
                        new TreeMap<>(Map.of("batch-size", "list")),
                        1,
                        0,
                        new TreeMap<>(),
                        Optional.empty())
                .texts();
        return new TryJson(PageRuns.info(settings));
    }

    private static Quantity quantity(String name) {
        return Quantity.named(name).orElseThrow();
    }
}
