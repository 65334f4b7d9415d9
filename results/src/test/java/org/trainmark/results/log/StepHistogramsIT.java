package org.trainmark.results.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.HdrHistogram.EncodableHistogram;
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
        StepCounts total = new StepCounts();

        StepHistograms.addTo(total, directory.resolve("a.hlog"));
        StepHistograms.addTo(total, directory.resolve("b.hlog"));

        assertThat(total.histogram()).isEqualTo(histogram(1000, 2000, 2000, 300_000_000));
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
    void saysWhenTheStepsWereRecorded() throws IOException {
        Instant start = Instant.parse("2026-03-04T05:06:07.089Z");
        Histogram steps = histogram(81_000);
        steps.setStartTimeStamp(start.toEpochMilli());
        steps.setEndTimeStamp(start.plusMillis(1500).toEpochMilli());
        Path file = directory.resolve("a.hlog");
        StepHistograms.write(file, steps);

        try (HistogramLogReader reader = new HistogramLogReader(file.toFile())) {
            EncodableHistogram read = reader.nextIntervalHistogram();

            assertThat(Instant.ofEpochMilli(read.getStartTimeStamp())).isEqualTo(start);
            assertThat(Instant.ofEpochMilli(read.getEndTimeStamp())).isEqualTo(start.plusMillis(1500));
            assertThat(reader.getStartTimeSec()).isEqualTo(start.toEpochMilli() / 1000.0);
        }
        assertThat(file).content().contains("[StartTime: 1772600767.089 ", "\n0.000,1.500,");
    }

    @Test
    void saysNowOfStepsWithoutATime() throws IOException {
        Path file = directory.resolve("a.hlog");
        Instant before = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        StepHistograms.write(file, histogram(81_000));

        try (HistogramLogReader reader = new HistogramLogReader(file.toFile())) {
            assertThat(Instant.ofEpochMilli(reader.nextIntervalHistogram().getStartTimeStamp()))
                    .isBetween(before, Instant.now());
        }
    }

    /** Versions before wrote the largest number there is for when a histogram began. */
    @Test
    void opensAFileOfBeforeItWasSaidWhen() throws IOException {
        Path file = directory.resolve("a.hlog");
        StepHistograms.write(file, histogram(81_000));
        Files.writeString(
                file,
                Files.readString(file)
                        .replaceFirst("#\\[StartTime[^\n]*\n", "")
                        .replaceFirst("\n[0-9.]+,[0-9.]+,", "\n9223372036854776.000,-9223372036854776.000,"));

        assertThat(file)
                .content()
                .contains("9223372036854776.000,-9223372036854776.000,")
                .doesNotContain("StartTime:");
        assertThat(StepHistograms.read(file)).isEqualTo(histogram(81_000));
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
