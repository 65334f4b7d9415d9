package org.trainmark.bench.cli.program;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.HdrHistogram.HistogramLogReader;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.trainmark.bench.cli.HostProcess;
import org.trainmark.bench.cli.output.ExitCode;
import org.trainmark.results.CurvePoint;
import org.trainmark.results.MetricNames;
import org.trainmark.results.TrainingEnd;
import org.trainmark.results.TrialReport;
import org.trainmark.results.log.RunDirectory;
import org.trainmark.results.log.StepHistograms;

/** A run whose trials are a program that speaks both ways. */
class ProgramIT {

    private static final String SUITE = """
            # Does a program of mine train?
            name: mine
            program:
              command: [./train.sh, "{how}", "--rate={learning-rate}", "{seed}", a b, '$HOME "x"']
              metrics: {validation-accuracy: 'val_acc=([0-9.]+)', training-loss: ' loss=([0-9.]+)', test-accuracy: 'test=([0-9.]+)'}
              progress: {epoch: 'epoch ([0-9]+)', samples: 'samples=([0-9]+)'}
              start: 'data are read'
              environment: {GREETING: hello}
            learning-rate: 0.1
            axes: {how: [words, lines]}
            measure:
              repetitions: 1
              disturbed-repeats: 0
              throughput: {warmup: 0s, measure: 100ms}
              convergence: {target-accuracy: 0.9, max-epochs: 30}
            limits: {trial-timeout: 1m}
            """;

    private static final String PROGRAM = """
            #!/bin/sh
            echo "called with $# words: $2 $3 [$4] [$5], $GREETING, rate $TRAINMARK_LEARNING_RATE"
            cat "$TRAINMARK_SETTINGS_FILE"
            sleep 0.1
            echo 'data are read'
            samples=0
            for epoch in 1 2 3 4 5 6 7 8 9; do
                sleep 0.05
                samples=$((samples + 640))
                if [ "$1" = words ]; then
                    echo "epoch $epoch loss=0.$((9 - epoch)) val_acc=0.${epoch}5 samples=$samples test=0.5"
                else
                    echo ":::trainmark {\\"epoch\\": $epoch, \\"step\\": $epoch, \\"samples\\": $samples, \\"training-loss\\": 0.$((9 - epoch)), \\"step-seconds\\": 0.04}"
                    echo ":::trainmark {\\"validation-accuracy\\": 0.${epoch}5}"
                fi
            done
            sleep 100
            """;

    private static HostProcess.Ended ended;
    private static RunDirectory directory;
    private static Map<String, TrialReport> trials;

    @BeforeAll
    static void run(@TempDir Path parent) {
        ProgramFiles files = new ProgramFiles(parent);
        files.executable("train.sh", PROGRAM);
        ended = files.run(SUITE);
        directory = files.directory();
        trials = files.trials().stream()
                .collect(Collectors.toMap(
                        trial -> String.valueOf(trial.cell().axes().get("how")), Function.identity()));
    }

    private static TrialReport trial(String how) {
        return Optional.ofNullable(trials.get(how)).orElseThrow(() -> new AssertionError(ended.err()));
    }

    @Test
    void endsWell() {
        assertThat(ended.code()).as(ended.out() + ended.err()).isEqualTo(ExitCode.FINE);
        assertThat(trials).hasSize(2);
        assertThat(trials.values())
                .allSatisfy(trial -> assertThat(trial.ending().training()).contains(TrainingEnd.TARGET));
    }

    @Test
    void callsTheProgramWithoutAShell() {
        assertThat(ProgramFiles.text(directory.logFile(trial("words").id())))
                .contains("called with 5 words: --rate=0.1 1 [a b] [$HOME \"x\"], hello, rate 0.1")
                .contains("\"learning-rate\" : 0.1")
                .contains("\"how\" : \"words\"");
    }

    @Test
    void readsTheCurveInBothWays() {
        for (TrialReport trial : trials.values()) {
            List<CurvePoint> curve = trial.curve();
            assertThat(curve).hasSize(9);
            CurvePoint last = curve.get(8);
            assertThat(last.epochs()).isEqualTo(9);
            assertThat(last.samples()).isEqualTo(5760);
            assertThat(last.validationAccuracy()).hasValue(0.95);
            assertThat(last.validationLoss()).isCloseTo(0.05, within(1e-9));
            assertThat(last.trainingLoss()).isEqualTo(0);
            assertThat(curve.get(0).trainingSeconds()).isPositive();
        }
    }

    @Test
    void countsTimeFromTheLineThatStartsTheTraining() {
        TrialReport trial = trial("words");

        assertThat(trial.curve().get(8).wallSeconds()).isLessThan(trial.seconds() - 0.1);
    }

    @Test
    void measuresSpeedAndMemory() {
        for (TrialReport trial : trials.values()) {
            assertThat(trial.measured(MetricNames.THROUGHPUT))
                    .hasValueSatisfying(
                            throughput -> assertThat(throughput.value()).isBetween(100.0, 100_000.0));
            assertThat(trial.measured(MetricNames.PEAK_RESIDENT))
                    .hasValueSatisfying(
                            bytes -> assertThat(bytes.value()).isBetween((double) (1 << 18), (double) (1 << 26)));
        }
        assertThat(trial("words").measured(MetricNames.TEST_ACCURACY))
                .hasValueSatisfying(share -> assertThat(share.value()).isEqualTo(0.5));
    }

    @Test
    void saysWhenStepsWereTaken() throws IOException {
        TrialReport trial = trial("lines");
        Path file = directory.resolve(trial.stepsFile().orElseThrow());
        try (HistogramLogReader reader = new HistogramLogReader(file.toFile())) {
            assertThat(reader.nextIntervalHistogram().getStartTimeStamp())
                    .isEqualTo(trial.when().startedAt().toEpochMilli());
        }
    }

    @Test
    void keepsTheTimesOfStepsThatAreTold() {
        assertThat(trial("words").stepsFile()).isEmpty();
        assertThat(StepHistograms.read(
                                directory.resolve(trial("lines").stepsFile().orElseThrow()))
                        .getMaxValue())
                .isCloseTo(40_000_000L, within(100_000L));
    }

    @Test
    void knowsWhichProgramItWas() {
        assertThat(trial("words").provenance().get("program../train.sh")).hasSize(64);
        assertThat(trial("words").cell().settings().get("program")).contains("val_acc=([0-9.]+)");
    }

    @Test
    void tellsOnceOfWhatIsNeverToldAndShowsTheResults() {
        assertThat(ended.err()).containsOnlyOnce("no line that the program printed tells test-accuracy");
        assertThat(ended.out()).contains("Soonest to 90 % accuracy", "words", "Peak memory");
        assertThat(directory.report().resolve("report.html")).exists();
    }
}
