package org.trainmark.results.summary.answer;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.trainmark.results.summary.FitRun;
import org.trainmark.results.summary.SampleRun;

class FitTableTest {

    @Test
    void hasARowForEachCellThatTells() {
        FitTable table = FitTable.of(FitRun.of()).orElseThrow();

        assertThat(table.cells())
                .extracting(
                        cell -> cell.label() + ": " + cell.fit().orElseThrow().shortText())
                .containsExactlyInAnyOrder("adam: overfit from epoch 9", "sgd: underfit", "rmsprop: fine");
        assertThat(table.cells())
                .allSatisfy(cell -> assertThat(FitTable.row(cell))
                        .hasSameSizeAs(FitTable.COLUMNS)
                        .endsWith("30"));
    }

    @Test
    void saysWhyOthersDoNotTell() {
        assertThat(FitTable.of(FitRun.of()).orElseThrow().leftOut())
                .isEqualTo("Cannot tell of 1 cell: fewer than 10 evaluations (1).");
        assertThat(FitTable.of(SampleRun.withTarget()).orElseThrow().leftOut())
                .isEqualTo("Cannot tell of 3 cells: fewer than 10 evaluations (3).");
    }

    @Test
    void isNotThereForARunThatDidNotEvaluate() {
        assertThat(FitTable.of(SampleRun.ofThroughputOnly())).isEmpty();
        assertThat(FitTable.of(SampleRun.empty())).isEmpty();
    }
}
