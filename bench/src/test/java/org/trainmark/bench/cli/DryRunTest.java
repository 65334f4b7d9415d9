package org.trainmark.bench.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.trainmark.bench.cli.output.ExitCode;

class DryRunTest {

    @Test
    void listsEveryTrialInTheOrderInWhichTheyRun() {
        HostProcess.Ended ended = execute("measure.repetitions=2", "axes.optimizer=[sgd]");

        assertThat(ended.code()).as(ended.err()).isEqualTo(ExitCode.FINE);
        assertThat(ended.out().lines().filter(line -> line.endsWith("#1"))).hasSize(6);
        assertThat(ended.out().lines().skip(7).limit(6)).allMatch(line -> line.endsWith("#2"));
        assertThat(ended.out()).contains("batch-size=16 learning-rate=0.1 #1\n");
    }

    @Test
    void endsWithTheNumberOfTrialsAndTheTimeTheyTake() {
        HostProcess.Ended ended = execute("measure.repetitions=2", "axes.optimizer=[sgd]");

        assertThat(ended.out().lines())
                .last()
                .asString()
                .startsWith("12 trials of 6 cells, about ")
                .contains("epochs");
    }

    @Test
    void saysNothingOnStandardError() {
        HostProcess.Ended ended = execute();

        assertThat(ended.err()).isEmpty();
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

        HostProcess.Ended ended = execute(changes);

        assertThat(ended.code()).as(ended.err()).isEqualTo(ExitCode.FINE);
        assertThat(ended.out().lines().filter(line -> line.startsWith("a: profile=one #")))
                .hasSize(3);
        assertThat(ended.out().lines().filter(line -> line.startsWith("b: profile=other #")))
                .hasSize(3);
        assertThat(ended.out()).contains("6 trials of 2 cells, on 2 devices at once, about ");
    }

    private static HostProcess.Ended execute(String... changes) {
        return InProcess.run(
                Map.of(),
                Stream.concat(
                                Stream.of("run", "quickstart", "--dry-run", "--all"),
                                Stream.of(changes).flatMap(change -> Stream.of("--set", change)))
                        .toArray(String[]::new));
    }
}
