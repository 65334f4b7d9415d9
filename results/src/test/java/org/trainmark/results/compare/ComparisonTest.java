package org.trainmark.results.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.trainmark.results.compare.contrast.ComparedMetric;
import org.trainmark.results.compare.contrast.ComparedTrial;
import org.trainmark.results.compare.contrast.Effect;
import org.trainmark.results.compare.contrast.Effects;
import org.trainmark.results.compare.contrast.Trials;
import org.trainmark.results.compare.contrast.Verdict;

class ComparisonTest {

    private static Comparison of(Verdict... verdicts) {
        return Comparisons.of(Comparisons.cell(
                "16",
                Arrays.stream(verdicts)
                        .map(verdict -> Effects.of("throughput", verdict))
                        .toArray(Effect[]::new)));
    }

    @ParameterizedTest
    @CsvSource({
        "BETTER WORSE CANNOT_TELL SAME, WORSE",
        "BETTER CANNOT_TELL SAME, CANNOT_TELL",
        "SAME BETTER, BETTER",
        "SAME SAME, SAME",
        "SAME NO_CHANGE_SEEN, NO_CHANGE_SEEN",
        "BETTER NO_CHANGE_SEEN, BETTER",
        "NO_CHANGE_SEEN NO_CHANGE_SEEN, CANNOT_TELL"
    })
    void isAsBadAsItsWorstGuardedEffect(String all, Verdict verdict) {
        assertThat(of(Arrays.stream(all.split(" ")).map(Verdict::valueOf).toArray(Verdict[]::new))
                        .verdict())
                .isEqualTo(verdict);
    }

    @Test
    void cannotTellWithoutAnyGuardedEffect() {
        Comparison unguarded = Comparisons.of(Comparisons.cell("16", Effects.of("final-loss", Verdict.WORSE)));

        assertThat(unguarded.verdict()).isEqualTo(Verdict.CANNOT_TELL);
        assertThat(unguarded.count(Verdict.WORSE)).isZero();
        assertThat(Comparisons.of().verdict()).isEqualTo(Verdict.CANNOT_TELL);
    }

    @Test
    void countsGuardedEffectsOfAllCells() {
        Comparison comparison = Comparisons.of(
                Comparisons.cell("16", Effects.of("throughput", Verdict.WORSE), Effects.of("step-p50", Verdict.WORSE)),
                Comparisons.cell("32", Effects.of("peak-resident", Verdict.WORSE)));

        assertThat(comparison.count(Verdict.WORSE)).isEqualTo(2);
    }

    @Test
    void needsAsManyTrialsAsTheEffectThatNeedsMost() {
        Effect untold = Effects.of("throughput", Verdict.CANNOT_TELL);
        Effect unguarded = Effects.of("final-loss", Verdict.CANNOT_TELL);
        Comparison comparison = Comparisons.of(
                Comparisons.cell("16", Effects.needing(untold, 7, ""), Effects.needing(unguarded, 99, "")),
                Comparisons.cell("32", Effects.needing(untold, 12, "")));

        assertThat(comparison.trialsToSettle()).hasValue(12);
        assertThat(of(Verdict.CANNOT_TELL).trialsToSettle()).isEmpty();
    }

    @Test
    void addsNotesBehindThoseItHas() {
        Comparison comparison = of(Verdict.SAME).with(List.of("first")).with(List.of("second"));

        assertThat(comparison.notes()).containsExactly("first", "second");
    }

    @Test
    void comparesCellsInTheOrderOfTheirLabels() {
        List<ComparedTrial> trials = new ArrayList<>();
        for (int batch : new int[] {64, 16, 32}) {
            trials.addAll(Trials.throughputs(Trials.cell(batch, "cpu"), 3, 1000, batch));
        }
        Comparison comparison = Runs.compare(
                Runs.run("one", trials), Runs.run("other", trials), new Guard(ComparedMetric.usual(), false, 1));

        assertThat(comparison.cells())
                .extracting(CellComparison::label)
                .containsExactly("batch 16", "batch 32", "batch 64");
    }

    @Test
    void adjustsEveryPByTheNumberOfTests() {
        List<ComparedTrial> base = new ArrayList<>();
        List<ComparedTrial> candidate = new ArrayList<>();
        for (int batch : new int[] {16, 32}) {
            base.addAll(Trials.throughputs(Trials.cell(batch, "cpu"), 5, 1000, batch));
            candidate.addAll(Trials.throughputs(Trials.cell(batch, "cpu"), 5, batch == 16 ? 900 : 1000, batch + 1));
        }
        Comparison comparison = Runs.compare(
                Runs.run("one", base), Runs.run("other", candidate), new Guard(ComparedMetric.usual(), false, 1));
        Effect slower = comparison.cells().get(0).effects().get(1);

        // Two throughputs share the level; where all trials completed there is nothing to test.
        assertThat(slower.verdict()).isEqualTo(Verdict.WORSE);
        assertThat(slower.adjustedP()).isCloseTo(2 * slower.p(), within(1e-15));
    }
}
