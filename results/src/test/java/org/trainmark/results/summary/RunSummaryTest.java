package org.trainmark.results.summary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.trainmark.results.TrialBuilder.trial;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.trainmark.results.Origin;
import org.trainmark.results.Outcome;
import org.trainmark.results.RunInfo;
import org.trainmark.results.Target;
import org.trainmark.results.TrialReport;
import org.trainmark.results.summary.answer.Answer;
import org.trainmark.results.summary.answer.BestOf;

class RunSummaryTest {

    private final RunSummary run = SampleRun.withTarget();

    @Test
    void putsTheCellsThatMoreTrialsReachedBeforeThoseThatFewerDid() {
        assertThat(run.cells())
                .extracting(CellSummary::label)
                .containsExactly("momentum 0.9, batch 16", "sgd, batch 16", "sgd, batch 64");
        assertThat(run.cells())
                .extracting(cell -> cell.toTarget().orElseThrow().seconds().reached())
                .containsExactly(3, 2, 1);
    }

    @Test
    void putsTheHighestThroughputFirstWithoutATarget() {
        assertThat(SampleRun.ofThroughputOnly().cells())
                .extracting(CellSummary::label)
                .containsExactly("batch 64", "batch 16");
    }

    @Test
    void keepsWhatWasTriedUnderALimitOfMemoryOutOfItsCells() {
        TrialReport measured = trial("m").cell(Map.of("batch-size", "64")).build();
        TrialReport tried = trial("t")
                .cell(Map.of("batch-size", "64"))
                .setting("memory-limit", "67108864")
                .build();

        RunSummary summary = SampleRun.summary(SampleRun.info("limited", Optional.empty()), List.of(measured, tried));

        assertThat(summary.cells()).extracting(CellSummary::cell).containsExactly(measured.cell());
        assertThat(summary.trials()).hasSize(2);
        assertThat(SampleRun.summary(SampleRun.info("limited", Optional.empty()), List.of(tried))
                        .cells())
                .hasSize(1);
    }

    @Test
    void keepsWhatOtherRunsMeasuredAndWhatCountsNoMoreOutOfItsTrials() {
        TrialReport own = trial("o-r0").cell(Map.of("batch-size", "64")).build();
        TrialReport known = trial("k-r0")
                .cell(Map.of("batch-size", "16"))
                .origin(new Origin(Origin.KNOWN, 0, OptionalInt.empty()))
                .build();
        TrialReport outside = trial("x-r0").cell(Map.of("batch-size", "8")).build();
        RunInfo info = SampleRun.info("searched", Optional.empty());
        SortedMap<String, String> settings = new TreeMap<>(info.settings());
        settings.put(RunInfo.LEFT_OUT, "x-r0 y-r0");
        RunInfo changed = new RunInfo(
                info.name(),
                info.question(),
                info.suite(),
                info.suiteSha256(),
                info.axes(),
                info.extent(),
                info.target(),
                info.createdAt(),
                settings,
                info.provenance());

        RunSummary summary = SampleRun.summary(changed, List.of(known, own, outside));

        assertThat(summary.trials()).containsExactly(own);
        assertThat(summary.known()).containsExactly(known);
        assertThat(summary.cells()).extracting(CellSummary::cell).containsExactly(own.cell());
    }

    @Test
    void countsAFailedTrialAsNotHavingReachedTheTarget() {
        CellSummary diverged = run.cells().get(1);

        assertThat(diverged.toTarget().orElseThrow().seconds().trials()).isEqualTo(3);
        assertThat(diverged.outcomes()).isEqualTo(Map.of(Outcome.COMPLETED, 2, Outcome.DIVERGED, 1));
        assertThat(diverged.outcomesText()).isEqualTo("2/3, 1 diverged");
    }

    @Test
    void leavesARefusedTrialOutOfTheTimeToTarget() {
        TrialReport refused =
                trial("r").failed(Outcome.REFUSED, "no such device").build();
        Optional<Target> target = Optional.of(new Target(Target.Metric.ACCURACY, 0.95));

        RunSummary summary = SampleRun.summary(SampleRun.info("refused", target), List.of(refused));

        assertThat(summary.cells().get(0).toTarget()).isEmpty();
        assertThat(Answer.of(summary)).isEqualTo("No cell reached 95 % accuracy in at least half of its trials.");
    }

    @Test
    void readsTheEndOfTheCurveAsTheFinalAccuracy() {
        assertThat(run.cells().get(0).finalAccuracy().orElseThrow().value()).isEqualTo(0.96);
        assertThat(run.cells().get(2).bestAccuracy()).hasValue(0.95);
    }

    @Test
    void mergesTheStepsOfAllTrials() {
        StepTimes steps = run.cells().get(0).steps().orElseThrow();

        assertThat(steps.steps()).isEqualTo(3000);
        assertThat(steps.p50()).isBetween(7990L, 8010L);
        assertThat(steps.max()).isBetween(15_990L, 16_010L);
        assertThat(steps.curve().get(0).percent()).isZero();
        assertThat(steps.curve().get(12).percent()).isEqualTo(90);
        assertThat(steps.curve().get(steps.curve().size() - 1).percent()).isBetween(99.9, 99.97);
    }

    @Test
    void sharesTheTimeOfAStepWithTheAugmentationBeforeIt() {
        // Steps of 6, 12, ... 6000 ns have a mean of 3003 ns, and augmentation took 1000 ns.
        assertThat(FitRun.of().cells().get(0).augmentationShare().orElseThrow()).isCloseTo(1000.0 / 4003, within(1e-3));
        assertThat(FitRun.of().headlines()).extracting(Metric::name).contains("augmentation-share");
        assertThat(run.headlines()).extracting(Metric::name).doesNotContain("augmentation-share");
    }

    @Test
    void marksTheCellsThatNoOtherBeats() {
        assertThat(run.front()).containsExactly(0, 1);
        assertThat(SampleRun.ofThroughputOnly().front()).isEmpty();
    }

    @Test
    void weighsTheLossWhereTheTaskHasNoClasses() {
        RunSummary regression = SampleRun.ofRegression();

        assertThat(regression.quality()).isEqualTo(Metrics.FINAL_LOSS);
        assertThat(regression.headlines()).contains(Metrics.FINAL_LOSS).doesNotContain(Metrics.FINAL_ACCURACY);
        assertThat(Answer.of(regression)).isEqualTo("Soonest to loss 0.1: batch 16: 200 ms, 1/1 trial reached it.");
        assertThat(BestOf.of(regression)).extracting(BestOf::title).contains("Lowest loss");
    }

    @Test
    void saysNothingOfAxesWithOneValue() {
        assertThat(run.varied()).containsExactly("optimizer", "batch-size");
    }

    @Test
    void showsOnlyMetricsThatSomeCellHas() {
        assertThat(SampleRun.ofThroughputOnly().headlines())
                .extracting(Metric::name)
                .containsExactly("throughput", "step-p50", "step-p99", "peak-resident");
    }

    @Test
    void answersInASentence() {
        assertThat(Answer.of(run))
                .isEqualTo("Soonest to 95 % accuracy: momentum 0.9, batch 16: 220 ms, 3/3 trials reached it.");
        assertThat(Answer.of(SampleRun.ofThroughputOnly()))
                .isEqualTo("Highest throughput: batch 64: 3.00 k samples/s.");
        assertThat(Answer.of(SampleRun.empty())).isEqualTo("No trial has ended yet.");
    }
}
