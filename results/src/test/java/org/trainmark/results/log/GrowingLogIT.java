package org.trainmark.results.log;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.trainmark.results.TrialBuilder.trial;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.trainmark.results.CurvePoint;
import org.trainmark.results.Extent;
import org.trainmark.results.Outcome;
import org.trainmark.results.RunInfo;
import org.trainmark.results.TrialReport;
import org.trainmark.results.log.stored.TrialJson;

/** Logs and curves that are read while somebody else adds to them. */
class GrowingLogIT {

    private static final RunInfo INFO = new RunInfo(
            "growing",
            "",
            "name: growing\n",
            "0",
            List.of(),
            new Extent(2, false),
            Optional.empty(),
            Instant.EPOCH,
            new TreeMap<>(),
            new TreeMap<>());

    private final Path directory;
    private final Path file;
    private final GrowingLog log;
    private final TrialReport first = trial("first").build();
    private final TrialReport second =
            trial("second").failed(Outcome.CRASHED, "exit 134").build();

    GrowingLogIT(@TempDir Path directory) {
        this.directory = directory;
        try (RunWriter writer = RunDirectory.openForWriting(directory)) {
            writer.writeInfo(INFO);
        }
        RunDirectory run = RunDirectory.open(directory);
        file = run.trialsFile();
        log = new GrowingLog(run);
    }

    @Test
    void hasNoTriesBeforeItIsThere() {
        assertThat(log.grow()).isFalse();
        assertThat(log.tries()).isEmpty();
    }

    @Test
    void givesWhatWasAdded() throws IOException {
        add(TrialJson.write(first));
        assertThat(log.grow()).isTrue();
        assertThat(log.tries()).containsExactly(first);
        assertThat(log.grow()).isFalse();

        add(TrialJson.write(second));
        assertThat(log.grow()).isTrue();
        assertThat(log.tries()).containsExactly(first, second);
        assertThat(log.isCut()).isFalse();
    }

    @Test
    void waitsForTheEndOfALine() throws IOException {
        byte[] line = TrialJson.write(first);

        for (int end : new int[] {1, line.length / 2, line.length - 1}) {
            Files.write(file, Arrays.copyOf(line, end));
            assertThat(log.grow()).as("after %d bytes", end).isFalse();
        }
        Files.write(file, line);

        assertThat(log.grow()).isTrue();
        assertThat(log.tries()).containsExactly(first);
    }

    @Test
    void leavesATornLineToTheNextWriter() throws IOException {
        add(TrialJson.write(first));
        add("{\"schema\":2,\"id\":\"to\n".getBytes(UTF_8));
        assertThat(log.grow()).isTrue();
        assertThat(log.grow()).isFalse();

        Files.write(file, TrialJson.write(first));
        add(TrialJson.write(second));

        assertThat(log.grow()).isTrue();
        assertThat(log.tries()).containsExactly(first, second);
        assertThat(log.isCut()).isFalse();
    }

    @Test
    void namesALineThatIsDamagedBeforeOthers() throws IOException {
        add(TrialJson.write(first));
        add("{\"schema\":2,\n".getBytes(UTF_8));
        add(TrialJson.write(second));

        assertThatExceptionOfType(UnreadableRunException.class)
                .isThrownBy(log::grow)
                .withMessageContaining(file.toString())
                .withMessageContaining("line 2");
    }

    @Test
    void givesWhatWasBeforeDamageOnceThatIsMended() throws IOException {
        add(TrialJson.write(first));
        add("{\"schema\":2,\n".getBytes(UTF_8));
        add(TrialJson.write(second));
        assertThatExceptionOfType(UnreadableRunException.class).isThrownBy(log::grow);

        Files.write(file, TrialJson.write(first));

        assertThat(log.grow()).isTrue();
        assertThat(log.tries()).containsExactly(first);
    }

    @Test
    void noticesThatLinesAreGone() throws IOException {
        add(TrialJson.write(first));
        add(TrialJson.write(second));
        log.grow();

        Files.write(file, TrialJson.write(second));

        assertThat(log.isCut()).isTrue();
        assertThat(log.grow()).isFalse();
    }

    @Test
    void givesTheCurveOfATrialPointByPoint() {
        Path findings = directory.resolve("findings.jsonl");
        GrowingCurve curve = new GrowingCurve(findings);
        assertThat(curve.soFar()).isEmpty();

        FindingsWriter trial = FindingsWriter.open(findings);
        trial.evaluated(point(1));
        trial.measured(new TreeMap<>());
        assertThat(curve.soFar()).containsExactly(point(1));

        trial.evaluated(point(2));
        assertThat(curve.soFar()).containsExactly(point(1), point(2));
        assertThat(curve.soFar()).hasSize(2);
    }

    private static CurvePoint point(int epochs) {
        return new CurvePoint(epochs, epochs, epochs, epochs, epochs, 0.5, 0.5, OptionalDouble.empty());
    }

    private void add(byte[] bytes) throws IOException {
        Files.write(file, bytes, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }
}
