package org.trainmark.bench.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.trainmark.results.MetricNames;
import org.trainmark.results.Outcome;
import org.trainmark.results.TrialReport;
import org.trainmark.results.log.RunDirectory;

/** One run in which most trials fail, each in its own way. */
class FailedTrialsIT {

    private static final String SUITE = """
            name: failures
            data: {synthetic: {examples: 4096, features: 1024, classes: 3}, validation: 0.25}
            model: {mlp: {hidden: [8]}}
            optimizer: sgd
            batch-size: 64
            axes:
              profile: [no-room, no-such-flag, no-such-variable, no-such-device, no-such-processor, sound]
              learning-rate: [0.01, 1e30]
            measure:
              repetitions: 1
              disturbed-repeats: 0
              throughput: {warmup: 0s, measure: 100ms}
              convergence: {max-epochs: 1}
            profiles:
              sound: {extends: cpu, threads: {blas: 1}, jvm: [-XX:+UseSerialGC, -XX:TieredStopAtLevel=1]}
              no-room: {extends: sound, jvm: [-Xmx20m]}
              no-such-flag: {extends: sound, jvm: [-XX:+NoSuchFlag]}
              no-such-variable: {extends: sound, environment: {JAVA_TOOL_OPTIONS: -Xnonsense}}
              no-such-device: {extends: sound, device: "cuda:99"}
              no-such-processor: {extends: sound, cpus: "9999"}
            """;

    private static HostProcess.Ended ended;
    private static List<TrialReport> trials;

    @BeforeAll
    static void run(@TempDir Path directory) throws IOException {
        Files.writeString(directory.resolve("failures.yaml"), SUITE, UTF_8);
        ended = HostProcess.run(directory, "run", "failures.yaml", "--out", "run");
        trials = RunDirectory.open(directory.resolve("run")).trials(notice -> {});
    }

    @Test
    void everyTrialIsInTheLogAndTheRunEndsWithExitCodeOne() {
        assertThat(trials).hasSize(12);
        assertThat(ended.code()).as(ended.err()).isEqualTo(ExitCode.TRIAL_FAILED);
        assertThat(ended.err().lines().filter(line -> line.matches("\\d+/12 .*")))
                .hasSize(12);
    }

    @Test
    void aTrialThatNothingAilsCompletes() {
        TrialReport sound = trial("sound", "0.01");

        assertThat(sound.outcome()).isEqualTo(Outcome.COMPLETED);
        assertThat(sound.reason()).isEmpty();
        assertThat(sound.logTail()).isEmpty();
    }

    @Test
    void aHugeLearningRateDiverges() {
        TrialReport diverged = trial("sound", "1e30");

        assertThat(diverged.outcome()).isEqualTo(Outcome.DIVERGED);
        assertThat(diverged.reason())
                .hasValueSatisfying(reason -> assertThat(reason).contains("loss"));
        assertThat(diverged.curve().get(diverged.curve().size() - 1).validationAccuracy())
                .isEmpty();
        assertThat(diverged.findings().confusion()).isEmpty();
    }

    @Test
    void aHeapThatIsTooSmallRunsOutOfMemory() {
        assertThat(trial("no-room", "0.01").outcome()).isEqualTo(Outcome.OUT_OF_MEMORY);
        assertThat(trial("no-room", "0.01").reason())
                .hasValueSatisfying(reason -> assertThat(reason).contains("OutOfMemoryError"));
    }

    @Test
    void aFlagThatNoJvmKnowsCrashesAndTheLogSaysWhy() {
        assertCrashed("no-such-flag", "Unrecognized VM option 'NoSuchFlag'");
    }

    @Test
    void aVariableThatKeepsTheJvmFromStartingCrashesAndTheLogSaysWhy() {
        assertCrashed("no-such-variable", "Unrecognized option: -Xnonsense");
    }

    @Test
    void aProcessorThatIsNotThereCrashesAndTheLogSaysWhy() {
        assertCrashed("no-such-processor", "taskset:");
    }

    @Test
    void aDeviceThatIsNotThereIsRefused() {
        TrialReport refused = trial("no-such-device", "0.01");

        assertThat(refused.outcome()).isEqualTo(Outcome.REFUSED);
        assertThat(refused.reason()).contains("engine 'nd4j' has no device 'cuda:99'; it has [cpu]");
    }

    private static void assertCrashed(String profile, String said) {
        TrialReport crashed = trial(profile, "0.01");

        assertThat(crashed.outcome()).isEqualTo(Outcome.CRASHED);
        assertThat(crashed.reason()).contains("ended without a result, with exit code 1");
        assertThat(crashed.logTail()).anyMatch(line -> line.contains(said));
        assertThat(crashed.measurements()).doesNotContainKeys(MetricNames.THROUGHPUT, MetricNames.CPU);
    }

    private static TrialReport trial(String profile, String rate) {
        return trials.stream()
                .filter(trial -> profile.equals(trial.cell().axes().get("profile")))
                .filter(trial -> rate.equals(trial.cell().axes().get("learning-rate")))
                .findFirst()
                .orElseThrow();
    }
}
