package org.trainmark.bench.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.trainmark.bench.run.EndedTrials.COMPLETED;
import static org.trainmark.bench.run.EndedTrials.CRASHED;
import static org.trainmark.bench.run.EndedTrials.LINES;
import static org.trainmark.bench.run.EndedTrials.ONE_ENDED;
import static org.trainmark.bench.run.EndedTrials.THROTTLED;
import static org.trainmark.bench.run.EndedTrials.TRIALS;
import static org.trainmark.bench.run.EndedTrials.again;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.trainmark.bench.plan.Results;
import org.trainmark.results.CellKey;
import org.trainmark.results.CurvePoint;
import org.trainmark.results.Disturbance;
import org.trainmark.results.Findings;
import org.trainmark.results.Origin;
import org.trainmark.results.Target;
import org.trainmark.results.TrialKey;
import org.trainmark.results.TrialReport;

class TrialLineTest {

    @Test
    void sayInAPipeWhatCameOfEachTrial() {
        assertThat(line(COMPLETED)).isEqualTo("1/4 completed batch-size=1 #1, 1.23 k samples/s (2.0 s)");
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
                COMPLETED.key(),
                COMPLETED.when(),
                COMPLETED.ending(),
                new Findings(
                        COMPLETED.findings().measurements(),
                        List.of(end),
                        none.rates(),
                        none.rangeTest(),
                        none.windows(),
                        none.provenance(),
                        none.confusion()),
                COMPLETED.host(),
                Optional.empty());
    }

    @Test
    void markATrialThatWasSpoilt() {
        assertThat(line(THROTTLED)).isEqualTo("1/4 completed batch-size=1 #1 (2.0 s) *");
    }

    @Test
    void markNoTrialThatWasHardlyDisturbed() {
        TrialReport hardly =
                Results.of(TRIALS.get(0), List.of(new Disturbance(Disturbance.Kind.OTHER_LOAD, "0.20 processors")));

        assertThat(line(hardly)).endsWith("(2.0 s)");
    }

    @Test
    void sayWhichTryItIs() {
        assertThat(line(again(COMPLETED)))
                .isEqualTo("1/4 completed batch-size=1 #1 again, 2 of 3, 1.23 k samples/s (2.0 s)");
    }

    @Test
    void giveTheFirstLineOfAReason() {
        assertThat(LINES.of(CRASHED, ONE_ENDED.plus(CRASHED, Optional.empty()), 100))
                .isEqualTo("2/4 crashed batch-size=2 #1: first line (2.0 s)");
    }

    @ParameterizedTest
    @ValueSource(ints = {20, 40, 60, 79})
    void fitATerminal(int width) {
        TrialKey key = COMPLETED.key();
        TrialReport longest = new TrialReport(
                new TrialKey(
                        key.id(),
                        new CellKey(
                                new TreeMap<>(),
                                new TreeMap<>(Map.of("model.mlp.hidden", "[512, 256, 128, 64, 32, 16, 8, 4]"))),
                        0,
                        1,
                        Origin.GRID),
                COMPLETED.when(),
                COMPLETED.ending(),
                COMPLETED.findings(),
                COMPLETED.host(),
                Optional.empty());

        assertThat(LINES.of(longest, ONE_ENDED, width)).hasSizeLessThanOrEqualTo(width);
        assertThat(LINES.of(longest, ONE_ENDED, 79)).endsWith("…, 1.23 k samples/s (2.0 s)");
    }

    private String line(TrialReport result) {
        return LINES.of(result, ONE_ENDED, Integer.MAX_VALUE);
    }
}
