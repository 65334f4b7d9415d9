package org.trainmark.results.log;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import org.trainmark.results.Confusion;
import org.trainmark.results.CurvePoint;
import org.trainmark.results.Edit;
import org.trainmark.results.Ending;
import org.trainmark.results.Measurement;
import org.trainmark.results.RangePoint;
import org.trainmark.results.RatePoint;
import org.trainmark.results.StepWindow;
import org.trainmark.results.log.stored.FindingJson;

/**
 * Tells the host of a trial what the trial's JVM finds, as it finds it: a line of JSON for each thing, at the end of a
 * file. Of what is told twice the last counts. {@link FoundSoFar} reads it. The file stays open for as long as the JVM
 * lives.
 */
public final class FindingsWriter {

    private final Path file;
    private final FileChannel channel;
    private List<RatePoint> rates = List.of();

    private FindingsWriter(Path file, FileChannel channel) {
        this.file = file;
        this.channel = channel;
    }

    /** Opens a file to add to what it holds, if it is there. */
    public static FindingsWriter open(Path file) {
        try {
            return new FindingsWriter(
                    file, FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot open " + file, e);
        }
    }

    public void evaluated(CurvePoint point) {
        append(() -> FindingJson.of(point));
    }

    /** Tells how the learning rate changed so far, oldest first; of that only what is new is written. */
    public void rates(List<RatePoint> all) {
        int kept = 0;
        while (kept < Math.min(rates.size(), all.size()) && rates.get(kept).equals(all.get(kept))) {
            kept++;
        }
        if (kept < rates.size() || kept < all.size()) {
            int unchanged = kept;
            append(() -> FindingJson.ofRates(unchanged, all.subList(unchanged, all.size())));
        }
        rates = List.copyOf(all);
    }

    public void rangeTested(RangePoint point) {
        append(() -> FindingJson.of(point));
    }

    public void measured(Map<String, Measurement> measurements) {
        append(() -> FindingJson.ofMeasurements(measurements));
    }

    public void windows(List<StepWindow> windows) {
        append(() -> FindingJson.ofWindows(windows));
    }

    public void provenance(Map<String, String> facts) {
        append(() -> FindingJson.ofProvenance(facts));
    }

    public void confused(Confusion confusion) {
        append(() -> FindingJson.of(confusion));
    }

    public void edited(Edit edit) {
        append(() -> FindingJson.of(edit));
    }

    public void ended(Ending ending) {
        append(() -> FindingJson.of(ending));
    }

    /** A line of JSON. */
    @FunctionalInterface
    private interface Line {
        byte[] bytes() throws IOException;
    }

    private void append(Line line) {
        try {
            ByteBuffer bytes = ByteBuffer.wrap(line.bytes());
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write to " + file, e);
        }
    }
}
