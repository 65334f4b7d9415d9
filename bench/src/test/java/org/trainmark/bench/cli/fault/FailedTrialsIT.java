package org.trainmark.bench.cli.fault;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.trainmark.bench.cli.HostProcess;
import org.trainmark.bench.cli.output.ExitCode;
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
              profile: [no-room, hardly-any-room, too-much-room, no-such-flag, no-such-variable,
                no-such-device, no-such-processor, no-such-jvm, sound]
              learning-rate: [0.01, 1e30]
            measure:
              repetitions: 1
              disturbed-repeats: 0
              throughput: {warmup: 0s, measure: 100ms}
              convergence: {max-epochs: 1}
            profiles:
              sound: {extends: cpu, threads: {blas: 1}, jvm: [-XX:+UseSerialGC, -XX:TieredStopAtLevel=1]}
              no-room: {extends: sound, jvm: [-Xmx20m]}
              hardly-any-room: {extends: sound, jvm: [-Xmx2m]}
              too-much-room: {extends: sound, jvm: [-Xms200000g, -Xmx200000g]}
              no-such-jvm: {extends: sound, java: FOLDER/jdk}
              no-such-flag: {extends: sound, jvm: [-XX:+NoSuchFlag]}
              no-such-variable: {extends: sound, environment: {JAVA_TOOL_OPTIONS: -Xnonsense}}
              no-such-device: {extends: sound, device: "cuda:99"}
              no-such-processor: {extends: sound, cpus: "9999"}
            """;

    private static HostProcess.Ended ended;
    private static List<TrialReport> trials;

    @BeforeAll
    static void run(@TempDir Path directory) throws IOException {
        Files.writeString(directory.resolve("failures.yaml"), SUITE.replace("FOLDER", directory.toString()), UTF_8);
        Path bin = Files.createDirectories(directory.resolve("jdk/bin"));
        Files.copy(Path.of(System.getProperty("java.home"), "release"), directory.resolve("jdk/release"));
        Files.writeString(bin.resolve("java"), "#!/bin/sh\necho no JVM here\nexit 3\n", UTF_8);
        Files.setPosixFilePermissions(bin.resolve("java"), PosixFilePermissions.fromString("rwx------"));
        ended = HostProcess.run(directory, "run", "failures.yaml", "--out", "run");
        trials = RunDirectory.open(directory.resolve("run")).trials(notice -> {});
    }

    @Test
    void everyTrialIsInTheLogAndTheRunEndsWithExitCodeOne() {
        assertThat(trials).hasSize(18);
        assertThat(ended.code()).as(ended.err()).isEqualTo(ExitCode.TRIAL_FAILED);
        assertThat(ended.err().lines().filter(line -> line.matches("\\d+/18 .*")))
                .hasSize(18);
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
                .hasValueSatisfying(reason -> assertThat(reason).contains("the JVM has no room"));
    }

    @ParameterizedTest
    @CsvSource({
        "hardly-any-room, GC triggered before VM initialization",
        "too-much-room, Could not reserve enough space"
    })
    void aHeapThatNoJvmStartsWithIsAWantOfMemoryToo(String profile, String said) {
        assertThat(trial(profile, "0.01").outcome()).isEqualTo(Outcome.OUT_OF_MEMORY);
        assertThat(trial(profile, "0.01").reason())
                .hasValueSatisfying(reason -> assertThat(reason).contains(said));
    }

    @Test
    void aJvmThatDoesNotStartEvenForJmhCrashesAndTheLogSaysWhy() {
        TrialReport crashed = trial("no-such-jvm", "0.01");

        assertThat(crashed.outcome()).isEqualTo(Outcome.CRASHED);
        assertThat(crashed.reason()).contains("ended without a result, with exit code 3");
        assertThat(crashed.logTail()).anyMatch(line -> line.contains("no JVM here"));
        assertThat(ended.err()).doesNotContain("\tat ");
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
