package org.trainmark.bench.cli;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.HdrHistogram.EncodableHistogram;
import org.HdrHistogram.Histogram;
import org.HdrHistogram.HistogramLogReader;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.trainmark.bench.cli.output.ExitCode;
import org.trainmark.results.Confusion;
import org.trainmark.results.CurvePoint;
import org.trainmark.results.MetricNames;
import org.trainmark.results.RunInfo;
import org.trainmark.results.TrainingEnd;
import org.trainmark.results.TrialReport;
import org.trainmark.results.log.RunDirectory;
import org.trainmark.results.log.StepHistograms;

/** What a run leaves that nothing happens to. */
class RunIT {

    private static final int BATCH = 32;

    private static HostProcess.Ended ended;
    private static RunDirectory directory;
    private static List<TrialReport> trials;

    @BeforeAll
    static void run(@TempDir Path parent) {
        ended = HostProcess.run(
                parent,
                TinySuite.arguments(
                        parent,
                        "measure.repetitions=2",
                        "measure.throughput={warmup: 50ms, measure: 500ms}",
                        "data.synthetic.examples=384",
                        "data.test=0.25",
                        "measure.convergence={target-loss: 100, stop-at-target: false, max-epochs: 5, evaluate-every: 0.5}"));
        directory = RunDirectory.open(parent.resolve(TinySuite.OUT));
        trials = TinySuite.logged(parent);
    }

    @Test
    void endsWellWithALineForEachTrial() {
        assertThat(ended.code()).as(ended.err()).isEqualTo(ExitCode.FINE);
        assertThat(ended.err().lines().filter(line -> line.contains("/2 ")))
                .hasSize(2)
                .allMatch(line -> line.matches("[12]/2 completed #[12], loss 100 in .+s \\(.* s\\)( \\*)?"));
    }

    @Test
    void everyStepOfTheMeasuredWindowIsInTheHistogram() {
        for (TrialReport trial : trials) {
            Histogram steps =
                    StepHistograms.read(directory.resolve(trial.stepsFile().orElseThrow()));
            double samplesPerSecond = requireNonNull(trial.measurements().get(MetricNames.THROUGHPUT))
                    .value();
            // The data fill every batch, so the steps tell the samples, and these the length of the window.
            double windowSeconds = steps.getTotalCount() * BATCH / samplesPerSecond;
            double stepSeconds = steps.getTotalCount() * steps.getMean() / 1e9;

            assertThat(windowSeconds).isBetween(0.4, 5.0);
            assertThat(stepSeconds).isBetween(windowSeconds / 10, windowSeconds * 1.001);
        }
    }

    @Test
    void theHistogramSaysWhenTheStepsWereTaken() throws IOException {
        for (TrialReport trial : trials) {
            Path file = directory.resolve(trial.stepsFile().orElseThrow());
            try (HistogramLogReader reader = new HistogramLogReader(file.toFile())) {
                EncodableHistogram steps = reader.nextIntervalHistogram();

                assertThat(Instant.ofEpochMilli(steps.getStartTimeStamp()))
                        .isBetween(trial.when().startedAt(), Instant.ofEpochMilli(steps.getEndTimeStamp()));
                assertThat(Instant.ofEpochMilli(steps.getEndTimeStamp()))
                        .isBefore(trial.when().startedAt().plusMillis((long) (1000 * trial.seconds()) + 1));
            }
        }
    }

    @Test
    void curvesGoFromTheFirstEvaluationToTheLastEpoch() {
        for (TrialReport trial : trials) {
            assertThat(trial.curve())
                    .extracting(CurvePoint::step)
                    .containsExactly(4L, 7L, 11L, 14L, 18L, 21L, 25L, 28L, 32L, 35L);
            assertThat(trial.curve()).extracting(CurvePoint::samples).isSorted();
            assertThat(trial.curve()).extracting(CurvePoint::trainingSeconds).isSorted();
            assertThat(trial.curve().get(9).epochs()).isCloseTo(5, within(1e-12));
            assertThat(trial.curve()).allMatch(point -> point.trainingSeconds() <= point.wallSeconds());
        }
    }

    @Test
    void trainingsGoOnBeyondATargetThatDoesNotStopThem() {
        assertThat(trials).allSatisfy(trial -> {
            assertThat(trial.curve()).allMatch(point -> point.validationLoss() < 100);
            assertThat(trial.ending().training()).contains(TrainingEnd.EPOCHS);
        });
    }

    @Test
    void theTestSplitIsLookedAtOnceTheTrainingHasEnded() {
        assertThat(trials).allSatisfy(trial -> {
            assertThat(trial.measurements())
                    .containsKeys(MetricNames.TEST_LOSS, MetricNames.CONSTANT_LOSS, MetricNames.CONSTANT_ACCURACY);
            Confusion confusion = trial.findings().confusion().orElseThrow();
            assertThat(confusion.split()).isEqualTo("test");
            double all = confusion.counts().stream()
                    .flatMap(List::stream)
                    .mapToInt(Integer::intValue)
                    .sum();
            double hits = IntStream.range(0, confusion.classes().size())
                    .map(k -> confusion.counts().get(k).get(k))
                    .sum();
            assertThat(requireNonNull(trial.measurements().get(MetricNames.TEST_ACCURACY))
                            .value())
                    .isCloseTo(hits / all, within(1e-12));
        });
    }

    @Test
    void everyRepetitionHasASeedOfItsOwn() {
        assertThat(trials).extracting(TrialReport::seed).containsExactly(1L, 2L);
        assertThat(trials.get(0).curve().get(0).validationLoss())
                .isNotEqualTo(trials.get(1).curve().get(0).validationLoss());
    }

    @Test
    void theDirectorySaysWhatRanAndWhere() {
        RunInfo info = directory.info();

        assertThat(info.extent().trials()).isEqualTo(2);
        assertThat(info.question()).isEqualTo("Does it work?");
        assertThat(info.provenance()).containsKeys("cpu", "java", "nd4j", "trainmark", "data.synthetic");
        assertThat(trials).allMatch(trial -> trial.provenance().containsKey("jvm.flags"));
    }
}
