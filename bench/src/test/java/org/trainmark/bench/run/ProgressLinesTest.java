package org.trainmark.bench.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.trainmark.bench.plan.Trials;
import org.trainmark.bench.suite.Trial;
import org.trainmark.results.Disturbance;
import org.trainmark.results.Extent;
import org.trainmark.results.Measurement;
import org.trainmark.results.MetricNames;
import org.trainmark.results.Outcome;
import org.trainmark.results.TrialReport;

class ProgressLinesTest {

    private final List<Trial> trials = Trials.trials(4, 1);
    private final TrialReport completed = Trials.result(
            trials.get(0), Outcome.COMPLETED, Map.of(MetricNames.THROUGHPUT, new Measurement(1234.56, "samples/s")));
    private final TrialReport crashed = Trials.result(trials.get(1), Outcome.CRASHED);
    private final Tally one = Tally.of(new Extent(4, false), List.of(), 1).plus(completed, Optional.empty());
    private final StringWriter written = new StringWriter();

    @Test
    void sayInAPipeWhatCameOfEachTrial() {
        assertThat(PlainProgress.line(completed, one))
                .isEqualTo("1/4 completed batch-size=1 #1, 1235 samples/s (2.0 s)");
    }

    @Test
    void sayWhatDisturbedATrial() {
        TrialReport disturbed =
                Trials.result(trials.get(0), List.of(new Disturbance(Disturbance.Kind.OTHER_LOAD, "1.20 processors")));

        assertThat(PlainProgress.line(disturbed, one))
                .isEqualTo("1/4 completed batch-size=1 #1 (2.0 s); other load: 1.20 processors");
    }

    @Test
    void giveTheFirstLineOfAReason() {
        assertThat(PlainProgress.line(crashed, one.plus(crashed, Optional.empty())))
                .isEqualTo("2/4 crashed batch-size=2 #1: first line (2.0 s)");
    }

    @Test
    void writeNothingInAPipeButALineForEachTrial() {
        PlainProgress progress = new PlainProgress(new PrintWriter(written));

        progress.started(trials.get(0), Tally.of(new Extent(4, false), List.of(), 1));
        progress.ended(completed, one);
        progress.done(one);

        assertThat(written.toString().lines()).hasSize(1);
    }

    @Test
    void showOnATerminalHowFarARunIs() {
        assertThat(TerminalProgress.line(one, "batch-size=2 #1", 200))
                .isEqualTo("[#####...............] 1/4  6s left  1 completed  batch-size=2 #1");
    }

    @Test
    void showOnATerminalAllThatRuns() {
        TerminalProgress progress = new TerminalProgress(new PrintWriter(written), 200);
        Tally start = Tally.of(new Extent(4, false), List.of(), 1);

        progress.started(trials.get(0), start);
        progress.started(trials.get(1), start);
        progress.ended(completed, one);

        assertThat(written.toString())
                .contains("0/4    batch-size=1 #1 | batch-size=2 #1\r")
                .endsWith("1 completed  batch-size=2 #1");
    }

    @Test
    void showNoTimeBeforeTheFirstTrialEnded() {
        assertThat(TerminalProgress.line(Tally.of(new Extent(4, false), List.of(), 1), "batch-size=1 #1", 200))
                .isEqualTo("[....................] 0/4    batch-size=1 #1");
    }

    @Test
    void leaveTheLastColumnOfTheTerminalFree() {
        assertThat(TerminalProgress.line(one, "batch-size=2 #1", 40))
                .hasSizeLessThan(40)
                .startsWith("[#####");
        assertThat(TerminalProgress.line(one, "batch-size=2 #1", 1)).isEmpty();
    }

    @Test
    void giveWhatThePlanSaysALineOfItsOwn() {
        new PlainProgress(new PrintWriter(written)).told("all cells are settled", one);
        new TerminalProgress(new PrintWriter(written), 80).told("all cells are settled", one);

        assertThat(written.toString().split("\n"))
                .containsExactly("trainmark: all cells are settled", "\r\u001b[Ktrainmark: all cells are settled");
    }

    @Test
    void keepOnATerminalOnlyWhatDidNotComplete() {
        TerminalProgress progress = new TerminalProgress(new PrintWriter(written), 80);

        progress.ended(completed, one);
        progress.ended(crashed, one.plus(crashed, Optional.empty()));
        progress.done(one.plus(crashed, Optional.empty()));

        assertThat(written.toString().split("\n"))
                .hasSize(2)
                .satisfies(lines -> assertThat(lines[0]).contains("crashed batch-size=2"));
        assertThat(written.toString()).endsWith("\r\u001b[K");
    }
}
