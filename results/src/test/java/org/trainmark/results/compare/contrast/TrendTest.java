package org.trainmark.results.compare.contrast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.trainmark.results.CellKey;

class TrendTest {

    private static final CellKey CELL = Trials.cell(32, "cpu");
    private static final ComparedMetric THROUGHPUT = Effects.named("throughput");

    /** A metric that doubles from the first trial to the last, on a line of logs. */
    private static List<List<ComparedTrial>> doubling(String metric, int trials) {
        return List.of(IntStream.range(0, trials)
                .mapToObj(i -> Trials.trial(CELL, i, i, Map.of(metric, 100 * Math.pow(2, i / (trials - 1.0)))))
                .toList());
    }

    @Test
    void bringsEveryTrialToTheMiddleOfTheRun() {
        Trend trend = Trend.of(doubling("throughput", 11), THROUGHPUT);

        assertThat(trend.without(0, Math.log(100))).isCloseTo(Math.log(100 * Math.sqrt(2)), within(1e-9));
        assertThat(trend.without(10, Math.log(200))).isCloseTo(Math.log(100 * Math.sqrt(2)), within(1e-9));
        assertThat(trend.note("run", THROUGHPUT).orElseThrow())
                .startsWith("run: the throughput drifted by 100.0 % over the run; that is taken out");
    }

    /** Of 9 trials of one cell, 7 degrees of freedom are left. */
    @Test
    void isNotTakenOutOfAHandful() {
        Trend few = Trend.of(doubling("throughput", 9), THROUGHPUT);

        assertThat(few.isTakenOut()).isFalse();
        assertThat(few.without(0, 5)).isEqualTo(5);
        assertThat(few.note("run", THROUGHPUT)).isEmpty();
        assertThat(Trend.of(doubling("throughput", 10), THROUGHPUT).isTakenOut())
                .isTrue();
    }

    @Test
    void isOfWhatDependsOnTheSpeedOfTheMachine() {
        for (String metric : List.of("peak-resident", "final-accuracy", "final-loss")) {
            assertThat(Trend.of(doubling(metric, 20), Effects.named(metric)).isTakenOut())
                    .isFalse();
        }
    }

    @Test
    void isNotToldWhereItMayBeNoise() {
        double[] ups = {100, 102, 99, 101, 100, 101, 99, 102, 100, 101, 99, 102};
        Trend trend = Trend.of(
                List.of(IntStream.range(0, ups.length)
                        .mapToObj(i -> Trials.trial(CELL, i, i, Map.of("throughput", ups[i])))
                        .toList()),
                THROUGHPUT);

        assertThat(trend.isTakenOut()).isTrue();
        assertThat(trend.note("run", THROUGHPUT)).isEmpty();
    }

    @Test
    void takesOutADriftThatHitsAllCells() {
        List<ComparedTrial> trials = new ArrayList<>();
        for (int repetition = 0; repetition < 10; repetition++) {
            for (int batch = 1; batch <= 4; batch++) {
                int order = 4 * repetition + (batch + repetition) % 4;
                double drift = 0.05 * order / 40;
                double noise = 0.001 * ((order * 7919) % 13 - 6);
                trials.add(Trials.trial(
                        Trials.cell(batch, "cpu"),
                        repetition,
                        order,
                        Map.of("throughput", 1000 * batch * Math.exp(drift + noise))));
            }
        }
        Trend trend = Trend.of(
                trials.stream()
                        .collect(Collectors.groupingBy(ComparedTrial::cell))
                        .values(),
                THROUGHPUT);

        assertThat(trend.change()).isCloseTo(Math.expm1(0.05 * 39 / 40), within(0.002));
        assertThat(trend.note("run", THROUGHPUT).orElseThrow())
                .contains("run: the throughput drifted by 5.1 % over the run");
    }

    /** One cell of n trials pays a whole degree of freedom; of two equal cells each pays half of one. */
    @Test
    void costsDegreesOfFreedom() {
        List<ComparedTrial> one = Trials.throughputs(CELL, 12, 1000, 1);
        List<ComparedTrial> other = Trials.throughputs(Trials.cell(64, "cpu"), 12, 1000, 2);

        assertThat(sample(one, List.of(one)).scatter().freedom()).isCloseTo(10, within(1e-9));
        assertThat(sample(one, List.of(one, other)).scatter().freedom()).isCloseTo(10.5, within(1e-9));
    }

    private static RunSample sample(List<ComparedTrial> cell, List<List<ComparedTrial>> run) {
        return RunSample.of(THROUGHPUT, cell, Trend.of(run, THROUGHPUT));
    }
}
