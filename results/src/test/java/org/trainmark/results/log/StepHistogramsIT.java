package org.trainmark.results.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.HdrHistogram.Histogram;
import org.HdrHistogram.HistogramLogReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StepHistogramsIT {

    private final Path directory;

    StepHistogramsIT(@TempDir Path directory) {
        this.directory = directory;
    }

    @Test
    void keepsEveryStepTime() {
        Histogram steps = histogram(1, 81_000, 1_234_567, 60_000_000_000L);
        Path file = directory.resolve("a.hlog");

        StepHistograms.write(file, steps);

        assertThat(StepHistograms.read(file)).isEqualTo(steps);
    }

    @Test
    void mergesTheTrialsOfACell() {
        StepHistograms.write(directory.resolve("a.hlog"), histogram(1000, 2000));
        StepHistograms.write(directory.resolve("b.hlog"), histogram(2000, 300_000_000));
        Histogram total = StepHistograms.empty();

        StepHistograms.addTo(total, directory.resolve("a.hlog"));
        StepHistograms.addTo(total, directory.resolve("b.hlog"));

        assertThat(total).isEqualTo(histogram(1000, 2000, 2000, 300_000_000));
    }

    @Test
    void writesWhatOtherReadersOfTheFormatOpen() throws IOException {
        Path file = directory.resolve("a.hlog");
        StepHistograms.write(file, histogram(81_000));

        try (HistogramLogReader reader = new HistogramLogReader(file.toFile())) {
            assertThat(reader.nextIntervalHistogram()).isEqualTo(histogram(81_000));
        }
    }

    @Test
    void namesAFileThatIsMissing() {
        assertThatExceptionOfType(UnreadableRunException.class)
                .isThrownBy(() -> StepHistograms.read(directory.resolve("gone.hlog")))
                .withMessageContaining("gone.hlog");
    }

    @Test
    void namesAFileThatHoldsNoHistogram() throws IOException {
        Path file = Files.writeString(directory.resolve("empty.hlog"), "#[Histogram log format version 1.3]\n");

        assertThatExceptionOfType(UnreadableRunException.class)
                .isThrownBy(() -> StepHistograms.read(file))
                .withMessageContaining("empty.hlog");
    }

    @Test
    void refusesADeviceInPlaceOfAFile() throws IOException {
        Path file = Files.createSymbolicLink(directory.resolve("endless.hlog"), Path.of("/dev/zero"));

        assertThatExceptionOfType(UnreadableRunException.class)
                .isThrownBy(() -> StepHistograms.read(file))
                .withMessageContaining("endless.hlog: this is a directory, a device or a pipe");
    }

    @Test
    void namesAFileThatWasCutShort() throws IOException {
        Path file = directory.resolve("torn.hlog");
        StepHistograms.write(file, histogram(1, 81_000, 1_234_567, 60_000_000_000L));
        String whole = Files.readString(file);
        Files.writeString(file, whole.substring(0, whole.length() - 20));

        assertThatExceptionOfType(UnreadableRunException.class)
                .isThrownBy(() -> StepHistograms.read(file))
                .withMessageContaining("torn.hlog");
    }

    private static Histogram histogram(long... nanos) {
        Histogram histogram = StepHistograms.empty();
        for (long time : nanos) {
            histogram.recordValue(time);
        }
        return histogram;
    }
}
