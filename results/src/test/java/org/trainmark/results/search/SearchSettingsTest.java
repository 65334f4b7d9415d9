package org.trainmark.results.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.trainmark.results.search.SearchSettings.Phase;

class SearchSettingsTest {

    private static final SearchSettings SETTINGS = new SearchSettings(
            "gaussian-process",
            List.of(SearchTrials.THROUGHPUT, SearchTrials.MEMORY),
            List.of(new Limit(SearchTrials.MEMORY, 1e8)),
            new TreeMap<>(
                    Map.of("learning-rate", "log", "optimizer", "list", "optimizer.momentum.decay", "reverse-log")),
            4,
            5,
            new TreeMap<>(Map.of("optimizer", List.of("sgd", "{momentum: {decay: 0.9}}"))),
            Optional.of(new SearchSettings.Budget(60, OptionalDouble.of(600))));

    @Test
    void readsItsTexts() {
        assertThat(SearchSettings.of(SETTINGS.texts())).contains(SETTINGS);
    }

    @Test
    void opensARunFromBeforeListsAndBudgetsWereKept() {
        TreeMap<String, String> texts = new TreeMap<>(SETTINGS.texts());
        texts.keySet().removeIf(name -> name.startsWith("search.list.") || name.startsWith("search.budget."));

        assertThat(SearchSettings.of(texts).orElseThrow().choices()).isEmpty();
        assertThat(SearchSettings.of(texts).orElseThrow().budget()).isEmpty();
    }

    @Test
    void isNoneOfARunWithoutThem() {
        assertThat(SearchSettings.of(new TreeMap<>(Map.of("batch-size", "16")))).isEmpty();
    }

    @Test
    void leavesOutQuantitiesOfALaterVersion() {
        TreeMap<String, String> texts = new TreeMap<>(SETTINGS.texts());
        texts.put("search.objectives", "beauty samples-per-second throughput");
        texts.put("search.limit.beauty", "3");

        assertThat(SearchSettings.of(texts).orElseThrow().limits()).isEqualTo(SETTINGS.limits());
        assertThat(SearchSettings.of(texts).orElseThrow().objectives()).doesNotContainNull();
    }

    @Test
    void tellsPhasesByRepetition() {
        assertThat(SETTINGS.phase(3)).isEqualTo(Phase.SEARCH);
        assertThat(SETTINGS.phase(4)).isEqualTo(Phase.CHOICE);
        assertThat(SETTINGS.phase(8)).isEqualTo(Phase.CHOICE);
        assertThat(SETTINGS.phase(9)).isEqualTo(Phase.WINNER);
    }
}
