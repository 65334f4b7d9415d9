package org.trainmark.results.log;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.zip.DataFormatException;
import org.HdrHistogram.Histogram;
import org.HdrHistogram.HistogramLogWriter;
import org.trainmark.results.disk.AtomicFile;

/**
 * The step times of trials, in nanoseconds with 3 significant digits, in files of HdrHistogram's own log format, so
 * that its viewers open them.
 */
public final class StepHistograms {

    /** How many decimal digits of a step time are kept. */
    public static final int SIGNIFICANT_DIGITS = 3;

    private static final int MOST_BYTES = 1 << 24;

    private StepHistograms() {}

    /** Returns an empty histogram of nanoseconds that takes any step time. */
    public static Histogram empty() {
        return new Histogram(SIGNIFICANT_DIGITS);
    }

    /**
     * Writes one trial's step times, whole or not at all. They were recorded when their time stamps say, or now if they
     * have none.
     */
    public static void write(Path file, Histogram nanos) {
        Histogram dated = dated(nanos, System.currentTimeMillis());
        try {
            AtomicFile.write(file, out -> writeAll(List.of(dated), dated.getStartTimeStamp(), out));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + file, e);
        }
    }

    /**
     * Writes a log of several histograms, each in its interval and under its tag if it has one.
     *
     * @param startMillis of the whole log, since 1970; no histogram begins before
     * @param out left open
     */
    public static void writeAll(List<Histogram> nanos, long startMillis, OutputStream out) {
        PrintStream text = new PrintStream(out, false, UTF_8);
        HistogramLogWriter writer = new HistogramLogWriter(text);
        writer.outputLogFormatVersion();
        writer.outputComment("[Step times in nanoseconds; the column Interval_Max is in milliseconds]");
        writer.outputStartTime(startMillis);
        writer.setBaseTime(startMillis);
        writer.outputLegend();
        nanos.forEach(writer::outputIntervalHistogram);
        text.flush();
    }

    private static Histogram dated(Histogram nanos, long now) {
        if (nanos.getStartTimeStamp() == Long.MAX_VALUE) {
            nanos.setStartTimeStamp(now);
        }
        // A clock that was put back would make an interval of negative length.
        nanos.setEndTimeStamp(Math.max(nanos.getStartTimeStamp(), nanos.getEndTimeStamp()));
        return nanos;
    }

    /**
     * Adds the step times in {@code file} to {@code total}, so that many trials merge while the times of one are in
     * memory.
     *
     * @throws UnreadableRunException if the file is missing or is no log of histograms
     */
    public static void addTo(StepCounts total, Path file) {
        if (addAll(total, file) == 0) {
            throw new UnreadableRunException(file, "this holds no step histogram", null);
        }
    }

    private static int addAll(StepCounts total, Path file) {
        int added = 0;
        try {
            String text = new String(RegularFile.bytes(file, MOST_BYTES), UTF_8);
            for (String line : text.lines().toList()) {
                if (!line.startsWith("#") && !line.startsWith("\"")) {
                    encoded(line).addTo(total);
                    added++;
                }
            }
            return added;
        } catch (NoSuchFileException e) {
            throw new UnreadableRunException(file, "the step histogram that a trial names is missing", e);
        } catch (IOException e) {
            throw new UnreadableRunException(file, "the step histogram that a trial names cannot be read", e);
        } catch (UnreadableRunException e) {
            throw e;
        } catch (DataFormatException | RuntimeException e) {
            // The decoder meets damage with exceptions of many kinds.
            throw new UnreadableRunException(file, "this is no log of step histograms", e);
        }
    }

    /** HdrHistogram's own reader of logs takes many times as long, with a scanner for each file. */
    private static EncodedSteps encoded(String line) throws DataFormatException {
        return EncodedSteps.of(Base64.getDecoder().decode(line.substring(line.lastIndexOf(',') + 1)));
    }

    /** Returns one trial's step times in nanoseconds. */
    public static Histogram read(Path file) {
        StepCounts counts = new StepCounts();
        addTo(counts, file);
        return counts.histogram();
    }
}
