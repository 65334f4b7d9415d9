package org.trainmark.results.log;

import static java.util.Objects.requireNonNull;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.HdrHistogram.Histogram;
import org.trainmark.results.CurvePoint;
import org.trainmark.results.Findings;
import org.trainmark.results.Measurement;
import org.trainmark.results.MetricNames;
import org.trainmark.results.RunInfo;
import org.trainmark.results.TrialReport;
import org.trainmark.results.disk.AtomicFile;
import org.trainmark.results.disk.Folder;
import org.trainmark.results.log.stored.Json;
import org.trainmark.results.log.stored.StoredRun;
import org.trainmark.results.log.stored.TrialJson;

/**
 * One or more runs of equal code in one small file, to keep in a repository and compare later runs with: for each run a
 * line that says what it is, as {@code run.json} does, and after it one for each try that a comparison needs, as the
 * log has them but for what none needs.
 *
 * @param runs in the order in which they were given; at least one
 */
public record Baseline(List<Run> runs) {

    /** The version that is written. Until 2 a baseline was one run, and only of the tries that count. */
    private static final int SCHEMA = 3;

    private static final double[] PERCENTILES = {50, 90, 95, 99, 99.9};

    /**
     * One of the runs.
     *
     * @param tries of each trial the first and the one that counts, with the percentiles of their step times as
     *     measurements
     */
    public record Run(RunInfo info, List<TrialReport> tries) {

        public Run {
            requireNonNull(info, "info");
            tries = List.copyOf(tries);
        }
    }

    public Baseline {
        runs = List.copyOf(runs);
        if (runs.isEmpty()) {
            throw new IllegalArgumentException("a baseline must have a run");
        }
    }

    /** Takes from a run what a comparison needs. */
    public static Run run(RunDirectory directory) {
        RunInfo info = directory.info();
        return new Run(
                info,
                directory.tried(notice -> {}).stream()
                        .flatMap(trial ->
                                Stream.of(trial.first(), trial.counting()).distinct())
                        .map(trial -> trimmed(trial, info, directory))
                        .toList());
    }

    private static TrialReport trimmed(TrialReport trial, RunInfo info, RunDirectory directory) {
        SortedMap<String, Measurement> measurements =
                new TreeMap<>(trial.findings().measurements());
        trial.stepsFile().ifPresent(file -> percentiles(StepHistograms.read(directory.resolve(file)), measurements));
        Findings kept = new Findings(
                measurements, ends(trial, info), List.of(), List.of(), List.of(), new TreeMap<>(), Optional.empty());
        return new TrialReport(
                trial.key(), trial.when(), trial.ending().withLogTail(List.of()), kept, trial.host(), Optional.empty());
    }

    private static void percentiles(Histogram steps, SortedMap<String, Measurement> measurements) {
        if (steps.getTotalCount() > 0) {
            for (double percent : PERCENTILES) {
                measurements.put(
                        MetricNames.stepPercentile(percent),
                        new Measurement(steps.getValueAtPercentile(percent), "ns"));
            }
        }
    }

    /** Of a curve, the point where it reached the target and the last one. */
    private static List<CurvePoint> ends(TrialReport trial, RunInfo info) {
        List<CurvePoint> points = new ArrayList<>();
        info.target().flatMap(target -> target.firstReachedIn(trial.curve())).ifPresent(points::add);
        int last = trial.curve().size() - 1;
        if (last >= 0 && !points.contains(trial.curve().get(last))) {
            points.add(trial.curve().get(last));
        }
        return points;
    }

    /** Writes the file, whole or not at all. */
    public void write(Path file) {
        try {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            for (Run run : runs) {
                bytes.write(Json.MAPPER.writeValueAsBytes(StoredRun.of(run.info(), SCHEMA)));
                bytes.write('\n');
                for (TrialReport trial : run.tries()) {
                    bytes.write(TrialJson.write(trial));
                }
            }
            Folder.make(Folder.of(file));
            AtomicFile.write(file, bytes.toByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + file, e);
        }
    }

    /**
     * Reads a file.
     *
     * @throws UnreadableRunException if it is damaged, no baseline, or from a later version
     */
    public static Baseline read(Path file) {
        try (LogLines lines = LogLines.of(file)) {
            List<Run> runs = new ArrayList<>();
            LogLines.Line line = lines.next();
            while (line != null) {
                BaselineRun run = new BaselineRun(file, RunFile.parse(file, line.bytes(), SCHEMA));
                line = lines.next();
                while (line != null && !RunFile.isRun(line.bytes())) {
                    run.add(line);
                    line = lines.next();
                }
                runs.add(run.read());
            }
            if (runs.isEmpty()) {
                throw new UnreadableRunException(file, "this is empty, so no baseline", null);
            }
            return new Baseline(runs);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
    }
}
