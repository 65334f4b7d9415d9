package org.trainmark.bench.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class LabelsTest {

    @Test
    void nameATrialByItsCellAndCountRepetitionsFromOne() {
        assertThat(Labels.of(new TreeMap<>(Map.of("optimizer", "adam", "batch-size", "64")), 1))
                .isEqualTo("batch-size=64 optimizer=adam #2");
    }

    @Test
    void nameTheOnlyCellByItsRepetition() {
        assertThat(Labels.of(new TreeMap<>(), 0)).isEqualTo("#1");
    }

    @Test
    void cutAReasonAfterItsFirstLine() {
        assertThat(Labels.firstLine("first\nsecond")).isEqualTo("first");
        assertThat(Labels.firstLine("")).isEmpty();
    }
}
