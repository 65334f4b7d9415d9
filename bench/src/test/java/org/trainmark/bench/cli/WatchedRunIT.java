package org.trainmark.bench.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.trainmark.bench.cli.output.ExitCode;

/** What is said of a run before it begins and on its way. */
class WatchedRunIT {

    private final Path directory;

    WatchedRunIT(@TempDir Path directory) {
        this.directory = directory;
    }

    private String[] arguments(List<String> command, String out) {
        List<String> words = new ArrayList<>(List.of(TinySuite.arguments(directory, command)));
        words.set(words.indexOf("--out") + 1, out);
        return words.toArray(String[]::new);
    }

    @Test
    void isQuickAndQuietIfAsked() {
        HostProcess.Ended ended =
                HostProcess.run(directory, TinySuite.arguments(directory, List.of("run", "--quick", "--quiet")));

        assertThat(ended.code()).as(ended.err()).isEqualTo(ExitCode.FINE);
        assertThat(TinySuite.logged(directory)).hasSize(1);
        assertThat(ended.err()).isEmpty();
        assertThat(ended.out().lines()).hasSize(2).first().asString().startsWith("Highest throughput: ");
        assertThat(ended.out()).endsWith("Report: run/report/report.html\n");
    }

    @Test
    void tellsHowLongItTakesByTheLastRunOfTheSameCells() {
        HostProcess.Ended ended = HostProcess.run(directory, arguments(List.of("run", "--quick"), "runs/first"));
        HostProcess.Ended asked = HostProcess.run(directory, arguments(List.of("run", "--dry-run"), "runs/second"));
        HostProcess.Ended every =
                HostProcess.run(directory, arguments(List.of("run", "--dry-run", "--all"), "runs/second"));

        assertThat(ended.err()).contains("trainmark: quick: 1 repetition of each cell and at most 0 repeats");
        assertThat(asked.out())
                .startsWith("synthetic: 256 examples ")
                .contains("\nthe only cell: 3 trials\n3 trials of 1 cell, about ")
                .endsWith(", as these cells took in runs/first\n");
        assertThat(every.out()).contains("\n#1\n#2\n#3\n3 trials of 1 cell, about ");
    }

    @Test
    void saysBeforehandThatTheMachineIsBusy() throws IOException {
        Process busy = new ProcessBuilder("sh", "-c", "while :; do :; done").start();
        try {
            HostProcess.Ended ended =
                    HostProcess.run(directory, TinySuite.arguments(directory, List.of("run", "--quick")));

            assertThat(ended.err().lines().filter(line -> line.contains("other load ")))
                    .hasSize(1)
                    .first()
                    .asString()
                    .matches("trainmark: other load \\d+\\.\\d of \\d+ processors: trials will be called disturbed,.*");
            assertThat(ended.err()).contains("(", " *\n* disturbed: other load");
        } finally {
            busy.destroyForcibly();
        }
    }

    @Test
    void goesOnUntilSettledOnATerminal() {
        String[] words = TinySuite.arguments(
                directory, List.of("run", "--until-settled", "--budget", "1ms"), "measure.repetitions=4");
        HostProcess.Ended first = HostProcess.run(60, directory, words);
        HostProcess.Ended again = HostProcess.run(
                60, directory, TinySuite.arguments(directory, List.of("run", "--until-settled", "--budget", "1ms")));

        assertThat(first.code()).as(first.err()).isEqualTo(ExitCode.FINE);
        assertThat(again.code()).as(again.err()).isEqualTo(ExitCode.FINE);
        assertThat(again.err()).contains("going on with run, which has ").doesNotContain("Exception");
    }
}
