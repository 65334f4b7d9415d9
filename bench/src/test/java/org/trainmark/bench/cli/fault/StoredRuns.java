package org.trainmark.bench.cli.fault;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SortedMap;
import java.util.TreeMap;
import org.HdrHistogram.Histogram;
import org.trainmark.results.CellKey;
import org.trainmark.results.Circumstances;
import org.trainmark.results.CurvePoint;
import org.trainmark.results.Disturbance;
import org.trainmark.results.Ending;
import org.trainmark.results.Extent;
import org.trainmark.results.Findings;
import org.trainmark.results.Measurement;
import org.trainmark.results.MetricNames;
import org.trainmark.results.Origin;
import org.trainmark.results.Outcome;
import org.trainmark.results.RatePoint;
import org.trainmark.results.RunInfo;
import org.trainmark.results.StepWindow;
import org.trainmark.results.Target;
import org.trainmark.results.TrainingEnd;
import org.trainmark.results.TrialKey;
import org.trainmark.results.TrialReport;
import org.trainmark.results.When;
import org.trainmark.results.log.RunDirectory;
import org.trainmark.results.log.RunWriter;
import org.trainmark.results.log.StepHistograms;
import org.trainmark.results.log.TrialLog;

/** Directories of made-up runs that have something of all that can be stored. */
final class StoredRuns {

    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

    private StoredRuns() {}

    /** Writes a run of four trials in two cells. */
    static void write(Path directory) {
        try (RunWriter writer = RunDirectory.openForWriting(directory)) {
            writer.writeInfo(info());
            try (TrialLog log = writer.openLog(notice -> {})) {
                for (int i = 0; i < 4; i++) {
                    log.append(trial(i, writer.directory()));
                }
            }
        }
    }

    private static RunInfo info() {
        return new RunInfo(
                "stored",
                "What is stored?",
                "name: stored\n",
                "0123",
                List.of("batch-size", "optimizer"),
                new Extent(4, false),
                Optional.of(new Target(Target.Metric.ACCURACY, 0.9)),
                START,
                new TreeMap<>(Map.of("guard.throughput", "0.02", "looks", "2", "looks-at", "2 3", "loss", "mse")),
                new TreeMap<>(Map.of("cpu", "a processor", "processors", "2", "data.x", "0f")));
    }

    private static TrialReport trial(int i, RunDirectory directory) {
        String cell = i % 2 == 0 ? "a" : "b";
        String id = cell + "-r" + i / 2;
        Histogram steps = StepHistograms.empty();
        steps.recordValueWithCount(100_000 + i, 50);
        steps.recordValueWithCount(5_000_000, 1);
        StepHistograms.write(directory.stepsFile(id), steps);
        SortedMap<String, String> axes =
                new TreeMap<>(Map.of("batch-size", i % 2 == 0 ? "16" : "64", "optimizer", "{momentum: {decay: 0.9}}"));
        SortedMap<String, String> settings = new TreeMap<>(axes);
        settings.putAll(Map.of("profile", "cpu", "learning-rate", "0.1"));
        return new TrialReport(
                new TrialKey(id, new CellKey(settings, axes), i / 2, 100 + i, Origin.GRID),
                new When(i, START.plusSeconds(i), 2.5),
                i == 3
                        ? Ending.failed(Outcome.CRASHED, "killed").withLogTail(List.of("last words"))
                        : new Ending(Outcome.COMPLETED, Optional.empty(), Optional.of(TrainingEnd.EPOCHS), List.of()),
                findings(i),
                new Circumstances(
                        new TreeMap<>(Map.of(MetricNames.OTHER_LOAD, new Measurement(0.5, "processors"))),
                        i == 2 ? List.of(new Disturbance(Disturbance.Kind.OTHER_LOAD, "busy")) : List.of(),
                        new TreeMap<>(Map.of("fact", "seen"))),
                Optional.of("steps/" + id + ".hlog"));
    }

    private static Findings findings(int i) {
        SortedMap<String, Measurement> measurements = new TreeMap<>();
        measurements.put(MetricNames.THROUGHPUT, new Measurement(1000 + 10 * i, "samples/s"));
        measurements.put(MetricNames.PEAK_RESIDENT, new Measurement(1e8 + i, "bytes"));
        measurements.put(MetricNames.memory("parameters"), new Measurement(4096, "bytes"));
        measurements.put(MetricNames.memory("activations"), new Measurement(i % 2 == 0 ? 16e3 : 64e3, "bytes"));
        measurements.put(MetricNames.START, new Measurement(0.5, "s"));
        List<CurvePoint> curve = new ArrayList<>();
        for (int epoch = 1; epoch <= 5; epoch++) {
            double loss = 1.0 / epoch;
            curve.add(new CurvePoint(
                    epoch,
                    10L * epoch,
                    160L * epoch,
                    0.1 * epoch,
                    0.2 * epoch,
                    loss,
                    loss + 0.1,
                    OptionalDouble.of(1 - loss / 2),
                    OptionalDouble.of(0.1)));
        }
        return new Findings(
                measurements,
                curve,
                List.of(new RatePoint(0, 0.1), new RatePoint(20, 0.05)),
                List.of(),
                List.of(new StepWindow(8, 200_000), new StepWindow(16, 100_000)),
                new TreeMap<>(Map.of("jvm", "17")),
                Optional.empty());
    }
}
