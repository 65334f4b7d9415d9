package org.trainmark.bench.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.trainmark.bench.plan.Trials;
import org.trainmark.bench.suite.Trial;
import org.trainmark.results.CellKey;
import org.trainmark.results.CurvePoint;
import org.trainmark.results.Disturbance;
import org.trainmark.results.Extent;
import org.trainmark.results.Findings;
import org.trainmark.results.Measurement;
import org.trainmark.results.MetricNames;
import org.trainmark.results.Origin;
import org.trainmark.results.Outcome;
import org.trainmark.results.Target;
import org.trainmark.results.TrialKey;
import org.trainmark.results.TrialReport;

class ProgressLinesTest {

    private static final String ERASE = "\r\u001b[K";
    private static final TrialLine LINES = new TrialLine(new Labels(Map.of(), 3), Optional.empty());

    private final List<Trial> trials = Trials.trials(4, 1);
    private final TrialReport completed = Trials.result(
            trials.get(0), Outcome.COMPLETED, Map.of(MetricNames.THROUGHPUT, new Measurement(1234.56, "samples/s")));
    private final TrialReport crashed = Trials.result(trials.get(1), Outcome.CRASHED);
    private final TrialReport throttled =
            Trials.result(trials.get(0), List.of(new Disturbance(Disturbance.Kind.THROTTLED, "by heat")));
    private final Tally start = Tally.of(new Extent(4, false), List.of(), 1);
    private final Tally one = start.plus(completed, Optional.empty());
    private final StringWriter written = new StringWriter();

    @Test
    void sayInAPipeWhatCameOfEachTrial() {
        assertThat(line(completed)).isEqualTo("1/4 completed batch-size=1 #1, 1.23 k samples/s (2.0 s)");
    }

    @Test
    void sayHowGoodTheNetworkBecame() {
        assertThat(line(trained(OptionalDouble.of(0.9123))))
                .isEqualTo("1/4 completed batch-size=1 #1, 91.2 % accuracy (2.0 s)");
        assertThat(line(trained(OptionalDouble.empty())))
                .isEqualTo("1/4 completed batch-size=1 #1, loss 0.250 (2.0 s)");
    }

    @Test
    void sayWhenTheTargetWasReached() {
        TrialReport trained = trained(OptionalDouble.of(0.9123));

        assertThat(toAccuracy(0.9).answer(trained)).hasValue("90 % accuracy in 83.6 ms");
        assertThat(toAccuracy(0.95).answer(trained)).hasValue("91.2 % accuracy");
    }

    private static TrialLine toAccuracy(double value) {
        return new TrialLine(LINES.labels(), Optional.of(new Target(Target.Metric.ACCURACY, value)));
    }

    private TrialReport trained(OptionalDouble accuracy) {
        CurvePoint end = new CurvePoint(1, 10, 100, 0.0836, 0.1, 0.3, 0.25, accuracy, OptionalDouble.empty());
        Findings none = Findings.NONE;
        return new TrialReport(
                completed.key(),
                completed.when(),
                completed.ending(),
                new Findings(
                        completed.findings().measurements(),
                        List.of(end),
                        none.rates(),
                        none.rangeTest(),
                        none.windows(),
                        none.provenance(),
                        none.confusion()),
                completed.host(),
                Optional.empty());
    }

    @Test
    void markATrialThatWasSpoilt() {
        assertThat(line(throttled)).isEqualTo("1/4 completed batch-size=1 #1 (2.0 s) *");
    }

    @Test
    void markNoTrialThatWasHardlyDisturbed() {
        TrialReport hardly =
                Trials.result(trials.get(0), List.of(new Disturbance(Disturbance.Kind.OTHER_LOAD, "0.20 processors")));

        assertThat(line(hardly)).endsWith("(2.0 s)");
    }

    @Test
    void sayWhichTryItIs() {
        assertThat(line(again(completed)))
                .isEqualTo("1/4 completed batch-size=1 #1 again, 2 of 3, 1.23 k samples/s (2.0 s)");
    }

    private static TrialReport again(TrialReport result) {
        TrialKey key = result.key();
        Origin repeat = new Origin(Origin.REPEAT, 1, OptionalInt.empty());
        return new TrialReport(
                new TrialKey(key.id(), key.cell(), key.repetition(), key.seed(), repeat),
                result.when(),
                result.ending(),
                result.findings(),
                result.host(),
                result.stepsFile());
    }

    @Test
    void giveTheFirstLineOfAReason() {
        assertThat(LINES.of(crashed, one.plus(crashed, Optional.empty()), 100))
                .isEqualTo("2/4 crashed batch-size=2 #1: first line (2.0 s)");
    }

    @ParameterizedTest
    @ValueSource(ints = {20, 40, 60, 79})
    void fitATerminal(int width) {
        TrialKey key = completed.key();
        TrialReport longest = new TrialReport(
                new TrialKey(
                        key.id(),
                        new CellKey(
                                new TreeMap<>(),
                                new TreeMap<>(Map.of("model.mlp.hidden", "[512, 256, 128, 64, 32, 16, 8, 4]"))),
                        0,
                        1,
                        Origin.GRID),
                completed.when(),
                completed.ending(),
                completed.findings(),
                completed.host(),
                Optional.empty());

        assertThat(LINES.of(longest, one, width)).hasSizeLessThanOrEqualTo(width);
        assertThat(LINES.of(longest, one, 79)).endsWith("…, 1.23 k samples/s (2.0 s)");
    }

    private String line(TrialReport result) {
        return LINES.of(result, one, Integer.MAX_VALUE);
    }

    @Test
    void writeNothingInAPipeButALineForEachTrial() {
        PlainProgress progress = new PlainProgress(new PrintWriter(written), LINES);

        progress.started(completed.key(), start);
        progress.ended(completed, one);
        progress.done(one);

        assertThat(written.toString().lines()).hasSize(1);
    }

    @Test
    void explainTheMarkOnce() {
        PlainProgress progress = new PlainProgress(new PrintWriter(written), LINES);

        progress.ended(throttled, one);
        progress.ended(throttled, one);
        progress.done(one);

        assertThat(written.toString().lines()).hasSize(3).last().asString().startsWith("* disturbed: ");
    }

    @Test
    void showOnATerminalHowFarARunIs() {
        TerminalProgress progress = terminal(81, false);

        progress.ended(completed, one);

        assertThat(written).hasToString(ERASE + "[#####...............] 1/4  6s left  last: 1.23 k samples/s");
    }

    @Test
    void showOnATerminalAllThatRuns() {
        TerminalProgress progress = terminal(201, false);

        progress.started(trials.get(0).key(Origin.GRID), start);
        progress.started(trials.get(1).key(Origin.GRID), start);
        progress.ended(completed, one);

        assertThat(written.toString())
                .contains("0/4  batch-size=1 #1 | batch-size=2 #1\r")
                .endsWith("6s left  batch-size=2 #1  last: 1.23 k samples/s");
    }

    @Test
    void countWhatRunsAgain() {
        TerminalProgress progress = terminal(81, false);
        Tally all = Tally.of(new Extent(1, false), List.of(throttled), 1).with(new Extent(1, false), 1);

        progress.started(again(throttled).key(), all);

        assertThat(written).hasToString(ERASE + "[##########..........] 1/2  batch-size=1 #1 again, 2 of 3");
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 20, 40, 80, 200})
    void leaveTheLastColumnOfTheTerminalFree(int columns) {
        TerminalProgress progress = terminal(columns, false);

        progress.started(trials.get(1).key(Origin.GRID), start);
        progress.ended(crashed, one.plus(crashed, Optional.empty()));
        progress.ended(throttled, one);

        assertThat(written.toString().replace(ERASE, "\n").lines())
                .allSatisfy(line -> assertThat(line).hasSizeLessThan(columns));
    }

    @Test
    void useAWideTerminal() {
        TerminalProgress progress = terminal(201, false);

        progress.started(trials.get(1).key(Origin.GRID), start);

        assertThat(written.toString()).contains("[" + ".".repeat(50) + "]");
    }

    /** As where a run goes on whose plan has fewer trials than are in its log. */
    @Test
    void doNotBreakWhereMoreHasEndedThanWasForeseen() {
        TerminalProgress progress = terminal(81, false);
        Tally beyond = Tally.of(new Extent(1, true), List.of(completed, crashed), 1);

        progress.started(trials.get(2).key(Origin.GRID), beyond);

        assertThat(written.toString()).contains("[####################] 2/1+  1 failed  batch-size=3 #1");
    }

    @Test
    void giveWhatThePlanSaysALineOfItsOwn() {
        new PlainProgress(new PrintWriter(written), LINES).told("all cells are settled", one);
        terminal(80, false).told("all cells are settled", one);

        assertThat(written.toString().split("\n"))
                .containsExactly("trainmark: all cells are settled", ERASE + "trainmark: all cells are settled");
    }

    @Test
    void keepOnATerminalOnlyWhatDidNotComplete() {
        TerminalProgress progress = terminal(80, false);

        progress.ended(completed, one);
        progress.ended(crashed, one.plus(crashed, Optional.empty()));
        progress.done(one.plus(crashed, Optional.empty()));

        assertThat(written.toString().split("\n"))
                .hasSize(2)
                .satisfies(lines -> assertThat(lines[0]).contains("crashed batch-size=2"));
        assertThat(written.toString()).endsWith(ERASE).doesNotContain("\u001b[3");
    }

    @Test
    void showFailuresInRedAndWhatWasDisturbedInYellow() {
        TerminalProgress progress = terminal(80, true);

        progress.ended(crashed, one);
        progress.ended(throttled, one);

        assertThat(written.toString())
                .contains("\u001b[31m1/4 crashed batch-size=2 #1: first line (2.0 s)\u001b[0m\n")
                .contains("\u001b[33m1/4 completed batch-size=1 #1 (2.0 s) *\u001b[0m\n");
    }

    private TerminalProgress terminal(int columns, boolean colors) {
        return new TerminalProgress(new PrintWriter(written), LINES, columns, colors);
    }
}
