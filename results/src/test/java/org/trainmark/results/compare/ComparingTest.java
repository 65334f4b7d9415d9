package org.trainmark.results.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.trainmark.results.CellKey;
import org.trainmark.results.compare.contrast.ComparedMetric;
import org.trainmark.results.compare.contrast.ComparedTrial;
import org.trainmark.results.compare.contrast.Effect;
import org.trainmark.results.compare.contrast.Trials;
import org.trainmark.results.compare.contrast.Verdict;

class ComparingTest {

    private static final CellKey CELL = Trials.cell(32, "cpu");

    private static final Guard GUARD = new Guard(ComparedMetric.usual(), false, 1);

    private static Comparison compare(List<ComparedTrial> base, List<ComparedTrial> candidate) {
        return Runs.compare(Runs.run("one", base), Runs.run("other", candidate), GUARD);
    }

    private static Effect effect(Comparison comparison, String metric) {
        return comparison.cells().stream()
                .flatMap(cell -> cell.effects().stream())
                .filter(effect -> effect.metric().name().equals(metric))
                .findFirst()
                .orElseThrow();
    }

    private static List<ComparedTrial> valued(String metric, double... values) {
        return IntStream.range(0, values.length)
                .mapToObj(i -> Trials.trial(CELL, i, i, Map.of(metric, values[i])))
                .toList();
    }

    @Test
    void callsTheSameCodeNoChange() {
        Comparison comparison = compare(Trials.throughputs(CELL, 10, 1000, 1), Trials.throughputs(CELL, 10, 1000, 2));

        assertThat(comparison.verdict()).isEqualTo(Verdict.NO_CHANGE_SEEN);
        assertThat(comparison.cells().get(0).label()).isEqualTo("the only cell");
    }

    @Test
    void callsFivePercentFewerSamplesSlower() {
        Comparison comparison = compare(Trials.throughputs(CELL, 10, 1000, 1), Trials.throughputs(CELL, 10, 950, 2));
        Effect effect = effect(comparison, "throughput");

        assertThat(comparison.verdict()).isEqualTo(Verdict.WORSE);
        assertThat(effect.metric().word(effect.verdict())).isEqualTo("slower");
        assertThat(effect.size().orElseThrow()).isCloseTo(0.95, within(0.01));
        assertThat(effect.interval().orElseThrow().contains(0.95)).isTrue();
    }

    @Test
    void callsMoreSamplesFasterAndLessMemoryLess() {
        Comparison faster = compare(Trials.throughputs(CELL, 10, 1000, 1), Trials.throughputs(CELL, 10, 1100, 2));
        Comparison less = compare(valued("peak-resident", 100, 101, 99, 100), valued("peak-resident", 50, 51, 49, 50));

        assertThat(faster.verdict()).isEqualTo(Verdict.BETTER);
        assertThat(effect(less, "peak-resident").metric().word(Verdict.BETTER)).isEqualTo("less");
        assertThat(less.verdict()).isEqualTo(Verdict.BETTER);
    }

    @Test
    void cannotTellFromTwoTrialsOrOne() {
        for (int trials : new int[] {1, 2}) {
            Comparison comparison =
                    compare(Trials.throughputs(CELL, trials, 1000, 1), Trials.throughputs(CELL, trials, 500, 2));

            assertThat(comparison.verdict()).isEqualTo(Verdict.CANNOT_TELL);
            assertThat(effect(comparison, "throughput").note()).isEqualTo("needs at least 3 trials of each");
            assertThat(comparison.trialsToSettle()).isEmpty();
        }
    }

    @Test
    void saysHowManyTrialsWouldSettleIt() {
        Comparison comparison =
                compare(valued("throughput", 1000, 1030, 970, 1010), valued("throughput", 985, 1020, 955, 1000));

        assertThat(comparison.verdict()).isEqualTo(Verdict.CANNOT_TELL);
        assertThat(comparison.trialsToSettle().orElseThrow()).isBetween(5, 500);
    }

    @Test
    void takesFasterButLessAccurateForARegression() {
        List<ComparedTrial> base = new ArrayList<>();
        List<ComparedTrial> candidate = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            base.add(Trials.trial(CELL, i, i, Map.of("throughput", 1000.0 + i, "final-accuracy", 0.95 + 0.001 * i)));
            candidate.add(
                    Trials.trial(CELL, i, i, Map.of("throughput", 2000.0 + i, "final-accuracy", 0.90 + 0.001 * i)));
        }
        Comparison comparison = compare(base, candidate);

        assertThat(effect(comparison, "throughput").verdict()).isEqualTo(Verdict.BETTER);
        assertThat(effect(comparison, "final-accuracy").verdict()).isEqualTo(Verdict.WORSE);
        assertThat(comparison.verdict()).isEqualTo(Verdict.WORSE);
    }

    @Test
    void pairsTrialsOfTheSameSeedWhereTheSeedDecides() {
        double[] accuracies = {0.90, 0.95, 0.85, 0.97};

        assertThat(effect(
                                compare(valued("final-accuracy", accuracies), valued("final-accuracy", accuracies)),
                                "final-accuracy")
                        .verdict())
                .isEqualTo(Verdict.SAME);
    }

    @Test
    void countsTrialsThatDoNotCompleteAgainstTheCandidate() {
        List<ComparedTrial> base = Trials.throughputs(CELL, 6, 1000, 1);
        List<ComparedTrial> crashed =
                IntStream.range(0, 6).mapToObj(i -> Trials.crashed(CELL, i)).toList();
        Comparison comparison = compare(base, crashed);

        assertThat(comparison.verdict()).isEqualTo(Verdict.WORSE);
        assertThat(effect(comparison, "completed").note()).isEqualTo("6/6 and 0/6, never where the base always did");
    }

    @Test
    void comparesTimesOfWhichSomeWereNeverReached() {
        double never = Double.POSITIVE_INFINITY;
        Comparison comparison = compare(
                valued("time-to-target", 1, 1.1, 1.2, 1.3, 1.4, 1.5),
                valued("time-to-target", 4, 5, never, never, never, never));
        Effect effect = effect(comparison, "time-to-target");

        assertThat(effect.verdict()).isEqualTo(Verdict.WORSE);
        assertThat(effect.candidate()).isEmpty();
        assertThat(effect.note()).isEqualTo("reached by 6/6 and 2/6");
    }

    @Test
    void cannotTellWhereNobodyReachedTheTarget() {
        double never = Double.POSITIVE_INFINITY;
        Comparison comparison =
                compare(valued("time-to-target", never, never, never), valued("time-to-target", never, never, never));

        assertThat(effect(comparison, "time-to-target").verdict()).isEqualTo(Verdict.CANNOT_TELL);
        assertThat(comparison.verdict()).isEqualTo(Verdict.CANNOT_TELL);
    }

    @Test
    void comparesTwoValuesOfAnAxisInOneRun() {
        List<ComparedTrial> both = Stream.concat(
                        Trials.throughputs(Trials.cell(32, "cpu"), 8, 1000, 1).stream(),
                        Trials.throughputs(Trials.cell(32, "slow"), 8, 900, 2).stream())
                .toList();
        Comparison comparison = Comparing.values(Runs.run("run", both), "profile", "cpu", "slow", GUARD);

        assertThat(comparison.verdict()).isEqualTo(Verdict.WORSE);
        assertThat(comparison.cells())
                .singleElement()
                .satisfies(cell -> assertThat(cell.cell().axes()).doesNotContainKey("profile"));
        assertThatThrownBy(() -> Comparing.values(Runs.run("run", both), "profile", "cpu", "fast", GUARD))
                .isInstanceOf(NotComparableException.class)
                .hasMessageContaining("no trial has profile fast; the run has [cpu, slow]");
    }
}
