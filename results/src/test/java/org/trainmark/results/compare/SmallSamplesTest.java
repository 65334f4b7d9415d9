package org.trainmark.results.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.trainmark.results.CellKey;
import org.trainmark.results.compare.contrast.ComparedMetric;
import org.trainmark.results.compare.contrast.ComparedTrial;
import org.trainmark.results.compare.contrast.Effect;
import org.trainmark.results.compare.contrast.Trials;
import org.trainmark.results.compare.contrast.Verdict;

/** What a handful of trials of one or two cells can say, and what not. */
class SmallSamplesTest {

    private static final CellKey CELL = Trials.cell(64, "cpu");
    private static final Guard GUARD = new Guard(ComparedMetric.usual(), false, 1);

    private static List<ComparedTrial> valued(String metric, double... values) {
        return IntStream.range(0, values.length)
                .mapToObj(i -> Trials.trial(CELL, i, i, Map.of(metric, values[i])))
                .toList();
    }

    private static Comparison compare(List<ComparedTrial> base, List<ComparedTrial> candidate, Guard guard) {
        return Runs.compare(Runs.run("base", base), Runs.run("candidate", candidate), guard);
    }

    private static Comparison compare(List<ComparedTrial> base, List<ComparedTrial> candidate) {
        return compare(base, candidate, GUARD);
    }

    private static Effect effect(Comparison comparison, String metric) {
        return comparison.cells().get(0).effects().stream()
                .filter(effect -> effect.metric().name().equals(metric))
                .findFirst()
                .orElseThrow();
    }

    /** By hand: ratio 1.005, Welch on the logs gives p 0.96 and an interval about as wide as 27 % either way. */
    @Test
    void threeTrialsOnALineAreNotCertain() {
        Comparison comparison = compare(valued("throughput", 900, 1000, 1111), valued("throughput", 1120, 1005, 902));
        Effect effect = effect(comparison, "throughput");

        assertThat(comparison.verdict()).isEqualTo(Verdict.CANNOT_TELL);
        assertThat(effect.p()).isCloseTo(0.96, within(0.01));
        assertThat(effect.interval().orElseThrow().high()).isCloseTo(1.005 * 1.275, within(0.02));
    }

    @Test
    void threeTrialsOfNoiseHaveNotDrifted() {
        Comparison comparison = compare(valued("throughput", 1000, 1001, 1002), valued("throughput", 1000, 1001, 1002));

        assertThat(comparison.notes()).noneMatch(note -> note.contains("drifted"));
        assertThat(comparison.verdict()).isEqualTo(Verdict.NO_CHANGE_SEEN);
    }

    @Test
    void valuesThatNeverVaryAreWhatTheyAre() {
        assertThat(compare(valued("throughput", 1000, 1000, 1000), valued("throughput", 900, 900, 900))
                        .verdict())
                .isEqualTo(Verdict.WORSE);
        assertThat(compare(valued("throughput", 1000, 1000, 1000), valued("throughput", 990, 990, 990))
                        .verdict())
                .isEqualTo(Verdict.NO_CHANGE_SEEN);
    }

    /** Pairs of the same seeds differ by 3.0 to 3.4 points; more trials of one side take nothing from that. */
    @Test
    void pairsHoldWhateverElseEitherSideHas() {
        double[] base = {.90, .80, .95, .85, .92};
        double[] less =
                IntStream.range(0, 5).mapToDouble(i -> base[i] - .03 - .001 * i).toArray();
        double[] more = Arrays.copyOf(less, 7);
        more[5] = .70;
        more[6] = .60;
        List<ComparedTrial> oneFailed = new ArrayList<>(valued("final-accuracy", less));
        oneFailed.set(1, Trials.crashed(CELL, 1));

        for (List<ComparedTrial> candidate :
                List.of(valued("final-accuracy", less), valued("final-accuracy", more), oneFailed)) {
            Effect effect = effect(compare(valued("final-accuracy", base), candidate), "final-accuracy");

            assertThat(effect.verdict()).isEqualTo(Verdict.WORSE);
            assertThat(effect.size()).hasValueCloseTo(-.032, within(.001));
        }
    }

    @Test
    void aCellOfWhichEveryTrialCrashesIsARegressionWithAnyNumber() {
        for (int trials : new int[] {1, 2, 3, 5}) {
            List<ComparedTrial> crashed = IntStream.range(0, trials)
                    .mapToObj(i -> Trials.crashed(CELL, i))
                    .toList();
            Comparison comparison = compare(Trials.throughputs(CELL, trials, 1000, 1), crashed);

            assertThat(comparison.verdict()).isEqualTo(Verdict.WORSE);
        }
    }

    /** One of six cells of the base failed once, which makes a whole cell of three no likelier by chance than 0.2 %. */
    @Test
    void aFailureElsewhereMakesNoExcuse() {
        assertThat(lastCellCrashed(6, 3, 1).verdict()).isEqualTo(Verdict.WORSE);
    }

    /** Where a third of the base's trials fail, some cell of six would lose both by chance. */
    @Test
    void aCellThatFailsNowAndThenIsForATest() {
        assertThat(lastCellCrashed(6, 2, 4).verdict()).isEqualTo(Verdict.CANNOT_TELL);
    }

    /** Compares cells of which the last one never completes any more, and some others once did not in the base. */
    private static Comparison lastCellCrashed(int cells, int trials, int failures) {
        List<ComparedTrial> base = new ArrayList<>();
        List<ComparedTrial> candidate = new ArrayList<>();
        for (int batch = 1; batch <= cells; batch++) {
            CellKey cell = Trials.cell(batch, "cpu");
            List<ComparedTrial> all = Trials.throughputs(cell, trials, 1000, 1);
            base.addAll(batch <= failures ? all.subList(1, trials) : all);
            if (batch <= failures) {
                base.add(Trials.crashed(cell, 0));
            }
            if (batch < cells) {
                candidate.addAll(all);
            } else {
                all.forEach(trial -> candidate.add(Trials.crashed(cell, trial.repetition())));
            }
        }
        return compare(base, candidate);
    }

    /** All three pairs are one example of 359 apart, which rounding alone may make so. */
    @Test
    void equalDifferencesOfAFewExamplesProveNothing() {
        double step = 1.0 / 359;
        double[] base = {340 * step, 343 * step, 346 * step};
        double[] candidate = {341 * step, 344 * step, 347 * step};
        Guard strict =
                Guard.of(Runs.info(Map.of(), Runs.MACHINE), new TreeMap<>(Map.of("final-accuracy", .002)), false);
        Effect effect = effect(
                compare(valued("final-accuracy", base), valued("final-accuracy", candidate), strict), "final-accuracy");

        // The difference over step / sqrt(12) * sqrt(2 / 3), with 2 degrees of freedom.
        assertThat(effect.p()).isCloseTo(0.0513, within(5e-4));
        assertThat(effect.verdict()).isEqualTo(Verdict.CANNOT_TELL);
    }

    /** A crash says nothing of how soon a target is reached, and is counted where trials complete. */
    @Test
    void oneCrashDoesNotMakeTheSameImpossible() {
        List<ComparedTrial> base = new ArrayList<>();
        List<ComparedTrial> candidate = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            Map<String, Double> values = Map.of("throughput", 1000.0 + i % 3, "time-to-target", 1 + .01 * (i % 5));
            base.add(i == 3 ? Trials.crashed(CELL, i) : Trials.trial(CELL, i, i, values));
            candidate.add(i == 7 ? Trials.crashed(CELL, i) : Trials.trial(CELL, i, i, values));
        }
        Comparison comparison = compare(base, candidate);

        assertThat(effect(comparison, "time-to-target").verdict()).isEqualTo(Verdict.SAME);
        assertThat(effect(comparison, "completed").verdict()).isEqualTo(Verdict.NO_CHANGE_SEEN);
        assertThat(comparison.verdict()).isEqualTo(Verdict.NO_CHANGE_SEEN);
    }

    @Test
    void completionAloneShowsNothingToBeTheSame() {
        Comparison comparison = compare(valued("step-p90", 1, 1, 1), valued("step-p90", 1, 1, 1));

        assertThat(effect(comparison, "completed").verdict()).isEqualTo(Verdict.NO_CHANGE_SEEN);
        assertThat(comparison.verdict()).isEqualTo(Verdict.CANNOT_TELL);
    }
}
