package org.trainmark.results.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.trainmark.results.CellKey;
import org.trainmark.results.compare.contrast.ComparedMetric;
import org.trainmark.results.compare.contrast.ComparedTrial;
import org.trainmark.results.compare.contrast.Trials;
import org.trainmark.results.compare.contrast.Verdict;

/** What nobody measured is never the same: metrics that are guarded, and cells. */
class UnmeasuredTest {

    private static final CellKey CELL = Trials.cell(64, "cpu");
    private static final Guard USUAL = new Guard(ComparedMetric.usual(), false, 1);

    private static Guard named(String metric) {
        return Guard.of(Runs.info(Map.of(), Runs.MACHINE), new TreeMap<>(Map.of(metric, .05)), false);
    }

    private static Comparison compare(List<ComparedTrial> base, List<ComparedTrial> candidate, Guard guard) {
        return Runs.compare(Runs.run("base", base), Runs.run("candidate", candidate), guard);
    }

    private static List<ComparedTrial> memory(CellKey cell, Map<String, Double> more) {
        return IntStream.range(0, 5)
                .mapToObj(i -> {
                    Map<String, Double> values = new TreeMap<>(Map.of("peak-resident", 100.0 + i));
                    values.putAll(more);
                    return Trials.trial(cell, i, i, values);
                })
                .toList();
    }

    @Test
    void aMetricThatSomebodyNamedMustBeMeasured() {
        List<ComparedTrial> trials = memory(CELL, Map.of());

        assertThat(compare(trials, trials, named("time-to-target")).verdict()).isEqualTo(Verdict.CANNOT_TELL);
        assertThat(compare(trials, trials, named("throughput")).verdict()).isEqualTo(Verdict.CANNOT_TELL);
        assertThat(compare(trials, trials, USUAL).verdict()).isEqualTo(Verdict.NO_CHANGE_SEEN);
    }

    @Test
    void aMetricThatTheBaseHadMustBeMeasured() {
        List<ComparedTrial> base = memory(CELL, Map.of("throughput", 1000.0));
        for (Map<String, Double> lost : List.<Map<String, Double>>of(Map.of(), Map.of("throughput", 0.0))) {
            Comparison comparison = compare(base, memory(CELL, lost), USUAL);

            assertThat(comparison.verdict()).isEqualTo(Verdict.CANNOT_TELL);
            assertThat(comparison.cells().get(0).effects())
                    .filteredOn(effect -> effect.metric().name().equals("throughput"))
                    .singleElement()
                    .satisfies(effect -> assertThat(effect.note()).isEqualTo("not measured by the candidate"));
        }
        assertThat(compare(memory(CELL, Map.of()), base, USUAL).verdict()).isEqualTo(Verdict.NO_CHANGE_SEEN);
    }

    @Test
    void whereNoTrialCompletesThereIsNothingToMeasure() {
        CellKey never = Trials.cell(128, "cpu");
        List<ComparedTrial> trials = new ArrayList<>(memory(CELL, Map.of("throughput", 1000.0)));
        IntStream.range(0, 5).forEach(i -> trials.add(Trials.crashed(never, i)));

        assertThat(compare(trials, trials, named("throughput")).verdict()).isEqualTo(Verdict.NO_CHANGE_SEEN);
    }

    @Test
    void aCellThatWentMissingIsNamedAndNeverTheSame() {
        List<ComparedTrial> base = new ArrayList<>(memory(CELL, Map.of()));
        base.addAll(memory(Trials.cell(128, "cpu"), Map.of()));
        Comparison missing = compare(base, memory(CELL, Map.of()), USUAL);
        Comparison added = compare(memory(CELL, Map.of()), base, USUAL);

        assertThat(missing.verdict()).isEqualTo(Verdict.CANNOT_TELL);
        assertThat(missing.missing()).containsExactly("batch 128");
        assertThat(missing.notes()).contains("Missing in the candidate: batch 128.");
        assertThat(missing.cells().get(0).label()).isEqualTo("batch 64");
        assertThat(added.verdict()).isEqualTo(Verdict.NO_CHANGE_SEEN);
        assertThat(added.notes()).contains("Only in the candidate, and left out: batch 128.");
    }

    @Test
    void whatGotBetterElsewhereMakesNothingWorse() {
        List<ComparedTrial> base = new ArrayList<>();
        List<ComparedTrial> candidate = new ArrayList<>();
        for (int batch = 1; batch <= 20; batch++) {
            CellKey cell = Trials.cell(batch, "cpu");
            base.addAll(accurate(cell, 1000, batch == 1 ? .95 : .94));
            candidate.addAll(accurate(cell, 1100, .94));
        }
        Comparison comparison = compare(base, candidate, USUAL);

        // The accuracy of one cell fell with p near 0.01, which is nothing among 40 tests, 20 of them surely better.
        assertThat(comparison.count(Verdict.BETTER)).isEqualTo(20);
        assertThat(comparison.count(Verdict.WORSE)).isZero();
    }

    private static List<ComparedTrial> accurate(CellKey cell, double throughput, double accuracy) {
        double[] off = {-.01, -.004, 0, .004, .01};
        return IntStream.range(0, 5)
                .mapToObj(i -> Trials.trial(
                        cell,
                        i,
                        i,
                        Map.of(
                                "throughput",
                                throughput * Math.exp(.001 * (i - 2)),
                                "final-accuracy",
                                accuracy + (throughput > 1000 ? off[i] : off[4 - i] / 2))))
                .toList();
    }
}
