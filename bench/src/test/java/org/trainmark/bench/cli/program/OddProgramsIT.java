package org.trainmark.bench.cli.program;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.trainmark.bench.cli.HostProcess;
import org.trainmark.bench.cli.output.ExitCode;
import org.trainmark.bench.machine.ProcessFamily;
import org.trainmark.bench.machine.SystemFiles;
import org.trainmark.results.TrialReport;

/** Programs that do what programs should not: each is a named outcome, and leaves nothing running. */
class OddProgramsIT {

    private static final String PROGRAM = """
            #!/bin/sh
            case $1 in
            loud) head -c 104857600 /dev/zero | tr '\\0' x | fold -w 1000; echo; echo 'epoch 1 val_acc=0.5' ;;
            silent) ;;
            half) printf 'epoch 1 val_acc=0.'; sleep 1000 ;;
            forks) echo 'epoch 1 val_acc=0.5'; sleep 1000 & (setsid sleep 1000 &) ;;
            stubborn) trap '' TERM; echo 'epoch 1 val_acc=0.95'; while :; do sleep 1; done ;;
            binary) head -c 100000 /dev/urandom; echo; echo 'epoch 1 val_acc=0.5' ;;
            elsewhere) cd /; echo 'epoch 1 val_acc=0.5' ;;
            exits) echo 'no such data'; exit 3 ;;
            faults) kill -SEGV $$ ;;
            killed) kill -KILL $$ ;;
            memory) echo 'numpy._ArrayMemoryError: Unable to allocate 8 TiB'; exit 1 ;;
            python) echo 'MemoryError'; exit 1 ;;
            diverges) echo 'epoch 1 loss=nan'; sleep 1000 ;;
            bar) printf 'step 1\\rstep 2\\rstep 3\\r\\nepoch 1 val_acc=0.5\\r\\n' ;;
            esac
            """;

    private static final String SUITE = """
            name: odd
            program:
              command: ["%s", "{kind}"]
              metrics: {validation-accuracy: 'val_acc=([0-9.]+)', training-loss: 'loss=([0-9.na]+)'}
              progress: {epoch: 'epoch ([0-9]+)'}
              grace: 500ms
            kind: silent
            axes: {kind: [%s]}
            measure: {repetitions: 1, disturbed-repeats: 0, convergence: {target-accuracy: 0.9, max-epochs: 30}}
            limits: {trial-timeout: 1m}
            """;

    private static final String KINDS =
            "loud, silent, forks, stubborn, binary, elsewhere, exits, faults, killed, memory, python, diverges, bar";

    private static HostProcess.Ended ended;
    private static Map<String, TrialReport> trials;
    private static ProgramFiles files;

    @BeforeAll
    static void run(@TempDir Path parent) {
        files = new ProgramFiles(parent);
        files.executable("with a space/odd.sh", PROGRAM);
        ended = files.run(SUITE.formatted("./with a space/odd.sh", KINDS));
        trials = byKind(files);
    }

    private static Map<String, TrialReport> byKind(ProgramFiles of) {
        return of.trials().stream()
                .collect(Collectors.toMap(
                        trial -> String.valueOf(trial.cell().settings().get("kind")), Function.identity()));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                loud      | completed     |
                silent    | crashed       | ended without telling of validation: no line has 'val_acc=([0-9.]+)'
                forks     | completed     |
                stubborn  | completed     |
                binary    | completed     |
                elsewhere | completed     |
                exits     | crashed       | ended without a result, with exit code 3
                faults    | crashed       | killed by SIGSEGV: a wrong memory access in native code
                killed    | crashed       | killed by SIGKILL: by the system when it runs out of memory, or by somebody
                memory    | out of memory | numpy._ArrayMemoryError: Unable to allocate 8 TiB
                python    | out of memory | MemoryError
                diverges  | diverged      | the loss that it told is not finite
                bar       | completed     |
                """)
    void eachEndsByItsName(String kind, String outcome, String reason) {
        TrialReport trial = trial(kind);

        assertThat(trial.outcome().label()).as("%s", trial.reason()).isEqualTo(outcome);
        assertThat(trial.reason().orElse(null)).isEqualTo(reason);
    }

    private static TrialReport trial(String kind) {
        return Optional.ofNullable(trials.get(kind)).orElseThrow(() -> new AssertionError(ended.err()));
    }

    @Test
    void nothingIsLeftRunning() {
        String mark = "TRAINMARK_RUN=" + files.directory().root().toAbsolutePath();

        assertThat(new ProcessFamily(SystemFiles.ofThisMachine(), 0, mark).all())
                .isEmpty();
    }

    @Test
    void failuresAreToldWithTheirLastLinesAndTheExitCode() {
        assertThat(ended.code()).isEqualTo(ExitCode.TRIAL_FAILED);
        assertThat(trial("exits").logTail()).containsExactly("no such data");
    }

    @Test
    void aLongLogIsKeptInPart() throws IOException {
        Path log = files.directory().logFile(trial("loud").id());

        assertThat(Files.size(log)).isBetween(4_000_000L, 6_000_000L);
        assertThat(ProgramFiles.text(log)).endsWith("epoch 1 val_acc=0.5\n").contains("bytes more; the last lines:");
    }

    @Test
    void aLineThatNeverEndsIsStoppedAtTheTimeLimit(@TempDir Path parent) {
        ProgramFiles half = new ProgramFiles(parent);
        half.executable("odd.sh", PROGRAM);
        half.run(SUITE.formatted("./odd.sh", "half"), "--set", "limits.trial-timeout=1s");

        TrialReport trial = half.trials().get(0);
        assertThat(trial.outcome().label()).isEqualTo("timed out");
        assertThat(trial.logTail()).containsExactly("epoch 1 val_acc=0.");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                ./nowhere.sh | there is no program ./nowhere.sh in
                no-such-tool | there is no program 'no-such-tool' on the PATH
                odd.sh       | there is no program 'odd.sh' on the PATH; to run the file beside the suite write ./odd.sh
                ./odd.sh     | ./odd.sh is not executable; run chmod +x on it
                .            | there is no program '.' on the PATH
                ./folder     | ./folder is a directory
                """)
    void whatCannotBeRunIsRefused(String command, String reason, @TempDir Path parent) {
        ProgramFiles odd = new ProgramFiles(parent);
        odd.plain("odd.sh", PROGRAM);
        odd.plain("folder/file", "");
        odd.run(SUITE.formatted(command, "silent"));

        TrialReport trial = odd.trials().get(0);
        assertThat(trial.outcome().label()).isEqualTo("refused");
        assertThat(trial.reason()).hasValueSatisfying(why -> assertThat(why).startsWith(reason));
    }
}
