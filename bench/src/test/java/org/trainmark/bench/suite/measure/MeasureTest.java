package org.trainmark.bench.suite.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.trainmark.bench.suite.yaml.InvalidSuiteException;
import org.trainmark.core.train.QualityTarget;
import org.trainmark.core.train.QualityTarget.Metric;
import org.trainmark.core.train.RangeTest;
import org.trainmark.core.train.StoppingRule;

class MeasureTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{evaluate-every: 1, max-epochs: 3}",
                "{evaluate-every: 0.5, max-epochs: 3, patience: 2, target-accuracy: 0.95}",
                "{evaluate-every: 2, max-epochs: 3, target-loss: 0.01}",
                "{evaluate-every: 1, max-epochs: 3, stop-at-target: false, target-accuracy: 0.95}",
            })
    void convergenceWritesWhatItReads(String text) {
        assertThat(Convergence.parse(text).toText()).isEqualTo(text);
    }

    @Test
    void convergenceReadsItsUsualSettings() {
        assertThat(Convergence.parse("{max-epochs: 3, target-loss: 2}"))
                .isEqualTo(new Convergence(
                        new StoppingRule(3, 1, Optional.of(new QualityTarget(Metric.LOSS, 2)), OptionalInt.empty())));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{max-epochs: 1, evaluate-every: 0}",
                "{max-epochs: 1, patience: 0}",
                "{max-epochs: 1, stop-at-target: perhaps}",
                "{max-epochs: 1, target-accuracy: 0}",
                "{max-epochs: 1, target-loss: -1}",
                "{max-epochs: 1, epochs: 1}",
                "3",
            })
    void convergenceRefusesWhatMakesNoSense(String text) {
        assertThatExceptionOfType(InvalidSuiteException.class)
                .isThrownBy(() -> Convergence.parse(text))
                .withMessageStartingWith("convergence: ");
    }

    @Test
    void halvesWindowsUpToAMillisecond() {
        assertThat(Throughput.parse("{measure: 1500ms, warmup: 0s}").halved().toText())
                .isEqualTo("{measure: 750ms, warmup: 0s}");
        assertThat(Throughput.parse("{measure: 1ms, warmup: 7ms}").halved().toText())
                .isEqualTo("{measure: 1ms, warmup: 4ms}");
    }

    @ParameterizedTest
    @CsvSource({"500ms, 500", "2s, 2000", "1.5m, 90000", "1h, 3600000", "0.25s, 250"})
    void throughputReadsDurationsInEveryUnit(String text, long millis) {
        assertThat(Throughput.parse("{warmup: 0s, measure: %s}".formatted(text)).measure())
                .isEqualTo(Duration.ofMillis(millis));
    }

    @Test
    void throughputWritesWhatItReads() {
        assertThat(Throughput.parse("{measure: 90s, warmup: 1500ms}").toText())
                .isEqualTo("{measure: 90s, warmup: 1500ms}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"5", "0s", "-1s", "1.s", "1d", "s", "0.5ms", "9999999999s", "[1s]", "null"})
    void throughputRefusesOtherDurations(String text) {
        assertThatExceptionOfType(InvalidSuiteException.class)
                .isThrownBy(() -> Throughput.parse("{warmup: 0s, measure: %s}".formatted(text)))
                .withMessageStartingWith("throughput: measure must be ");
    }

    @Test
    void rangeTestReadsItsUsualSettingsAndWritesThem() {
        assertThat(RangeTestFormat.parse("{}")).isEqualTo(RangeTest.USUAL);
        assertThat(RangeTestFormat.parse(RangeTestFormat.write(RangeTest.USUAL)))
                .isEqualTo(RangeTest.USUAL);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{from: 0}", "{from: 10, to: 1}", "{steps: 1}", "{steps: 2.5}", "{epochs: 1}"})
    void rangeTestRefusesWhatMakesNoSense(String text) {
        assertThatExceptionOfType(InvalidSuiteException.class)
                .isThrownBy(() -> RangeTestFormat.parse(text))
                .withMessageStartingWith("range-test: ");
    }

    @Test
    void testsLearningRatesAlone() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Measure(
                        Optional.of(new Throughput(Duration.ZERO, Duration.ofSeconds(1))),
                        Optional.empty(),
                        Optional.of(RangeTest.USUAL),
                        OptionalLong.empty(),
                        CheckpointChoice.NONE))
                .withMessageContaining("leave 'throughput' and 'convergence' out");
    }

    @Test
    void repeatsDisturbedTrialsTwiceUnlessToldOtherwise() {
        assertThat(Repetitions.of(1).disturbedRepeats()).isEqualTo(2);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Repetitions(1, -1, false))
                .withMessage("disturbed-repeats must be 0 or greater, but is -1");
    }

    @Test
    void measuresSomething() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Measure(
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        OptionalLong.empty(),
                        CheckpointChoice.NONE))
                .withMessageContaining("'throughput' or a 'convergence'");
    }

    @Test
    void keepsACheckpointOnlyOfATrainingToConvergence() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Measure(
                        Optional.of(new Throughput(Duration.ZERO, Duration.ofSeconds(1))),
                        Optional.empty(),
                        Optional.empty(),
                        OptionalLong.empty(),
                        CheckpointChoice.LAST))
                .withMessageContaining("add a 'convergence' block, or leave 'checkpoint' out");
    }

    @Test
    void takesAnAccuracyInPercentToo() {
        assertThat(Convergence.parse("{max-epochs: 3, target-accuracy: 95%}"))
                .isEqualTo(Convergence.parse("{max-epochs: 3, target-accuracy: 0.95}"));
        assertThatThrownBy(() -> Convergence.parse("{max-epochs: 3, target-accuracy: 950%}"))
                .hasMessageContaining("from 0 to 1, or with a percent sign");
        assertThatThrownBy(() -> Convergence.parse("{max-epochs: 3, target-accuracy: 0%}"))
                .hasMessageContaining("above 0");
    }
}
