package org.trainmark.results.summary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.trainmark.results.TrialBuilder.trial;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.trainmark.results.Outcome;
import org.trainmark.results.StepWindow;
import org.trainmark.results.TrialBuilder;
import org.trainmark.results.TrialReport;

class WarmUpTest {

    private static TrialBuilder series(int slow, int steady) {
        List<StepWindow> windows = new ArrayList<>();
        for (int i = 0; i < slow; i++) {
            windows.add(new StepWindow(10, 10_000 - 100 * i));
        }
        for (int i = 0; i < steady; i++) {
            windows.add(new StepWindow(10, 1000 + i % 3));
        }
        return trial("a").windows(windows);
    }

    private static WarmUp of(TrialBuilder trial) {
        return WarmUp.of(trial.build()).orElseThrow();
    }

    @Test
    void isUnknownWithoutASeries() {
        assertThat(WarmUp.of(trial("a").build())).isEmpty();
    }

    @Test
    void countsTheStepsBeforeTheSeriesSettled() {
        assertThat(of(series(5, 95)).settledAfter()).hasValue(50);
        assertThat(of(series(0, 100)).settledAfter()).hasValue(0);
    }

    @ParameterizedTest
    @CsvSource({"49, false", "50, true", "51, true"})
    void wasEnoughIfTheSeriesHadSettledWhenMeasuringBegan(double steps, boolean enough) {
        assertThat(of(series(5, 95).measured("warmup-steps", steps, "steps")).wasEnough())
                .isEqualTo(enough);
    }

    @Test
    void wasNotEnoughIfTheSeriesNeverSettled() {
        assertThat(new WarmUp(OptionalLong.empty(), 1e9).wasEnough()).isFalse();
    }

    @Test
    void leavesOutWindowsThatBeganBeforeMeasuring() {
        TrialReport trial = trial("a")
                .windows(List.of(new StepWindow(10, 1), new StepWindow(10, Math.E), new StepWindow(10, Math.exp(2))))
                .measured("warmup-steps", 11, "steps")
                .build();

        assertThat(WarmUp.measuredLogs(trial)).containsExactly(new double[] {2}, within(1e-12));
    }

    @Test
    void isToldForCompletedTrialsThatWarmedUp() {
        List<TrialReport> trials = List.of(
                series(5, 95).measured("warmup-steps", 50, "steps").build(),
                series(5, 95).measured("warmup-steps", 10, "steps").build(),
                series(5, 95).build(),
                series(5, 95)
                        .measured("warmup-steps", 50, "steps")
                        .failed(Outcome.CRASHED, "gone")
                        .build());

        assertThat(WarmUp.inWords(trials))
                .contains("Warm-up: in 1 of 2 trials the steps had settled when measuring began.");
        assertThat(WarmUp.inWords(trials.subList(0, 1)))
                .contains("Warm-up: in 1 of 1 trial the steps had settled when measuring began.");
        assertThat(WarmUp.inWords(List.of(series(5, 95).build()))).isEmpty();
    }
}
