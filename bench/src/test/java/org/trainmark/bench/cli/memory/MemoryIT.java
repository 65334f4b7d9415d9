package org.trainmark.bench.cli.memory;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.trainmark.bench.cli.HostProcess;
import org.trainmark.bench.cli.TinySuite;
import org.trainmark.bench.cli.output.ExitCode;
import org.trainmark.results.Outcome;
import org.trainmark.results.log.RunDirectory;

/** What a training holds, and the largest batch that a limit leaves room for. */
class MemoryIT {

    private static final Pattern LARGEST = Pattern.compile("the largest batch is (\\d+)");

    @Test
    void findsTheLargestBatchThatTrains(@TempDir Path parent) throws IOException {
        HostProcess.Ended ended = HostProcess.run(
                parent,
                TinySuite.arguments(
                        parent,
                        List.of("memory", "--limit", "1000KiB", "--predict", "32"),
                        "measure.repetitions=1",
                        "axes.batch-size=[8, 16, 64]",
                        "model={mlp: {hidden: [512]}}"));
        Path root = parent.resolve(TinySuite.OUT);

        assertThat(ended.code()).as(ended.err()).isEqualTo(ExitCode.FINE);
        Matcher largest = LARGEST.matcher(ended.out());
        assertThat(largest.find()).as(ended.out()).isTrue();
        int batch = Integer.parseInt(largest.group(1));
        assertThat(outcome(root, batch)).isEqualTo(Outcome.COMPLETED);
        assertThat(outcome(root, batch + 1)).isEqualTo(Outcome.OUT_OF_MEMORY);
        assertThat(ended.err())
                .contains("trainmark: try 1: batch ", "trainmark: try 2: batch ")
                .containsPattern("trainmark: try \\d+: batch \\d+, between \\d+ and \\d+");
        assertThat(ended.out())
                .contains("(the engine finds no room for it in 1000 KiB)")
                .doesNotContain("Exception");
        assertThat(ended.err()).doesNotContain("org.trainmark");
        assertThat(Files.readString(root.resolve("report/memory.md")))
                .contains("| Batch | Parameters |", "the largest batch is", "batch 32: held")
                .contains("the engine's account says the same");

        HostProcess.Ended changed =
                HostProcess.run(parent, "memory", root.toString(), "--set", "measure.repetitions=1");
        assertThat(changed.code()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(changed.err()).contains("--set, --out and --dry-run are for a suite; a run is shown as it is");

        HostProcess.Ended shown = HostProcess.run(parent, "memory", root.toString(), "--predict", "4096");
        assertThat(shown.code()).as(shown.err()).isEqualTo(ExitCode.FINE);
        assertThat(shown.out()).contains("batch 4096: held", "Warning: only 8 to 64 were measured");
    }

    /** No JVM keeps within 64 MiB, whatever the batch. */
    @Test
    void searchesByWhatTheWholeProcessHas(@TempDir Path parent) {
        HostProcess.Ended none = HostProcess.run(
                parent,
                TinySuite.arguments(
                        parent,
                        List.of("memory", "--process-limit", "16MiB"),
                        "measure.repetitions=1",
                        "batch-size=2"));
        assertThat(none.out())
                .containsPattern("not even batch 1 fits: its process had [0-9.]+ MiB resident at its peak");

        HostProcess.Ended all = HostProcess.run(
                parent,
                TinySuite.arguments(
                        parent,
                        List.of("memory", "--process-limit", "64GiB"),
                        "measure.repetitions=1",
                        "batch-size=2"));
        assertThat(all.out()).contains("the largest batch is 192: training with it completes, and that is all");
    }

    private static Outcome outcome(Path root, int batch) {
        return RunDirectory.open(root).trials(notice -> {}).stream()
                .filter(trial -> String.valueOf(batch)
                        .equals(trial.cell().value("batch-size").orElse("")))
                .reduce((measured, tried) -> tried)
                .orElseThrow()
                .outcome();
    }

    @Test
    void refusesABatchSizeThatIsNone(@TempDir Path parent) {
        HostProcess.Ended ended = HostProcess.run(parent, "memory", "--predict", "0");

        assertThat(ended.code()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(ended.err()).contains("--predict takes batch sizes from 1 on, but is [0]");
    }

    @Test
    void refusesALimitThatIsNoSize(@TempDir Path parent) {
        HostProcess.Ended ended = HostProcess.run(parent, "memory", "--limit", "8GB");

        assertThat(ended.code()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(ended.err()).contains("such as 512MiB or 8GiB");
    }
}
