package org.trainmark.bench.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

class DryRunTest {

    private final StringWriter out = new StringWriter();
    private final StringWriter messages = new StringWriter();

    @Test
    void listsEveryTrialInTheOrderInWhichTheyRun() {
        int code = execute("--set", "measure.repetitions=2", "--set", "axes.optimizer=[sgd]");

        assertThat(code).as(messages.toString()).isEqualTo(ExitCode.FINE);
        assertThat(out.toString().lines().filter(line -> line.endsWith("#1"))).hasSize(6);
        assertThat(out.toString().lines().skip(6).limit(6)).allMatch(line -> line.endsWith("#2"));
        assertThat(out.toString()).contains("batch-size=16 learning-rate=0.1 optimizer=sgd profile=cpu #1\n");
    }

    @Test
    void endsWithTheNumberOfTrialsAndTheTimeTheyTake() {
        execute("--set", "measure.repetitions=2", "--set", "axes.optimizer=[sgd]");

        assertThat(out.toString().lines())
                .last()
                .asString()
                .startsWith("12 trials of 6 cells, about ")
                .contains("epochs");
    }

    @Test
    void saysNothingOnStandardError() {
        execute();

        assertThat(messages.toString()).isEmpty();
    }

    private int execute(String... changes) {
        CommandLine commandLine = Trainmark.commandLine(
                        Map.of(), new Terminal(OptionalInt.empty(), OptionalInt.empty()))
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(messages, true));
        String[] arguments = new String[changes.length + 3];
        arguments[0] = "run";
        arguments[1] = "quickstart";
        arguments[2] = "--dry-run";
        System.arraycopy(changes, 0, arguments, 3, changes.length);
        return commandLine.execute(arguments);
    }

    @Test
    void namesTheDeviceOfEachTrialWhereSeveralHaveTrialsAtOnce() {
        String[] changes = {
            "axes.optimizer=[sgd]",
            "axes.batch-size=[16]",
            "axes.learning-rate=[0.1]",
            "profiles.one={extends: cpu, device: a}",
            "profiles.other={extends: cpu, device: b}",
            "axes.profile=[one, other]",
            "measure.devices-at-once=true"
        };

        int code = execute(
                Stream.of(changes).flatMap(change -> Stream.of("--set", change)).toArray(String[]::new));

        assertThat(code).as(messages.toString()).isEqualTo(ExitCode.FINE);
        assertThat(out.toString().lines().filter(line -> line.startsWith("a: batch-size=16 ")))
                .hasSize(3);
        assertThat(out.toString().lines().filter(line -> line.startsWith("b: batch-size=16 ")))
                .hasSize(3);
        assertThat(out.toString()).contains("6 trials of 2 cells, on 2 devices at once, about ");
    }
}
