package org.trainmark.bench.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.trainmark.bench.cli.output.ExitCode;

/** What each command that runs a suite would run. */
class DryRunIT {

    @ParameterizedTest
    @CsvSource({
        "run, 6 trials of 2 cells",
        "memory, 6 trials of 2 cells",
        "calibrate, 20 trials of 2 cells",
        "range-test, 2 trials of 2 cells",
        "engines, then the best profiles as the suite says: at most 6 trials"
    })
    void isListedAndLeavesNothing(String command, String last, @TempDir Path directory) throws IOException {
        HostProcess.Ended ended = HostProcess.run(
                directory, TinySuite.arguments(directory, List.of(command, "--dry-run"), "axes.batch-size=[8, 32]"));

        assertThat(ended.code()).as(ended.err()).isEqualTo(ExitCode.FINE);
        assertThat(ended.out())
                .startsWith("synthetic: 256 examples ")
                .contains("\nbatch-size=8: ", "\nbatch-size=32: ");
        assertThat(ended.out().lines()).last().asString().startsWith(last + ", about ");
        assertThat(ended.err()).isEmpty();
        assertThat(directory.resolve(TinySuite.OUT)).doesNotExist();
        assertThat(SharedKernelChecks.othersIn(directory.resolve("cache"))).isEmpty();
    }

    /** Arabic as it is written in Egypt has digits of its own. */
    @Test
    void printsTheSameNumbersWhereverTheUserIs(@TempDir Path directory) throws IOException {
        String[] arguments = Stream.concat(Arrays.stream(TinySuite.arguments(directory)), Stream.of("--dry-run"))
                .toArray(String[]::new);
        HostProcess.Ended here = HostProcess.run(directory, arguments);
        HostProcess.Ended there =
                HostProcess.run(List.of("-Duser.language=ar", "-Duser.country=EG"), directory, arguments);

        assertThat(here.code()).as(here.err()).isEqualTo(ExitCode.FINE);
        assertThat(here.out()).containsPattern("[0-9]");
        assertThat(there.out() + there.err()).matches("[^\\u0660-\\u0669]*");
        assertThat(there.code()).isEqualTo(ExitCode.FINE);
    }
}
