package org.trainmark.results.simulate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.TreeMap;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.trainmark.results.MetricNames;
import org.trainmark.results.calibrate.Calibrating;
import org.trainmark.results.calibrate.Calibration;
import org.trainmark.results.calibrate.MetricNoise;
import org.trainmark.results.calibrate.SelfCheck;
import org.trainmark.results.calibrate.SelfCheck.Split;
import org.trainmark.results.compare.ComparedRun;
import org.trainmark.results.compare.Guard;
import org.trainmark.results.compare.contrast.ComparedMetric;
import org.trainmark.results.compare.contrast.Verdict;

/** What calibrations say of made-up machines, beside what comparisons on these really do. */
class CalibrationSimulationTest {

    private static final ComparedMetric THROUGHPUT =
            ComparedMetric.named(MetricNames.THROUGHPUT).orElseThrow();
    private static final Draws DRAWS = new Draws(1, 200, 20);

    private static final Variation INDEPENDENT = Variation.plain(0.02);
    private static final Variation AUTOREGRESSIVE = Variation.of("", Influence.autoregressive(0.02, 0.8));
    private static final Variation REGIMES = Variation.of("", Influence.independent(0.005), Influence.regimes(0.03));

    private static Scenario scenario(int cells, int trials, Variation variation) {
        return new Scenario(cells, trials, Design.TWO_RUNS, variation);
    }

    private static Calibration calibration(Scenario scenario, int runs, int number) {
        Drawing drawing = new Drawing(scenario, Truth.NOTHING, DRAWS.random(number));
        List<ComparedRun> drawn =
                Stream.generate(() -> drawing.run(false)).limit(runs).toList();
        return Calibrating.of(drawn, Guard.of(drawn.get(0).info(), new TreeMap<>(), false));
    }

    private static List<MetricNoise> throughputs(Scenario scenario, int runs, int calibrations) {
        return IntStream.range(0, calibrations)
                .mapToObj(number ->
                        calibration(scenario, runs, number).of(THROUGHPUT).orElseThrow())
                .toList();
    }

    private static double alarms(List<MetricNoise> noises, Split split) {
        return (double) sum(noises, split, SelfCheck::alarms) / sum(noises, split, SelfCheck::of);
    }

    private static int sum(List<MetricNoise> noises, Split split, ToIntFunction<SelfCheck> part) {
        return noises.stream()
                .flatMap(noise -> noise.checks().stream())
                .filter(check -> check.split() == split)
                .mapToInt(part)
                .sum();
    }

    /** Returns how often two separate runs of equal code are called different in their throughput. */
    private static double reallyAlarm(Scenario scenario) {
        int comparisons = 300;
        return IntStream.range(0, comparisons)
                        .mapToObj(number -> Judged.draw(scenario, Truth.NOTHING, DRAWS.random(1000 + number)))
                        .map(judged -> judged.changed().orElseThrow().verdict())
                        .filter(verdict -> verdict == Verdict.BETTER || verdict == Verdict.WORSE)
                        .count()
                / (double) comparisons;
    }

    private static double flagged(List<MetricNoise> noises) {
        return (double) noises.stream()
                        .filter(noise -> noise.neighbors().p() <= 0.05)
                        .count()
                / noises.size();
    }

    @Test
    void seldomFlagsTrialsThatDoNotDepend() {
        List<MetricNoise> noises = throughputs(scenario(1, 10, INDEPENDENT), 1, 200);

        assertThat(flagged(noises)).isLessThan(0.09);
        assertThat(alarms(noises, Split.HALVES)).isLessThan(0.09);
        assertThat(alarms(noises, Split.ODD_AND_EVEN)).isLessThan(0.09);
    }

    @Test
    void flagsTrialsThatDependInOneRun() {
        List<MetricNoise> shortRuns = throughputs(scenario(1, 10, AUTOREGRESSIVE), 1, 100);

        assertThat(flagged(shortRuns)).isGreaterThan(0.4);
        assertThat(alarms(shortRuns, Split.HALVES)).isGreaterThan(0.15);
        assertThat(flagged(throughputs(scenario(1, 30, AUTOREGRESSIVE), 1, 50))).isGreaterThan(0.9);
        assertThat(flagged(throughputs(scenario(1, 30, REGIMES), 1, 50))).isGreaterThan(0.6);
    }

    @Test
    void tellsOfWholeRunsWhatTheyReallyDo() {
        for (Variation variation : List.of(INDEPENDENT, AUTOREGRESSIVE, REGIMES)) {
            Scenario scenario = scenario(1, 5, variation);

            assertThat(alarms(throughputs(scenario, 6, 30), Split.RUNS)).isCloseTo(reallyAlarm(scenario), within(0.1));
        }
        assertThat(reallyAlarm(scenario(1, 5, AUTOREGRESSIVE))).isGreaterThan(0.3);
    }

    @Test
    void measuresHowRunsDiffer() {
        Variation runs = Variation.of("", Influence.independent(0.01), Influence.ofRun(0.02));
        double squares = throughputs(scenario(1, 5, runs), 6, 30).stream()
                .mapToDouble(noise -> noise.betweenRuns().orElseThrow().deviation())
                .map(deviation -> deviation * deviation)
                .average()
                .orElseThrow();

        assertThat(Math.sqrt(squares)).isCloseTo(Math.sqrt(0.02 * 0.02 + 0.01 * 0.01 / 5), within(0.003));
    }

    @Test
    void comparisonsFindTheSmallestChangeThatIsToldInFourOfFiveCases() {
        for (Scenario scenario : List.of(
                scenario(1, 3, Variation.plain(0.02)),
                scenario(1, 10, Variation.plain(0.02)),
                scenario(20, 5, Variation.plain(0.02)))) {
            double told = IntStream.range(1, 9)
                    .mapToObj(number -> calibration(scenario.with(60), 1, number))
                    .mapToDouble(calibration ->
                            calibration.seenInTurn(calibration.of(THROUGHPUT).orElseThrow(), scenario.trials()))
                    .average()
                    .orElseThrow();
            Truth slower = new Truth(MetricNames.THROUGHPUT, -Math.log1p(told), false);
            int comparisons = DRAWS.of(scenario.cells());
            long found = IntStream.range(0, comparisons)
                    .mapToObj(number -> Judged.draw(scenario, slower, DRAWS.random(number)))
                    .filter(judged -> judged.changed().orElseThrow().verdict() == Verdict.WORSE)
                    .count();

            assertThat((double) found / comparisons)
                    .as("%s: %s", scenario, told)
                    .isBetween(0.72, 0.9);
        }
    }
}
