package org.trainmark.results.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.trainmark.results.CellKey;
import org.trainmark.results.compare.contrast.ComparedMetric;
import org.trainmark.results.compare.contrast.ComparedTrial;
import org.trainmark.results.compare.contrast.Effect;
import org.trainmark.results.compare.contrast.KnownNoise;
import org.trainmark.results.compare.contrast.RunNoise;
import org.trainmark.results.compare.contrast.Trials;
import org.trainmark.results.compare.contrast.Verdict;
import org.trainmark.results.stats.MeanDifference;

/** Runs of equal code differ; with several of them, a run is the unit. */
class SeveralRunsTest {

    private static final CellKey CELL = Trials.cell(64, "cpu");
    private static final Guard GUARD = new Guard(ComparedMetric.usual(), false, 1);

    /** Five trials that differ by 0.1 %, around a level. */
    private static ComparedRun run(double level) {
        return Runs.run("run " + level, trials(level));
    }

    private static List<ComparedTrial> trials(double level) {
        return IntStream.range(0, 5)
                .mapToObj(i -> Trials.trial(CELL, i, i, Map.of("throughput", level * Math.exp(.001 * (i - 2)))))
                .toList();
    }

    private static ComparedSide side(double... levels) {
        return new ComparedSide(
                "side", Arrays.stream(levels).mapToObj(SeveralRunsTest::run).toList());
    }

    private static Effect throughput(Comparison comparison) {
        return comparison.cells().get(0).effects().stream()
                .filter(effect -> effect.metric().name().equals("throughput"))
                .findFirst()
                .orElseThrow();
    }

    private static Comparison compare(ComparedSide base, ComparedSide candidate) {
        return Comparing.runs(base, candidate, GUARD, KnownNoise.NOTHING);
    }

    @Test
    void areComparedByWelchOnTheirMeans() {
        Effect effect = throughput(compare(side(1000, 1020, 990), side(1010, 980, 1005)));
        MeanDifference byHand = MeanDifference.welch(
                new double[] {Math.log(1010), Math.log(980), Math.log(1005)},
                new double[] {Math.log(1000), Math.log(1020), Math.log(990)});

        assertThat(effect.p()).isCloseTo(byHand.p(), within(1e-9));
        assertThat(effect.verdict()).isEqualTo(Verdict.CANNOT_TELL);
    }

    /** The prediction interval of one more run: t(2) * sd * sqrt(1 + 1/3), whatever its own trials say. */
    @Test
    void tellWhereOneMoreRunWouldLie() {
        Effect inside = throughput(compare(side(1000, 1020, 990), side(1030)));
        Effect outside = throughput(compare(side(1000, 1002, 999), side(900)));

        assertThat(inside.verdict()).isEqualTo(Verdict.CANNOT_TELL);
        assertThat(outside.verdict()).isEqualTo(Verdict.WORSE);
        double deviation = 0.0015275;
        double half = 4.302653 * deviation * Math.sqrt(4.0 / 3);
        assertThat(Math.log(
                        outside.interval().orElseThrow().high() / outside.size().orElseThrow()))
                .isCloseTo(half, within(2e-5));
        assertThat(throughput(compare(side(900), side(1000, 1002, 999))).verdict())
                .isEqualTo(Verdict.BETTER);
    }

    @Test
    void oneOfEachSaysSoAndIsHeldBackByACalibration() {
        Comparison alone = compare(side(1000), side(970));
        KnownNoise noise = metric ->
                Optional.of(metric).filter(it -> it.name().equals("throughput")).map(it -> new RunNoise(.02, 5, 6));
        Comparison known = Comparing.runs(side(1000), side(970), GUARD, noise);

        assertThat(alone.verdict()).isEqualTo(Verdict.WORSE);
        assertThat(alone.notes()).anyMatch(note -> note.startsWith("One run of each: how much runs of equal code"));
        assertThat(known.verdict()).isEqualTo(Verdict.CANNOT_TELL);
        assertThat(known.notes()).anyMatch(note -> note.contains("by 2.0 % in throughput (6 runs)"));
        // Two means, each with a standard deviation of 0.02 and 5 degrees of freedom.
        assertThat(Math.log(throughput(known).interval().orElseThrow().high()
                        / throughput(known).size().orElseThrow()))
                .isCloseTo(2.570582 * .02 * Math.sqrt(2), within(1e-4));
    }

    @Test
    void askForNoMoreTrialsWhereRunsAreTheUnit() {
        assertThat(compare(side(1000, 1020, 990), side(1010, 980, 1005)).trialsToSettle())
                .isEmpty();
    }

    @Test
    void mustAllBeOfTheSameSuite() {
        ComparedRun other =
                new ComparedRun("other", Runs.info(Map.of("loss", "mean-squared-error"), Runs.MACHINE), trials(1000));

        assertThatThrownBy(() -> compare(new ComparedSide("base", List.of(run(1000), other)), side(1000)))
                .isInstanceOf(NotComparableException.class)
                .hasMessageContaining("the suites differ in loss");
    }
}
