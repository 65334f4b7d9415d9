package org.trainmark.results.history;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HistoryFileIT {

    private final Path path;
    private final HistoryFile file;
    private final List<String> notices = new ArrayList<>();

    HistoryFileIT(@TempDir Path directory) {
        path = directory.resolve("history.jsonl");
        file = new HistoryFile(path);
    }

    private static KeptRun run(int commit) {
        return Lines.run(commit, 2, Map.of("throughput", cell -> 1000.5 + cell));
    }

    @Test
    void givesBackWhatWasAddedAndAddsNothingTwice() throws IOException {
        assertThat(file.add(run(1), notices::add)).isTrue();
        assertThat(file.add(run(2), notices::add)).isTrue();
        String before = Files.readString(path, UTF_8);

        assertThat(file.add(run(1), notices::add)).isFalse();

        assertThat(Files.readString(path, UTF_8)).isEqualTo(before).hasLineCount(2);
        assertThat(file.read(notices::add)).extracting(KeptRun::id).containsExactly(run(1).id(), run(2).id());
        assertThat(file.read(notices::add).get(0).commit()).isEqualTo(run(1).commit());
        assertThat(notices).isEmpty();
    }

    @Test
    void keepsATimeThatWasNotReachedAsNoNumber() throws IOException {
        SortedMap<String, KeptValue> values =
                new TreeMap<>(Map.of("time-to-target", new KeptValue.Censored(5, 3, "s")));
        KeptRun plain = run(1);
        KeptRun censored = new KeptRun(
                plain.id(),
                plain.suite(),
                plain.question(),
                plain.settings(),
                plain.data(),
                plain.machine(),
                plain.began(),
                plain.commit(),
                plain.facts(),
                List.of(new KeptCell("a", "a", values)));
        file.add(censored, notices::add);

        assertThat(Files.readString(path, UTF_8)).contains("\"time-to-target\":{\"n\":5,\"reached\":3,\"unit\":\"s\"}");
        assertThat(file.read(notices::add)).containsExactly(censored);
        assertThat(History.of(file.read(notices::add), CommitGraph.NONE).series())
                .isEmpty();
    }

    @Test
    void leavesATornLastLineOutAndMendsItWhenARunIsAdded() throws IOException {
        file.add(run(1), notices::add);
        file.add(run(2), notices::add);
        String whole = Files.readString(path, UTF_8);
        Files.writeString(path, whole.substring(0, whole.length() - 40), UTF_8);

        assertThat(file.read(notices::add)).hasSize(1);
        assertThat(notices)
                .singleElement()
                .satisfies(notice -> assertThat(notice).contains("line 2", "torn"));
        assertThat(file.add(run(2), notices::add)).isTrue();
        assertThat(Files.readString(path, UTF_8)).isEqualTo(whole);
    }

    @Test
    void namesTheLineThatIsTornInTheMiddleAndChangesNothing() throws IOException {
        file.add(run(1), notices::add);
        file.add(run(2), notices::add);
        String whole = Files.readString(path, UTF_8);
        String torn = whole.substring(0, 50) + whole.substring(whole.indexOf('\n'));
        Files.writeString(path, torn, UTF_8);

        assertThatExceptionOfType(HistoryException.class)
                .isThrownBy(() -> file.read(notices::add))
                .withMessageContaining("line 1 of");
        assertThatExceptionOfType(HistoryException.class).isThrownBy(() -> file.add(run(3), notices::add));
        assertThat(Files.readString(path, UTF_8)).isEqualTo(torn);
    }

    @Test
    void refusesARunOfAnotherSuiteDataOrUnit() {
        KeptRun one = run(1);
        file.add(one, notices::add);
        KeptRun other = new KeptRun(
                "other",
                one.suite(),
                "2233",
                new TreeMap<>(Map.of("loss", "cross-entropy")),
                new TreeMap<>(Map.of("data.x", "f0")),
                one.machine(),
                one.began(),
                one.commit(),
                one.facts(),
                List.of(new KeptCell(
                        "a",
                        "a",
                        new TreeMap<>(Map.of(
                                "throughput",
                                new KeptValue.Measured(1, 1, java.util.OptionalDouble.empty(), "other"))))));

        assertThatExceptionOfType(HistoryException.class)
                .isThrownBy(() -> file.add(other, notices::add))
                .withMessageContaining("loss: mse -> cross-entropy")
                .withMessageContaining("data.x: 0f -> f0")
                .withMessageContaining("unit of throughput is other, and theirs unit")
                .withMessageContaining("--file");
        assertThat(file.read(notices::add)).hasSize(1);
    }

    @Test
    void refusesASecondWriter() throws IOException {
        file.add(run(1), notices::add);
        try (FileChannel channel = FileChannel.open(path, StandardOpenOption.WRITE);
                FileLock held = channel.lock()) {
            assertThat(held.isValid()).isTrue();
            assertThatExceptionOfType(HistoryException.class)
                    .isThrownBy(() -> file.add(run(2), notices::add))
                    .withMessageContaining("another process is adding");
        }
        assertThat(file.add(run(2), notices::add)).isTrue();
    }

    @Test
    void saysHowToBeginOne() {
        assertThatExceptionOfType(HistoryException.class)
                .isThrownBy(() -> file.read(notices::add))
                .withMessageContaining("history add RUN");
    }
}
