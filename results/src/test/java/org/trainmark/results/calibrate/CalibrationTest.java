package org.trainmark.results.calibrate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.trainmark.results.CellKey;
import org.trainmark.results.calibrate.SelfCheck.Split;
import org.trainmark.results.compare.ComparedRun;
import org.trainmark.results.compare.Comparison;
import org.trainmark.results.compare.Comparisons;
import org.trainmark.results.compare.Guard;
import org.trainmark.results.compare.Runs;
import org.trainmark.results.compare.contrast.ComparedMetric;
import org.trainmark.results.compare.contrast.ComparedTrial;
import org.trainmark.results.compare.contrast.Effect;
import org.trainmark.results.compare.contrast.Effects;
import org.trainmark.results.compare.contrast.RunNoise;
import org.trainmark.results.compare.contrast.Trials;
import org.trainmark.results.compare.contrast.Verdict;

class CalibrationTest {

    private static final CellKey CELL = Trials.cell(32, "cpu");
    private static final CellKey OTHER = Trials.cell(64, "cpu");
    private static final Guard USUAL = new Guard(ComparedMetric.usual(), false, 1);

    private static List<ComparedTrial> valued(CellKey cell, String metric, double... values) {
        return IntStream.range(0, values.length)
                .mapToObj(i -> Trials.trial(cell, i, i, Map.of(metric, values[i])))
                .toList();
    }

    private static Calibration of(List<ComparedTrial> trials) {
        return Calibrating.of(List.of(Runs.run("run", trials)), USUAL);
    }

    private static MetricNoise noise(Calibration calibration, String metric) {
        return calibration.of(Effects.named(metric)).orElseThrow();
    }

    private static Calibration calibration(MetricNoise... noises) {
        return Calibrations.of(List.of(noises));
    }

    private static MetricNoise noise(String metric, double deviation) {
        return Calibrations.noise(metric, deviation, Optional.empty());
    }

    @Test
    void poolsTheDeviationsOfSamplesByTheirFreedom() {
        // Squares 2 and 8 around their means, freedom 2 and 1.
        assertThat(Calibrating.pooledDeviation(List.of(new double[] {1, 2, 3}, new double[] {10, 14})))
                .isCloseTo(Math.sqrt(10.0 / 3), within(1e-12));
        assertThat(Calibrating.pooledDeviation(List.of(new double[] {5}))).isZero();
    }

    @Test
    void readsTheNoiseOfARatioOffItsLogsCellByCell() {
        double e = Math.exp(0.01);
        List<ComparedTrial> trials = new ArrayList<>(valued(CELL, "throughput", 100, 100 * e, 100 / e));
        trials.addAll(valued(OTHER, "throughput", 7, 7 * e * e, 7 / e / e));

        MetricNoise noise = noise(of(trials), "throughput");

        assertThat(noise.betweenTrials()).isCloseTo(0.01 * Math.sqrt(2.5), within(1e-9));
        assertThat(noise.trials()).isEqualTo(3);
        assertThat(noise.betweenRuns()).isEmpty();
        assertThat(noise.cells()).extracting(CellNoise::cell).containsExactly("batch 32", "batch 64");
        assertThat(noise.cells().get(1).betweenTrials()).isCloseTo(0.02, within(1e-9));
        assertThat(noise.checks()).isEmpty();
    }

    @Test
    void takesATrendOutOfTheSpreadWhereThereIsEnoughToKnowIt() {
        double[] growing = IntStream.range(0, 12)
                .mapToDouble(i -> 100 * Math.exp(0.01 * i + (i % 2 == 0 ? 0.001 : -0.001)))
                .toArray();

        MetricNoise noise = noise(of(valued(CELL, "throughput", growing)), "throughput");

        assertThat(noise.betweenTrials()).isBetween(0.0009, 0.0012);
        assertThat(noise.drift()).isCloseTo(Math.expm1(0.11), within(0.01));
        assertThat(noise.driftP()).isLessThan(0.001);
        assertThat(noise(of(valued(CELL, "throughput", 100, 101, 102, 103)), "throughput")
                        .betweenTrials())
                .isGreaterThan(0.01);
    }

    @Test
    void readsTheNoiseOfADifferenceInItsPoints() {
        MetricNoise noise = noise(of(valued(CELL, "final-accuracy", 0.7, 0.8, 0.9)), "final-accuracy");

        assertThat(noise.betweenTrials()).isCloseTo(0.1, within(1e-9));
        assertThat(noise.withinTrials()).isEmpty();
        assertThat(noise.drift()).isZero();
        assertThat(noise.driftP()).isEqualTo(1);
    }

    @Test
    void knowsNothingFromFewerThanThreeTrialsOrFailedOnes() {
        List<ComparedTrial> trials = new ArrayList<>(valued(CELL, "throughput", 1, 2));
        trials.add(Trials.crashed(CELL, 2));

        assertThat(of(trials).metrics()).isEmpty();
        assertThat(of(List.of()).metrics()).isEmpty();
    }

    @Test
    void comparesHalvesAndEveryOtherTrialInTheirOrder() {
        double[] regimes = {1000, 1001, 1002, 1001, 1000, 1100, 1101, 1102, 1101, 1100};
        MetricNoise noise = noise(of(valued(CELL, "throughput", regimes)), "throughput");

        assertThat(noise.checks())
                .containsExactly(new SelfCheck(Split.HALVES, 1, 1), new SelfCheck(Split.ODD_AND_EVEN, 1, 0));
        assertThat(noise.neighbors().value()).isGreaterThan(0.6);
        assertThat(noise.neighbors().p()).isLessThan(0.01);
    }

    @Test
    void comparesEachRunWithEachOther() {
        List<ComparedRun> runs = List.of(
                Runs.run("a", Trials.throughputs(CELL, 5, 1000, 1)),
                Runs.run("b", Trials.throughputs(CELL, 5, 1001, 2)),
                Runs.run("c", Trials.throughputs(CELL, 5, 1300, 3)));

        Calibration calibration = Calibrating.of(runs, USUAL);

        assertThat(noise(calibration, "throughput").checks()).contains(new SelfCheck(Split.RUNS, 3, 2));
        assertThat(calibration.checks()).contains(new SelfCheck(Split.RUNS, 3, 2));
        assertThat(calibration.runs()).isEqualTo(3);
        assertThat(noise(calibration, "throughput").betweenRuns().orElseThrow().deviation())
                .isBetween(0.14, 0.17);
    }

    @Test
    void guardsWhatTheSuiteGuards() {
        Guard strict = Guard.of(Runs.run("run", List.of()).info(), new TreeMap<>(Map.of("step-p99.9", 0.3)), false);
        List<ComparedTrial> trials = valued(CELL, "step-p99.9", 5, 6, 7);

        MetricNoise noise = Calibrating.of(List.of(Runs.run("run", trials)), strict)
                .metrics()
                .get(0);

        assertThat(noise.metric()).isEqualTo("step-p99.9");
        assertThat(noise.guarded()).isTrue();
        assertThat(noise.margin()).isEqualTo(0.3);
    }

    @Test
    void seesNothingThatLiesInsideTheMargin() {
        MetricNoise still = noise("throughput", 0);

        assertThat(calibration(still).seenInTurn(still, 5)).isCloseTo(1 / 0.98 - 1, within(1e-9));
    }

    @Test
    void seesSmallerEffectsWithMoreTrialsAndLessNoiseAndFewerCells() {
        MetricNoise usual = noise("throughput", 0.05);
        Calibration calibration = calibration(usual);
        double few = calibration.seenInTurn(usual, 5);

        assertThat(calibration.seenInTurn(usual, 20)).isLessThan(few);
        assertThat(calibration.seenInTurn(noise("throughput", 0.03), 5)).isLessThan(few);
        assertThat(new Calibration(calibration.subject(), "2026", 1, 20, Optional.empty(), List.of(usual), List.of())
                        .seenInTurn(usual, 5))
                .isGreaterThan(few);
    }

    @Test
    void seesLessBetweenRunsThatDiffer() {
        MetricNoise usual = noise("throughput", 0.01);
        MetricNoise differing = Calibrations.noise("throughput", 0.01, Optional.of(new RunNoise(0.02, 10, 6)));

        assertThat(calibration(usual).seenBetweenRuns(usual, 10))
                .isEqualTo(calibration(usual).seenInTurn(usual, 10));
        assertThat(calibration(differing).seenBetweenRuns(differing, 10))
                .isGreaterThan(2 * calibration(differing).seenInTurn(differing, 10));
        assertThat(calibration(differing).seenBetweenRuns(differing, 1000)).isGreaterThan(0.05);
    }

    @Test
    void warnsOfChangesThatAComparisonWouldLikelyMiss() {
        Comparison comparison = Comparisons.of(Comparisons.cell("16", Effects.of("throughput", Verdict.SAME)));
        MetricNoise known = Calibrations.noise("throughput", 0.01, Optional.of(new RunNoise(0.02, 10, 6)));
        Calibration calibration = calibration(known, noise("final-loss", 1));

        assertThat(calibration.unseen(comparison))
                .containsExactly(String.format(
                        Locale.ROOT,
                        "By the calibration of 2026-01-02, 5 trials of each miss a change of throughput below %.2f %% in"
                                + " more than 1 of 5 cases.",
                        100 * calibration(known).seenBetweenRuns(known, 5)));
        assertThat(calibration.unseenInTurn(comparison).get(0))
                .contains(String.format(
                        Locale.ROOT, "below %.2f %%", 100 * calibration(known).seenInTurn(known, 5)));
    }

    @Test
    void warnsOfNothingWithTooFewTrials() {
        Effect few = Effects.needing(Effects.of("throughput", Verdict.CANNOT_TELL), 2, 9, "");

        assertThat(calibration(noise("throughput", 0.01)).unseen(Comparisons.of(Comparisons.cell("16", few))))
                .isEmpty();
        assertThat(calibration(noise("throughput", 0.01)).unseen(Comparisons.of()))
                .isEmpty();
    }

    @Test
    void holdsForTheSuiteAsItMeasuresAndTheMachine() {
        ComparedRun run = Runs.run("run", valued(CELL, "throughput", 1, 2, 3));
        CalibrationSubject subject = CalibrationSubject.of(run);

        assertThat(CalibrationSubject.of(Runs.run("other", valued(CELL, "throughput", 4, 5))))
                .isEqualTo(subject);
        assertThat(CalibrationSubject.of(new ComparedRun(
                        "x",
                        Runs.info(
                                Map.of("loss", "cross-entropy", "guard.throughput", "0.1", "looks", "4"), Runs.MACHINE),
                        run.trials())))
                .isEqualTo(subject);
        assertThat(CalibrationSubject.of(
                                new ComparedRun("x", Runs.info(Map.of("loss", "squared"), Runs.MACHINE), run.trials()))
                        .fileName())
                .isNotEqualTo(subject.fileName());
        assertThat(CalibrationSubject.of(Runs.run("run", valued(OTHER, "throughput", 1)))
                        .fileName())
                .isNotEqualTo(subject.fileName());
        Map<String, String> otherMachine = new TreeMap<>(Runs.MACHINE);
        otherMachine.put("processors", "64");
        assertThat(CalibrationSubject.of(new ComparedRun(
                                "x", Runs.info(Map.of("loss", "cross-entropy"), otherMachine), run.trials()))
                        .fileName())
                .startsWith("small-")
                .isNotEqualTo(subject.fileName());
    }
}
