package org.trainmark.results.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.protobuf.InvalidProtocolBufferException;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.CRC32C;
import org.HdrHistogram.EncodableHistogram;
import org.HdrHistogram.Histogram;
import org.HdrHistogram.HistogramLogReader;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tensorflow.util.Event;
import org.trainmark.results.log.RunDirectory;
import org.trainmark.results.report.GeneratedRun;

/** Exports as the other tool's own reader, or its own definition of the messages, reads them. */
class ReadersIT {

    private static ExportedRun run;

    @BeforeAll
    static void generate(@TempDir Path directory) {
        GeneratedRun.write(directory, 2);
        run = ExportedRun.of(RunDirectory.open(directory), notice -> {});
    }

    private static byte[] bytes(ExportedFile file) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        file.content().writeTo(bytes);
        return bytes.toByteArray();
    }

    @Test
    void tensorFlowReadsEveryEvent() throws IOException {
        List<ExportedFile> files = new TensorBoardExport().of(run).files();
        long evaluations = 0;
        for (ExportedFile file : files) {
            List<Event> events = events(bytes(file));

            assertThat(events.get(0).getFileVersion()).isEqualTo("brain.Event:2");
            assertThat(Instant.ofEpochSecond((long) events.get(0).getWallTime()))
                    .isAfter("2025-12-31T23:59:59Z");
            evaluations += events.stream()
                    .filter(event -> event.getSummary().getValueCount() > 0)
                    .filter(event -> event.getSummary().getValue(0).getTag().equals("loss/validation"))
                    .count();
        }

        assertThat(files).hasSize(72);
        assertThat(evaluations)
                .isEqualTo(run.trials().stream()
                        .mapToLong(trial -> trial.report().curve().size())
                        .sum())
                .isGreaterThan(500);
    }

    @Test
    void tensorFlowReadsWhatWasMeasured() throws IOException {
        ExportedTrial trial = run.trials().stream()
                .filter(one -> one.report().isCompleted())
                .findFirst()
                .orElseThrow();
        ExportedFile file = new TensorBoardExport()
                .of(run).files().stream()
                        .filter(one -> one.name().startsWith(trial.name() + "/"))
                        .findFirst()
                        .orElseThrow();

        Event last = events(bytes(file)).stream()
                .filter(event -> event.getSummary().getValueCount() > 0)
                .filter(event -> event.getSummary().getValue(0).getTag().equals("measured/throughput"))
                .findFirst()
                .orElseThrow();

        assertThat(last.getSummary().getValue(0).getSimpleValue())
                .isEqualTo((float) trial.value("throughput").orElseThrow());
    }

    @Test
    void tensorFlowRefusesAnEventThatWasCutShort() throws IOException {
        byte[] whole = bytes(new TensorBoardExport().of(run).files().get(0));
        byte[] event = Arrays.copyOfRange(whole, Long.BYTES + Integer.BYTES, Long.BYTES + Integer.BYTES + 15);

        assertThatExceptionOfType(InvalidProtocolBufferException.class).isThrownBy(() -> Event.parseFrom(event));
    }

    /** Takes the frames of records apart, as TensorFlow's reader of records does. */
    private static List<Event> events(byte[] file) throws IOException {
        ByteBuffer in = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
        List<Event> events = new ArrayList<>();
        while (in.hasRemaining()) {
            byte[] length = new byte[Long.BYTES];
            in.get(length);
            assertThat(in.getInt()).isEqualTo(checksum(length));
            byte[] event = new byte
                    [(int) ByteBuffer.wrap(length)
                            .order(ByteOrder.LITTLE_ENDIAN)
                            .getLong()];
            in.get(event);
            assertThat(in.getInt()).isEqualTo(checksum(event));
            events.add(Event.parseFrom(event));
        }
        return events;
    }

    private static int checksum(byte[] bytes) {
        CRC32C sum = new CRC32C();
        sum.update(bytes);
        int value = (int) sum.getValue();
        return Integer.rotateRight(value, 15) + 0xa282ead8;
    }

    @Test
    void hdrHistogramReadsTheStepsOfEveryTrialWhenItRan() throws IOException {
        byte[] log = bytes(new HlogExport().of(run).files().get(0));
        List<EncodableHistogram> read = histograms(log);
        List<ExportedTrial> trials = run.trials().stream()
                .filter(trial -> trial.report().stepsFile().isPresent())
                .toList();

        assertThat(read).hasSameSizeAs(trials).hasSizeGreaterThan(30);
        for (int i = 0; i < read.size(); i++) {
            assertThat(read.get(i).getTag()).isEqualTo(trials.get(i).cell());
            assertThat(Instant.ofEpochMilli(read.get(i).getStartTimeStamp()))
                    .isEqualTo(trials.get(i).startedAt());
            assertThat(((Histogram) read.get(i)).getTotalCount()).isEqualTo(3000);
        }
    }

    @Test
    void hdrHistogramRefusesALogThatWasCutShort() throws IOException {
        byte[] log = bytes(new HlogExport().of(run).files().get(0));

        assertThatThrownBy(() -> histograms(Arrays.copyOf(log, log.length - 40)))
                .isInstanceOf(RuntimeException.class);
    }

    private static List<EncodableHistogram> histograms(byte[] log) {
        List<EncodableHistogram> all = new ArrayList<>();
        try (HistogramLogReader reader = new HistogramLogReader(new ByteArrayInputStream(log))) {
            while (reader.hasNext()) {
                all.add(reader.nextIntervalHistogram());
            }
        }
        return all;
    }
}
