package org.trainmark.results.summary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.trainmark.results.summary.answer.Answer;

class CellRangeTest {

    @Test
    void isTheGeometricMeanOverCompletedTrials() {
        CellSummary cell = RangeTestRun.repeated().cells().get(0);

        CellRange.Suggestion suggestion =
                cell.range().flatMap(CellRange::suggestion).orElseThrow();
        assertThat(suggestion.lowest().value()).isCloseTo(0.002, within(1e-12));
        assertThat(suggestion.highest().value()).isCloseTo(0.02, within(1e-12));
        assertThat(suggestion.highest().trials()).isEqualTo(2);
        assertThat(suggestion.text()).isEqualTo("0.002 to 0.02");
    }

    @Test
    void opensTheReportWithTheRatesToTry() {
        assertThat(Answer.of(RangeTestRun.repeated()))
                .isEqualTo("Learning rates to try: the only cell: 0.002 to 0.02.");
        assertThat(Answer.of(RangeTestRun.withLowestLossAt(0.1, 0.01, 1, 0.5)))
                .isEqualTo("Learning rates to try: optimizer-0: 0.001 to 0.01; optimizer-1: 0.0001 to 0.001;"
                        + " optimizer-2: 0.01 to 0.1; the table has 1 more cell.");
    }

    @Test
    void saysWhyThereIsNoSuggestion() {
        RunSummary run = RangeTestRun.withoutSuggestion();

        assertThat(run.cells().get(0).range().flatMap(CellRange::suggestion)).isEmpty();
        assertThat(Answer.of(run)).startsWith("The range test suggests no learning rate");
    }

    @Test
    void isNotThereWithoutARangeTest() {
        assertThat(SampleRun.withTarget().cells())
                .allSatisfy(cell -> assertThat(cell.range()).isEmpty());
    }
}
