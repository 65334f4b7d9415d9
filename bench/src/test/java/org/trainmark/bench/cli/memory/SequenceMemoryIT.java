package org.trainmark.bench.cli.memory;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.trainmark.bench.cli.HostProcess;
import org.trainmark.bench.cli.output.ExitCode;
import org.trainmark.bench.cli.pages.Document;

/** What a stored run says of memory by batch size and length of sequences. */
class SequenceMemoryIT {

    private static final Path STORED = Document.ROOT.resolve("results/published/memory-sequence");
    private static final Pattern LEFT_OUT =
            Pattern.compile(": Held is about [^;]*; leaving one batch and length\\s+out\\s+errs\\s+by\\s+([0-9.]+) %;");

    private final Path parent;

    SequenceMemoryIT(@TempDir Path parent) {
        this.parent = parent;
    }

    @Test
    void tellsEachCellFromTheOthersToThreePercent() {
        HostProcess.Ended ended = HostProcess.run(parent, "memory", STORED.toString());

        assertThat(ended.code()).as(ended.err()).isEqualTo(ExitCode.FINE);
        assertThat(ended.out())
                .contains("Memory by batch size and length of sequences", "Largest batch within a limit");
        String[] words = ended.out().split("\\s+");
        assertThat(LEFT_OUT.matcher(String.join(" ", words)).results().map(SequenceMemoryIT::percent))
                .hasSize(2)
                .allMatch(error -> error <= 3);
    }

    private static double percent(MatchResult found) {
        return Double.parseDouble(found.group(1));
    }

    @Test
    void tellsALengthThatWasNotMeasured() {
        HostProcess.Ended ended =
                HostProcess.run(parent, "memory", STORED.toString(), "--length", "192,512", "--predict", "4");

        assertThat(ended.code()).as(ended.err()).isEqualTo(ExitCode.FINE);
        assertThat(ended.out())
                .contains("length 192, batch 4: held ", "length 512, batch 4: held ", "Warning: only batches 1 to 16");
    }

    @Test
    void refusesALengthThatIsNone() {
        HostProcess.Ended ended = HostProcess.run(parent, "memory", STORED.toString(), "--length", "0");

        assertThat(ended.code()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(ended.err()).contains("--length takes lengths of sequences from 1 on, but is [0]");
    }

    @Test
    void refusesToTellFromOneBatchSizeOrTwoLengths() throws IOException {
        HostProcess.Ended batch = HostProcess.run(
                parent, "memory", part("one-batch", line -> line.contains("\"batch-size\":\"4\"")), "--length", "512");
        HostProcess.Ended lengths = HostProcess.run(
                parent,
                "memory",
                part("two-lengths", line -> line.matches(".*\"data.sequences.copy.length\":\"(32|64)\".*")),
                "--length",
                "512");

        assertThat(batch.code()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(batch.err())
                .contains("--length cannot be told: 1 batch size and 4 lengths do not tell how memory grows with both;"
                        + " measure at least 2 batch sizes and 3 lengths");
        assertThat(lengths.code()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(lengths.err()).contains("and 2 lengths do not tell how memory grows with both");
    }

    @Test
    void refusesToTellWhereNoLengthVaries() {
        Path other = Document.ROOT.resolve("results/published/memory");
        HostProcess.Ended run = HostProcess.run(parent, "memory", other.toString(), "--length", "512");
        HostProcess.Ended suite = HostProcess.run(parent, "memory", "memory", "--length", "512", "--dry-run");

        assertThat(run.code()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(run.err())
                .contains("--length cannot be told: no length of sequences varies; make one of these an axis:"
                        + " data.sequences.copy.length, data.text.context");
        assertThat(suite.code()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(suite.err()).contains("no length of sequences varies");
    }

    /** Makes a run of some of the stored trials; returns its directory. */
    private String part(String name, Predicate<String> kept) throws IOException {
        Path run = Files.createDirectory(parent.resolve(name));
        Files.copy(STORED.resolve("run.json"), run.resolve("run.json"));
        Files.write(
                run.resolve("trials.jsonl"),
                Files.readAllLines(STORED.resolve("trials.jsonl"), UTF_8).stream()
                        .filter(kept)
                        .toList());
        return run.toString();
    }
}
