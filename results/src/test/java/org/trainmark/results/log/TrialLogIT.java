package org.trainmark.results.log;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.trainmark.results.TrialBuilder.trial;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.trainmark.results.Outcome;
import org.trainmark.results.TrialBuilder;
import org.trainmark.results.TrialReport;

class TrialLogIT {

    private final Path file;
    private final List<String> notices = new ArrayList<>();
    private final TrialReport first = trial("first").build();
    private final TrialReport second =
            trial("second").failed(Outcome.CRASHED, "exit 134").build();

    TrialLogIT(@TempDir Path directory) {
        file = directory.resolve("trials.jsonl");
    }

    @Test
    void readsBackWhatItAppended() {
        append(first, second);

        assertThat(read()).containsExactly(first, second);
        assertThat(notices).isEmpty();
    }

    @Test
    void goesOnWhereAnEarlierOpeningStopped() {
        append(first);

        try (TrialLog log = TrialLog.openForAppend(file, Optional.empty(), notices::add)) {
            assertThat(log.earlier()).containsExactly(first);
            log.append(second);
        }

        assertThat(read()).containsExactly(first, second);
    }

    @Test
    void hasNoTrialsBeforeItIsThere() {
        assertThat(read()).isEmpty();
    }

    @Test
    void givesEveryLineItsSchemaFirst() throws IOException {
        append(first, second);

        assertThat(Files.readAllLines(file)).allMatch(line -> line.startsWith("{\"schema\":2,\"id\":"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"schema\":1,\"id\":\"to", "{\"schema\":1,\"id\":\"to\n", "\0\0\0\0", "{}"})
    void cutsATornLastLineOffWhenItIsOpenedForAppending(String torn) throws IOException {
        append(first);
        write(torn);

        append(second);

        assertThat(read()).containsExactly(first, second);
        assertThat(notices).singleElement().asString().contains("trials.jsonl was torn (line 2)", "run again");
    }

    @Test
    void leavesATornLastLineAloneWhenItIsOnlyRead() throws IOException {
        append(first);
        write("{\"schema\":1,");
        long size = Files.size(file);

        assertThat(read()).containsExactly(first);
        assertThat(notices).hasSize(1);
        assertThat(file).hasSize(size);
    }

    @Test
    void namesTheLineThatIsDamagedInTheMiddle() throws IOException {
        append(first);
        write("{\"schema\":1,\n");
        write(Files.readAllLines(file).get(0) + "\n");

        assertThatExceptionOfType(UnreadableRunException.class)
                .isThrownBy(this::read)
                .withMessageContaining(file.toString())
                .withMessageContaining("line 2");
    }

    @Test
    void namesTheFirstOfSeveralDamagedLines() throws IOException {
        append(first);
        write("{\"schema\":2,\"id\":\"x\"}\n{\"schema\":1,\n{\"loss\":0.5}\n");

        assertThatExceptionOfType(UnreadableRunException.class)
                .isThrownBy(this::read)
                .withMessageContaining("line 2")
                .withMessageContaining("it has no 'repetition'");
    }

    @Test
    void keepsTheOrderOfMoreThanItParsesAtOnce() throws IOException {
        TrialReport[] trials = IntStream.range(0, 20)
                .mapToObj(i -> trial("t" + i).failed(Outcome.CRASHED, "x".repeat(1 + (i << 16))))
                .map(TrialBuilder::build)
                .toArray(TrialReport[]::new);
        append(trials);
        write("torn");

        assertThat(read()).containsExactly(trials);
        assertThat(notices).singleElement().asString().contains("line 21");
    }

    @Test
    void refusesALineFromALaterVersionAndKeepsIt() throws IOException {
        write("{\"schema\":3,\"id\":\"x\"}\n");
        long size = Files.size(file);

        assertThatExceptionOfType(UnreadableRunException.class)
                .isThrownBy(() -> append(first))
                .withMessageContaining("line 1")
                .withMessageContaining("its schema is 3");
        assertThat(file).hasSize(size);
    }

    @Test
    void passesOverBlankLines() throws IOException {
        write("\n");
        append(first);
        write("\r\n  \n");
        append(second);
        write("\n\n");

        assertThat(read()).containsExactly(first, second);
        assertThat(notices).isEmpty();
    }

    @Test
    void refusesALineThatNeverEnds() throws IOException {
        try (RandomAccessFile sparse = new RandomAccessFile(file.toFile(), "rw")) {
            sparse.setLength(1L << 30);
        }

        assertThatExceptionOfType(UnreadableRunException.class)
                .isThrownBy(this::read)
                .withMessageContaining("line 1: this is longer than any line that is written");
    }

    @Test
    void refusesWhatIsNoFileWithAnEnd() throws IOException {
        Files.createSymbolicLink(file, Path.of("/dev/zero"));

        assertThatExceptionOfType(UnreadableRunException.class)
                .isThrownBy(this::read)
                .withMessageContaining("this is a directory, a device or a pipe");
    }

    @Test
    void refusesALineOfSomethingElse() throws IOException {
        write("{\"loss\":0.5}\n");

        assertThatExceptionOfType(UnreadableRunException.class)
                .isThrownBy(this::read)
                .withMessageContaining("no \"schema\"");
    }

    private void append(TrialReport... trials) {
        try (TrialLog log = TrialLog.openForAppend(file, Optional.empty(), notices::add)) {
            List.of(trials).forEach(log::append);
        }
    }

    private List<TrialReport> read() {
        return TrialLog.read(file, Optional.empty(), notices::add);
    }

    private void write(String text) throws IOException {
        Files.write(file, text.getBytes(UTF_8), StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }
}
