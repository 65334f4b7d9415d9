package org.trainmark.results.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.trainmark.results.CellKey;

class CalibrationTest {

    private static final CellKey CELL = Runs.cell(32, "cpu");
    private static final CellKey OTHER = Runs.cell(64, "cpu");

    private static List<ComparedTrial> valued(CellKey cell, String metric, double... values) {
        return IntStream.range(0, values.length)
                .mapToObj(i -> Runs.trial(cell, i, 0, Map.of(metric, values[i])))
                .toList();
    }

    private static MetricNoise noise(Calibration calibration, String metric) {
        return calibration.of(Effects.named(metric)).orElseThrow();
    }

    private static Calibration calibration(MetricNoise... noises) {
        return new Calibration("small", "some processor", "2026-01-02T03:04:05Z", List.of(noises));
    }

    private static MetricNoise noise(String metric, double deviation) {
        return new MetricNoise(metric, 10, deviation, Optional.empty(), 0, 1, 200, 3, Optional.empty());
    }

    @Test
    void poolsTheDeviationsOfSamplesByTheirFreedom() {
        // Squares 2 and 8 around their means, freedom 2 and 1.
        assertThat(Calibration.pooledDeviation(List.of(new double[] {1, 2, 3}, new double[] {10, 14})))
                .isCloseTo(Math.sqrt(10.0 / 3), within(1e-12));
        assertThat(Calibration.pooledDeviation(List.of(new double[] {5}))).isZero();
    }

    @Test
    void readsTheNoiseOfARatioOffItsLogs() {
        double e = Math.exp(0.01);
        List<ComparedTrial> trials = new ArrayList<>(valued(CELL, "throughput", 100, 100 * e, 100 / e));
        trials.addAll(valued(OTHER, "throughput", 7, 7 * e, 7 / e));

        MetricNoise noise = noise(Calibration.of(Runs.run("run", trials), Optional.of(0.5)), "throughput");

        assertThat(noise.betweenTrials()).isCloseTo(0.01, within(1e-9));
        assertThat(noise.trials()).isEqualTo(3);
        assertThat(noise.withinTrials()).contains(0.5);
        assertThat(noise.splits()).isZero();
    }

    @Test
    void readsTheNoiseOfADifferenceInItsPoints() {
        MetricNoise noise = noise(
                Calibration.of(Runs.run("run", valued(CELL, "final-accuracy", 0.7, 0.8, 0.9)), Optional.of(0.5)),
                "final-accuracy");

        assertThat(noise.betweenTrials()).isCloseTo(0.1, within(1e-9));
        assertThat(noise.withinTrials()).isEmpty();
        assertThat(noise.drift()).isZero();
        assertThat(noise.driftP()).isEqualTo(1);
    }

    @Test
    void knowsNothingFromFewerThanThreeTrialsOrFailedOnes() {
        List<ComparedTrial> trials = new ArrayList<>(valued(CELL, "throughput", 1, 2));
        trials.add(Runs.crashed(CELL, 2));

        assertThat(Calibration.of(Runs.run("run", trials), Optional.empty()).metrics())
                .isEmpty();
    }

    @Test
    void splitsCellsOfSixTrialsToCountFalseAlarms() {
        Calibration calibration =
                Calibration.of(Runs.run("run", Runs.throughputs(CELL, 12, 1000, 3)), Optional.empty());

        assertThat(noise(calibration, "throughput").splits()).isEqualTo(200);
        assertThat(noise(calibration, "throughput").falseAlarms()).isLessThanOrEqualTo(30);
        assertThat(calibration)
                .isEqualTo(Calibration.of(Runs.run("run", Runs.throughputs(CELL, 12, 1000, 3)), Optional.empty()));
    }

    @Test
    void saysOfWhichSuiteMachineAndDayItIs() {
        Calibration calibration = Calibration.of(Runs.run("run", List.of()), Optional.empty());

        assertThat(calibration).isEqualTo(calibration());
    }

    @Test
    void seesSmallerEffectsWithMoreTrialsAndLessNoise() {
        double few = Calibration.smallestEffect(noise("throughput", 0.01), 5);

        assertThat(Calibration.smallestEffect(noise("throughput", 0.01), 20)).isLessThan(few);
        assertThat(Calibration.smallestEffect(noise("throughput", 0.005), 5)).isLessThan(few);
        assertThat(Calibration.smallestEffect(noise("throughput", 0), 5)).isZero();
    }

    @Test
    void givesTheSmallestEffectOfARatioAsPart() {
        double logs = Calibration.smallestEffect(noise("final-loss", 0.01), 10);

        assertThat(Calibration.smallestEffect(noise("throughput", 0.01), 10))
                .isCloseTo(Math.expm1(logs), within(1e-12));
    }

    @Test
    void warnsOfChangesThatAComparisonWouldLikelyMiss() {
        Comparison comparison = Effects.comparison(
                Effects.cell("16", Effects.of("throughput", Verdict.SAME), Effects.of("final-loss", Verdict.SAME)));
        double effect = 100 * Calibration.smallestEffect(noise("throughput", 0.01), 5);

        assertThat(calibration(noise("throughput", 0.01), noise("final-loss", 1))
                        .unseen(comparison))
                .containsExactly(String.format(
                        Locale.ROOT,
                        "By the calibration of 2026-01-02, 5 trials of each miss a change of throughput below %.2f %% in"
                                + " more than 1 of 5 cases.",
                        effect));
    }

    @Test
    void warnsOfNothingWithTooFewTrials() {
        Effect few = new MeanContrast(Effects.named("throughput"), new double[] {1, 2}, new double[] {1, 2}, false)
                .effect(1, 0.05);

        assertThat(calibration(noise("throughput", 0.01)).unseen(Effects.comparison(Effects.cell("16", few))))
                .isEmpty();
        assertThat(calibration(noise("throughput", 0.01)).unseen(Effects.comparison()))
                .isEmpty();
    }
}
