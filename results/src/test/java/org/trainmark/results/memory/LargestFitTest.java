package org.trainmark.results.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.trainmark.results.TrialBuilder.trial;

import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.trainmark.results.CellKey;
import org.trainmark.results.Outcome;
import org.trainmark.results.TrialBuilder;
import org.trainmark.results.TrialReport;

class LargestFitTest {

    private static final CellKey REST = new CellKey(new TreeMap<>(Map.of("memory-limit", "1000")), new TreeMap<>());

    private static TrialBuilder tried(int batch) {
        return trial("t" + batch)
                .cell(Map.of("batch-size", Integer.toString(batch)))
                .setting("memory-limit", "1000");
    }

    private static TrialReport failed(int batch, Outcome how) {
        return tried(batch).failed(how, "why").build();
    }

    @Test
    void liesBetweenWhatCompletedAndWhatRanOutOfMemory() {
        List<TrialReport> trials = List.of(
                tried(16).build(),
                tried(32).build(),
                failed(40, Outcome.OUT_OF_MEMORY),
                failed(64, Outcome.OUT_OF_MEMORY));

        assertThat(LargestFit.of(trials))
                .containsExactly(new LargestFit(REST, "the only cell", 1000, OptionalInt.of(32), OptionalInt.of(40)));
    }

    @Test
    void isUnknownWhereNothingFitsAndOpenWhereAllDoes() {
        assertThat(LargestFit.of(List.of(failed(1, Outcome.OUT_OF_MEMORY))))
                .containsExactly(new LargestFit(REST, "the only cell", 1000, OptionalInt.empty(), OptionalInt.of(1)));
        assertThat(LargestFit.of(List.of(tried(16).build(), failed(32, Outcome.CRASHED))))
                .containsExactly(new LargestFit(REST, "the only cell", 1000, OptionalInt.of(16), OptionalInt.empty()));
    }

    @Test
    void isNoneWithoutALimit() {
        assertThat(LargestFit.of(
                        List.of(trial("t").cell(Map.of("batch-size", "16")).build())))
                .isEmpty();
    }
}
