package org.trainmark.results.log;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LogLinesIT {

    private final Path file;

    LogLinesIT(@TempDir Path directory) {
        file = directory.resolve("log");
    }

    private List<String> lines(String content) throws IOException {
        Files.writeString(file, content);
        List<String> read = new ArrayList<>();
        try (LogLines lines = LogLines.of(file)) {
            for (LogLines.Line line = lines.next(); line != null; line = lines.next()) {
                read.add("%d %s %d %s"
                        .formatted(line.number(), new String(line.bytes(), UTF_8), line.end(), line.finished()));
            }
        }
        return read;
    }

    @Test
    void countsLinesAndWhereEachEnds() throws IOException {
        assertThat(lines("one\n\nthree\n")).containsExactly("1 one 4 true", "3 three 11 true");
    }

    @Test
    void tellsALineThatNoNewlineEnded() throws IOException {
        assertThat(lines("one\ntw")).containsExactly("1 one 4 true", "2 tw 6 false");
        assertThat(lines("")).isEmpty();
    }

    @Test
    void readsLinesLongerThanAChunkOfTheFile() throws IOException {
        String text = "x".repeat(200_000);

        assertThat(lines(text + "\nend\n")).containsExactly("1 " + text + " 200001 true", "2 end 200005 true");
    }

    @Test
    void leavesForLaterWhatIsAppendedMeanwhile() throws IOException {
        Files.writeString(file, "one\n");
        try (LogLines lines = LogLines.of(file)) {
            Files.writeString(file, "two\n", StandardOpenOption.APPEND);

            assertThat(lines.next()).isNotNull();
            assertThat(lines.next()).isNull();
        }
    }
}
