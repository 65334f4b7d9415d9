package org.trainmark.bench.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.trainmark.bench.run.EndedTrials.COMPLETED;
import static org.trainmark.bench.run.EndedTrials.CRASHED;
import static org.trainmark.bench.run.EndedTrials.LINES;
import static org.trainmark.bench.run.EndedTrials.ONE_ENDED;
import static org.trainmark.bench.run.EndedTrials.START;
import static org.trainmark.bench.run.EndedTrials.THROTTLED;
import static org.trainmark.bench.run.EndedTrials.TRIALS;
import static org.trainmark.bench.run.EndedTrials.again;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.trainmark.results.Extent;
import org.trainmark.results.Origin;

class ProgressLinesTest {

    private static final String ERASE = "\r\u001b[K";
    private final StringWriter written = new StringWriter();

    @Test
    void writeNothingInAPipeButALineForEachTrial() {
        PlainProgress progress = new PlainProgress(new PrintWriter(written), LINES);

        progress.started(COMPLETED.key(), START);
        progress.ended(COMPLETED, ONE_ENDED);
        progress.done(ONE_ENDED);

        assertThat(written.toString().lines()).hasSize(1);
    }

    @Test
    void explainTheMarkOnce() {
        PlainProgress progress = new PlainProgress(new PrintWriter(written), LINES);

        progress.ended(THROTTLED, ONE_ENDED);
        progress.ended(THROTTLED, ONE_ENDED);
        progress.done(ONE_ENDED);

        assertThat(written.toString().lines()).hasSize(3).last().asString().startsWith("* disturbed: ");
    }

    @Test
    void showOnATerminalHowFarARunIs() {
        TerminalProgress progress = terminal(81, false);

        progress.ended(COMPLETED, ONE_ENDED);

        assertThat(written).hasToString(ERASE + "[#####...............] 1/4  6s left  last: 1.23 k samples/s");
    }

    @Test
    void showOnATerminalAllThatRuns() {
        TerminalProgress progress = terminal(201, false);

        progress.started(TRIALS.get(0).key(Origin.GRID), START);
        progress.started(TRIALS.get(1).key(Origin.GRID), START);
        progress.ended(COMPLETED, ONE_ENDED);

        assertThat(written.toString())
                .contains("0/4  batch-size=1 #1 | batch-size=2 #1\r")
                .endsWith("6s left  batch-size=2 #1  last: 1.23 k samples/s");
    }

    @Test
    void countWhatRunsAgain() {
        TerminalProgress progress = terminal(81, false);
        Tally all = Tally.of(new Extent(1, false), List.of(THROTTLED), 1).with(new Extent(1, false), 1);

        progress.started(again(THROTTLED).key(), all);

        assertThat(written).hasToString(ERASE + "[##########..........] 1/2  batch-size=1 #1 again, 2 of 3");
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 20, 40, 80, 200})
    void leaveTheLastColumnOfTheTerminalFree(int columns) {
        TerminalProgress progress = terminal(columns, false);

        progress.started(TRIALS.get(1).key(Origin.GRID), START);
        progress.ended(CRASHED, ONE_ENDED.plus(CRASHED, Optional.empty()));
        progress.ended(THROTTLED, ONE_ENDED);

        assertThat(written.toString().replace(ERASE, "\n").lines())
                .allSatisfy(line -> assertThat(line).hasSizeLessThan(columns));
    }

    @Test
    void useAWideTerminal() {
        TerminalProgress progress = terminal(201, false);

        progress.started(TRIALS.get(1).key(Origin.GRID), START);

        assertThat(written.toString()).contains("[" + ".".repeat(50) + "]");
    }

    /** As where a run goes on whose plan has fewer trials than are in its log. */
    @Test
    void doNotBreakWhereMoreHasEndedThanWasForeseen() {
        TerminalProgress progress = terminal(81, false);
        Tally beyond = Tally.of(new Extent(1, true), List.of(COMPLETED, CRASHED), 1);

        progress.started(TRIALS.get(2).key(Origin.GRID), beyond);

        assertThat(written.toString()).contains("[####################] 2/1+  1 failed  batch-size=3 #1");
    }

    @Test
    void giveWhatThePlanSaysALineOfItsOwn() {
        new PlainProgress(new PrintWriter(written), LINES).told("all cells are settled", ONE_ENDED);
        terminal(80, false).told("all cells are settled", ONE_ENDED);

        assertThat(written.toString().split("\n"))
                .containsExactly("trainmark: all cells are settled", ERASE + "trainmark: all cells are settled");
    }

    @Test
    void keepOnATerminalOnlyWhatDidNotComplete() {
        TerminalProgress progress = terminal(80, false);

        progress.ended(COMPLETED, ONE_ENDED);
        progress.ended(CRASHED, ONE_ENDED.plus(CRASHED, Optional.empty()));
        progress.done(ONE_ENDED.plus(CRASHED, Optional.empty()));

        assertThat(written.toString().split("\n"))
                .hasSize(2)
                .satisfies(lines -> assertThat(lines[0]).contains("crashed batch-size=2"));
        assertThat(written.toString()).endsWith(ERASE).doesNotContain("\u001b[3");
    }

    @Test
    void showFailuresInRedAndWhatWasDisturbedInYellow() {
        TerminalProgress progress = terminal(80, true);

        progress.ended(CRASHED, ONE_ENDED);
        progress.ended(THROTTLED, ONE_ENDED);

        assertThat(written.toString())
                .contains("\u001b[31m1/4 crashed batch-size=2 #1: first line (2.0 s)\u001b[0m\n")
                .contains("\u001b[33m1/4 completed batch-size=1 #1 (2.0 s) *\u001b[0m\n");
    }

    private TerminalProgress terminal(int columns, boolean colors) {
        return new TerminalProgress(new PrintWriter(written), LINES, columns, colors);
    }
}
