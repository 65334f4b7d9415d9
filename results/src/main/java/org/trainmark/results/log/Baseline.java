package org.trainmark.results.log;

import static java.util.Objects.requireNonNull;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.HdrHistogram.Histogram;
import org.trainmark.results.CurvePoint;
import org.trainmark.results.Findings;
import org.trainmark.results.Measurement;
import org.trainmark.results.MetricNames;
import org.trainmark.results.RunInfo;
import org.trainmark.results.TrialReport;

/**
 * A run in one small file, to keep in a repository and compare later runs with: a line for the run, as {@code run.json}
 * has it, and one for each trial, as the log has them but for what no comparison needs.
 *
 * @param trials with the percentiles of their step times as measurements
 */
public record Baseline(RunInfo info, List<TrialReport> trials) {

    private static final double[] PERCENTILES = {50, 90, 95, 99, 99.9};

    public Baseline {
        requireNonNull(info, "info");
        trials = List.copyOf(trials);
    }

    /** Takes from a run what a comparison needs. */
    public static Baseline of(RunDirectory directory) {
        RunInfo info = directory.info();
        return new Baseline(
                info,
                directory.trials(notice -> {}).stream()
                        .map(trial -> trimmed(trial, info, directory))
                        .toList());
    }

    private static TrialReport trimmed(TrialReport trial, RunInfo info, RunDirectory directory) {
        SortedMap<String, Measurement> measurements =
                new TreeMap<>(trial.findings().measurements());
        trial.stepsFile().ifPresent(file -> percentiles(StepHistograms.read(directory.resolve(file)), measurements));
        Findings kept = new Findings(measurements, ends(trial, info), List.of(), List.of(), List.of(), new TreeMap<>());
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
            bytes.write(Json.MAPPER.writeValueAsBytes(StoredRun.of(info)));
            bytes.write('\n');
            for (TrialReport trial : trials) {
                bytes.write(TrialJson.write(trial));
            }
            Files.createDirectories(file.toAbsolutePath().getParent());
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
            LogLines.Line first = lines.next();
            if (first == null) {
                throw new UnreadableRunException(file, "this is empty, so no baseline", null);
            }
            RunInfo info = RunFile.parse(file, first.bytes());
            TrialReader reader = new TrialReader(file, Optional.of(info));
            List<TrialReport> trials = new ArrayList<>();
            for (LogLines.Line line = lines.next(); line != null; line = lines.next()) {
                int number = line.number();
                trials.add(reader.read(line)
                        .orElseThrow(() -> UnreadableRunException.atLine(
                                file, number, "this is not whole JSON: save the baseline anew", null)));
            }
            return new Baseline(info, reader.joined(trials));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
    }
}
