package org.trainmark.results.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.trainmark.results.summary.FitRun;
import org.trainmark.results.summary.RangeTestRun;
import org.trainmark.results.summary.RunSummary;
import org.trainmark.results.summary.SampleRun;
import org.trainmark.results.summary.answer.AtOnceRun;

class TerminalSummaryTest {

    @ParameterizedTest
    @ValueSource(ints = {20, 40, 80, 200})
    void neverPrintsALineLongerThanTheTerminal(int width) {
        assertThat(printed(SampleRun.withTarget(), width).lines()).allMatch(line -> line.length() <= width);
        assertThat(printed(SampleRun.saying("words of a user ".repeat(20)), width)
                        .lines())
                .allMatch(line -> line.length() <= width);
    }

    @Test
    void namesTheColumnsThatItHasNoRoomFor() {
        String printed = printed(SampleRun.withTarget(), 80);

        assertThat(printed).contains("optimizer     batch  Time to target");
        assertThat(printed.replace('\n', ' ')).contains("Not shown for lack of width: ", "Training time, Trials.");
    }

    @Test
    void keepsTheAxesAndTheMostImportantMetricLongest() {
        assertThat(printed(SampleRun.withTarget(), 40)).contains("◆ momentum 0.9 16    220 ms, 3/3");
    }

    @Test
    void showsEverythingWithIntervalsWhereThereIsRoom() {
        assertThat(printed(SampleRun.withTarget(), 200))
                .contains("220 ms, 3/3", "219 [175, 275] ms", "2/3, 1 diverged", "Training time")
                .doesNotContain("Not shown");
    }

    @Test
    void listsTheBestCells() {
        List<String> lines = printed(SampleRun.withTarget(), 80).lines().toList();

        assertThat(lines)
                .containsSequence("Highest throughput", "1. sgd, batch 64  40.0 [40.0, 40.0] k samples/s")
                .contains("9 of 9 trials: 8 completed, 1 diverged.");
    }

    @Test
    void saysHowACellFitsWhereThatCanBeTold() {
        assertThat(printed(FitRun.of(), 160)).contains("Fit", "overfit from epoch 9", "cannot tell");
        assertThat(printed(SampleRun.withTarget(), 200)).doesNotContain("Fit", "cannot tell");
    }

    @Test
    void opensARangeTestWithTheRatesToTry() {
        assertThat(printed(RangeTestRun.withLowestLossAt(0.1, 0.01), 80))
                .contains("Learning rates to try: optimizer-0: 0.001 to 0.01;")
                .contains("optimizer-1  0.000100            0.00100")
                .doesNotContain("throughput");
    }

    @Test
    void tellsOfARunWithoutTrials() {
        assertThat(printed(SampleRun.empty(), 80)).contains("0 of 9 trials.", "No trial has ended yet.");
    }

    private static String printed(RunSummary run, int width) {
        StringBuilder out = new StringBuilder();
        TerminalSummary.print(run, width, out);
        return out.toString();
    }

    @Test
    void saysThatTrialsRanAtOnce() {
        String sentence =
                "Trials ran on 2 devices at once: 2 of 3 ran beside another, with which they shared processors"
                        + " and memory.";

        assertThat(printed(AtOnceRun.of(), 200).lines()).contains(sentence);
        assertThat(printed(SampleRun.withTarget(), 200)).doesNotContain("at once");
    }
}
