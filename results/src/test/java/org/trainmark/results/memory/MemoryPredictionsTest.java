package org.trainmark.results.memory;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.trainmark.results.TrialReport;
import org.trainmark.results.report.memory.MemoryPredictions;

class MemoryPredictionsTest {

    private static final String FROM_THREE =
            " In brackets, where one more trial lies with a confidence of 95 %, from 3 batch sizes.";

    private static List<String> sentences(List<TrialReport> trials, int batch) {
        return MemoryPredictions.sentences(MemoryGroup.of(trials), List.of(batch));
    }

    @Test
    void tellsABatchSizeBetweenThoseMeasured() {
        assertThat(sentences(MemoryGroupTest.trials(), 128))
                .containsExactly(
                        "sgd, batch 128: held 8.28 [8.24, 8.32] KiB, peak resident 977 [972, 981] KiB." + FROM_THREE,
                        "adam, batch 128: held 10.2 [10.2, 10.3] KiB, peak resident 977 [972, 981] KiB." + FROM_THREE);
    }

    @Test
    void warnsBeyondThem() {
        assertThat(sentences(MemoryGroupTest.trials(), 1024).get(0))
                .startsWith("sgd, batch 1024: held 17.0 [16.9, 17.1] KiB")
                .contains("Warning: only 16 to 256 were measured, and what sets in beyond is in no bracket");
        assertThat(sentences(MemoryGroupTest.trials(), 8).get(0)).contains("Warning");
    }

    @Test
    void cannotTellFromOneBatchSize() {
        assertThat(sentences(List.of(MemoryGroupTest.trial("sgd", 16, 0)), 32))
                .containsExactly(
                        "the only cell, batch 32: cannot tell from one batch size; measure at least 2, better 3.");
    }

    @Test
    void saysWhereNothingTestsTheModel() {
        List<TrialReport> two =
                new ArrayList<>(List.of(MemoryGroupTest.trial("sgd", 16, 0), MemoryGroupTest.trial("sgd", 64, 0)));

        assertThat(sentences(two, 32).get(0))
                .contains("held 7.34 KiB, peak", "Of 2 batch sizes, nothing says how far the model errs");
    }
}
