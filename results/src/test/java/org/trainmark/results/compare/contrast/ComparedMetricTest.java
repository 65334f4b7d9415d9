package org.trainmark.results.compare.contrast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.trainmark.results.summary.Metric;

class ComparedMetricTest {

    private static final ComparedMetric ACCURACY = Effects.named("final-accuracy");
    private static final ComparedMetric THROUGHPUT = Effects.named("throughput");

    @Test
    void scalesTheMarginOfARatioSoThatBothWaysAreAsFar() {
        // A margin of 2 % lets a ratio lie between 0.98 and 1 / 0.98.
        assertThat(THROUGHPUT.scaledMargin()).isCloseTo(Math.log(1 / 0.98), within(1e-12));
        assertThat(ACCURACY.scaledMargin()).isEqualTo(0.01);
    }

    @Test
    void comparesRatiosByTheirLogsAndDifferencesAsTheyAre() {
        ComparedTrial trial =
                Trials.trial(Trials.cell(32, "cpu"), 0, 0, Map.of("throughput", Math.E, "final-accuracy", 0.5));

        assertThat(THROUGHPUT.scaled(trial)).hasValueCloseTo(1.0, within(1e-12));
        assertThat(ACCURACY.scaled(trial)).hasValue(0.5);
        assertThat(Effects.named("time-to-target").isRatio()).isTrue();
        assertThat(Effects.named("final-loss").isRatio()).isFalse();
    }

    @Test
    void hasNoValueOfWhatCannotBeOne() {
        for (double value : new double[] {0, -1, Double.NaN, Double.POSITIVE_INFINITY}) {
            assertThat(THROUGHPUT.scaled(Trials.trial(Trials.cell(32, "cpu"), 0, 0, Map.of("throughput", value))))
                    .isEmpty();
        }
        assertThat(THROUGHPUT.scaled(Trials.crashed(Trials.cell(32, "cpu"), 0))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "throughput, BETTER, faster",
        "throughput, WORSE, slower",
        "time-to-target, BETTER, faster",
        "step-p99, WORSE, slower",
        "peak-resident, BETTER, less",
        "peak-resident, WORSE, more",
        "final-accuracy, BETTER, better",
        "completed, WORSE, worse",
        "peak-resident, SAME, same",
        "throughput, CANNOT_TELL, cannot tell"
    })
    void putsAVerdictInTheWordsOfItsUnit(String metric, Verdict verdict, String word) {
        assertThat(Effects.named(metric).word(verdict)).isEqualTo(word);
    }

    @ParameterizedTest
    @CsvSource({"step-p50, 50", "step-p99.9, 99.9", "step-p99.999, 99.999"})
    void knowsAnyPercentileOfStepTimes(String name, double percent) {
        assertThat(Effects.named(name).stepPercentile()).hasValue(percent);
        assertThat(Effects.named(name).name()).isEqualTo(name);
        assertThat(Effects.named(name).better()).isEqualTo(Metric.Better.LOWER);
    }

    @ParameterizedTest
    @ValueSource(doubles = {-0.01, 1, Double.NaN})
    void refusesAMarginThatCannotBe(double margin) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> THROUGHPUT.guardedAt(margin))
                .withMessageContaining("the margin of throughput must be at least 0 and below 1");
    }
}
