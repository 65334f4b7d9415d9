package org.trainmark.bench.cli.program;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.trainmark.bench.cli.Await;
import org.trainmark.bench.cli.HostProcess;
import org.trainmark.bench.cli.InProcess;
import org.trainmark.bench.cli.output.ExitCode;
import org.trainmark.bench.machine.ProcessFamily;
import org.trainmark.bench.machine.SystemFiles;
import org.trainmark.results.Origin;
import org.trainmark.results.Outcome;
import org.trainmark.results.TrialReport;

/** What else is done with suites of programs: searched, ended early, killed and gone on with, refused. */
class ProgramCommandsIT {

    private static final String PROGRAM = """
            #!/bin/sh
            for epoch in 1 2 3 4 5 6; do
                sleep 0.05
                awk -v e=$epoch -v rate=$1 -v seed=$2 'BEGIN {
                    printf "epoch %d val_acc=%.3f\\n", e, 0.9 - (rate - 0.1) ^ 2 / 2 - 1 / (10 * e) - seed / 1000 }'
            done
            """;

    private static final String SUITE = """
            name: mine
            program:
              command: [./train.sh, "{rate}", "{seed}"]
              metrics: {validation-accuracy: 'val_acc=([0-9.]+)'}
              progress: {epoch: 'epoch ([0-9]+)'}
            %s
            measure: {repetitions: 1, disturbed-repeats: 0, convergence: {max-epochs: 6}}
            limits: {trial-timeout: 1m}
            """;

    private ProgramFiles files = new ProgramFiles(Path.of(""));

    @BeforeEach
    void writeProgram(@TempDir Path parent) {
        files = new ProgramFiles(parent);
        files.executable("train.sh", PROGRAM);
    }

    @Test
    void aSearchOverItsOwnSettingFindsTheBest() {
        HostProcess.Ended ended = files.run(SUITE.formatted("""
                search:
                  space: {rate: {from: 0.001, to: 1, scale: log}}
                  objective: {maximize: final-accuracy}
                  budget: {trials: 16}"""));

        assertThat(ended.code()).as(ended.err()).isEqualTo(ExitCode.FINE);
        assertThat(ended.out()).contains("rate");
        assertThat(files.trials())
                .filteredOn(trial -> trial.key().origin().plan().equals(Origin.CONFIRM))
                .isNotEmpty()
                .allSatisfy(trial -> assertThat(Double.parseDouble(
                                String.valueOf(trial.cell().axes().get("rate"))))
                        .isBetween(0.001, 0.4));
    }

    @Test
    void trainingsThatFallBehindAreEndedByASignal() {
        HostProcess.Ended ended = files.run(
                SUITE.formatted("axes: {rate: [0.1, 0.2, 0.9, 1]}\nend-early: {median: {start: 1, warm-up: 2}}"));

        assertThat(ended.code()).as(ended.err()).isEqualTo(ExitCode.FINE);
        List<TrialReport> early = files.trials().stream()
                .filter(trial -> trial.outcome() == Outcome.ENDED_EARLY)
                .toList();
        assertThat(early)
                .isNotEmpty()
                .allSatisfy(trial -> assertThat(trial.curve()).hasSizeBetween(2, 5));
    }

    @Test
    void aKilledHostTakesItsProgramAlongAndTheRunGoesOn() {
        files.executable(
                "train.sh",
                "#!/bin/sh\n(sleep 300 &)\n" + PROGRAM.lines().skip(1).reduce("", (a, b) -> a + b + "\n"));
        String suite = SUITE.formatted("axes: {rate: [0.1, 0.2, 0.3, 0.4]}");
        try (HostProcess host = HostProcess.start(files.parent(), files.arguments(suite))) {
            Await.until("two trials are logged", () -> files.logged() >= 2);
            host.kill();
        }

        HostProcess.Ended ended = files.run(suite);

        assertThat(ended.code()).as(ended.err()).isEqualTo(ExitCode.FINE);
        assertThat(ended.err()).contains("going on with");
        assertThat(files.trials()).hasSize(4);
        assertThat(left()).isEmpty();
    }

    @Test
    void aHostThatIsAskedToEndEndsItsProgramFirst() {
        files.executable("train.sh", "#!/bin/sh\ntrap '' TERM\necho 'epoch 1 val_acc=0.5'\nsleep 300 & sleep 300\n");
        try (HostProcess host = HostProcess.start(files.parent(), files.arguments(SUITE.formatted("rate: 0.1")))) {
            Await.until("the program runs", () -> files.logged() == 0 && !left().isEmpty());
            ProcessHandle.of(host.pid()).ifPresent(ProcessHandle::destroy);
            host.awaitEnd();
        }

        assertThat(left()).isEmpty();
    }

    private Set<Long> left() {
        String mark = "TRAINMARK_RUN=" + files.parent().resolve("run").toAbsolutePath();
        return new ProcessFamily(SystemFiles.ofThisMachine(), 0, mark).all();
    }

    @Test
    void aProgramThatAsksForALineIsEndedByOne() {
        files.executable(
                "train.sh", "#!/bin/sh\ntrap '' TERM\necho 'epoch 1 val_acc=0.95'\nread word\necho \"heard $word\"\n");
        String suite = SUITE.replace("progress:", "end-by: line\n  progress:").formatted("rate: 0.1");

        HostProcess.Ended ended = files.run(suite, "--set", "measure.convergence.target-accuracy=0.9");

        assertThat(ended.code()).as(ended.err()).isEqualTo(ExitCode.FINE);
        assertThat(ProgramFiles.text(
                        files.directory().logFile(files.trials().get(0).id())))
                .endsWith("heard stop\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"engines", "memory", "watch"})
    void whatLooksIntoNetworksIsRefused(String command) {
        files.arguments(SUITE.formatted("rate: 0.1"));

        HostProcess.Ended ended = InProcess.run(
                Map.of(), command, files.parent().resolve("suite.yaml").toString());

        assertThat(ended.code()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(ended.err()).contains("runs a program, which %s cannot look into; use run".formatted(command));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                axes: {rat: [1]}                                  | unknown key 'rat' in 'axes'; did you mean 'rate'?
                axes: {rat: [1]}                                  | {rate} in the command is no setting of this suite; add 'rate: VALUE'
                rate: 1; rats: 2                                  | nothing in the program's command takes 'rats'; add {rats} there
                rate: 1; end-early: asha                          | a program cannot wait at a checkpoint and go on
                rate: 1; axes: {seed: [1]}                        | seed cannot be an axis
                """)
    void mistakesAreToldAllAtOnce(String more, String problem) {
        files.arguments(SUITE.formatted(more.replace("; ", "\n")));

        HostProcess.Ended ended = InProcess.run(
                Map.of(), "run", files.parent().resolve("suite.yaml").toString(), "--dry-run");

        assertThat(ended.code()).as(ended.out()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(ended.err()).contains(problem).contains("suite.yaml:");
    }

    @Test
    void aDryRunDoesNotGuessHowLongAProgramTakes() {
        files.arguments(SUITE.formatted("rate: 0.1"));

        assertThat(InProcess.run(
                                Map.of(),
                                "run",
                                files.parent().resolve("suite.yaml").toString(),
                                "--dry-run")
                        .out())
                .contains("1 trial of 1 cell, each for as long as the program takes, at most 1m00s");
    }
}
