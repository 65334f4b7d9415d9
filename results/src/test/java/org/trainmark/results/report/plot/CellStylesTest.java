package org.trainmark.results.report.plot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.trainmark.results.TrialBuilder.trial;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.trainmark.results.TrialReport;
import org.trainmark.results.report.svg.Series.Style;
import org.trainmark.results.summary.CellSummary;
import org.trainmark.results.summary.RunSummary;
import org.trainmark.results.summary.SampleRun;

class CellStylesTest {

    private final List<TrialReport> trials = new ArrayList<>();

    private void cell(Map<String, String> axes) {
        trials.add(trial("t" + trials.size())
                .cell(axes)
                .measured("throughput", 100 + trials.size() * 37 % 101, "samples/s")
                .build());
    }

    private RunSummary rates(int cells) {
        for (int i = 1; i <= cells; i++) {
            cell(Map.of("learning-rate", Integer.toString(i)));
        }
        return SampleRun.of("rates", trials);
    }

    private RunSummary grid(int optimizers, int batches) {
        for (int optimizer = 0; optimizer < optimizers; optimizer++) {
            for (int batch = 1; batch <= batches; batch++) {
                cell(Map.of("optimizer", "o" + optimizer, "batch-size", Integer.toString(batch)));
            }
        }
        return SampleRun.of("grid", trials);
    }

    private static List<Style> styles(RunSummary run) {
        CellStyles styles = CellStyles.of(run);
        return run.cells().stream().map(styles::of).toList();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 5, 6, 7, 12})
    void giveEachOfAFewCellsItsOwn(int cells) {
        RunSummary run = rates(cells);

        assertThat(styles(run)).doesNotHaveDuplicates().allMatch(style -> style.color() > 0 && style.marked());
        assertThat(CellStyles.of(run).rule()).isEmpty();
    }

    @Test
    void followTheOrderOfValuesAndNotTheRanks() {
        RunSummary run = rates(5);

        for (CellSummary cell : run.cells()) {
            assertThat(CellStyles.of(run).of(cell).color()).isEqualTo(Integer.parseInt(cell.valueOf("learning-rate")));
        }
    }

    @Test
    void colorWhatALineOverBatchSizesStandsForAndMarkTheBatchSize() {
        RunSummary run = grid(2, 3);
        CellStyles styles = CellStyles.of(run);

        assertThat(styles(run)).doesNotHaveDuplicates();
        assertThat(styles.rule()).isEqualTo("Color: optimizer; mark: batch");
        assertThat(run.cells())
                .allSatisfy(cell -> assertThat(styles.of(cell).color())
                        .isEqualTo(cell.valueOf("optimizer").equals("o0") ? 1 : 2));
        assertThat(BatchLineStyles.of(run, styles).of("o1")).isEqualTo(Style.solid(2));
    }

    @Test
    void markTheBestOnlyWhereCellsAreTooMany() {
        RunSummary run = grid(3, 40);
        CellStyles styles = CellStyles.of(run);

        assertThat(styles(run).stream().filter(Style::marked)).hasSize(12).doesNotHaveDuplicates();
        assertThat(styles(run)).allMatch(style -> style.color() > 0 && style.color() <= 3);
        assertThat(styles.rule()).isEqualTo("Color: optimizer; marks: the best 12 of the table");
    }

    @Test
    void colorTheBestOnlyWhereNoAxisHasSoFewValues() {
        RunSummary run = rates(40);

        assertThat(styles(run).subList(0, 12)).doesNotHaveDuplicates().allMatch(style -> style.color() > 0);
        assertThat(styles(run).subList(12, 40)).containsOnly(Style.background());
        assertThat(CellStyles.of(run).rule()).isEqualTo("Color: the best 12 of the table");
    }
}
