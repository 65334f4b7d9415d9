package org.trainmark.results.summary;

import static org.trainmark.results.TrialBuilder.trial;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import org.trainmark.results.CurvePoint;
import org.trainmark.results.Extent;
import org.trainmark.results.MetricNames;
import org.trainmark.results.Outcome;
import org.trainmark.results.RunInfo;
import org.trainmark.results.Target;
import org.trainmark.results.TrainingEnd;
import org.trainmark.results.TrialBuilder;
import org.trainmark.results.TrialReport;

/** A small run with round numbers: three cells of three trials, one of which diverged. */
public final class SampleRun {

    private static final List<String> AXES = List.of("profile", "optimizer", "batch-size");

    private SampleRun() {}

    /** Returns the run with a target of 95 % accuracy. */
    public static RunSummary withTarget() {
        return summary(info("sample", Optional.of(new Target(Target.Metric.ACCURACY, 0.95))), trials());
    }

    /** Returns the run with nothing to reach and nothing to plot over time. */
    public static RunSummary ofThroughputOnly() {
        List<TrialReport> trials = List.of(
                measured("a0", "sgd", "16", 1000).build(),
                measured("b0", "sgd", "64", 3000).build());
        return summary(info("throughput", Optional.empty()), trials);
    }

    /** Returns a run of a task without classes, so that quality is a loss. */
    public static RunSummary ofRegression() {
        List<CurvePoint> curve = List.of(
                new CurvePoint(1, 90, 1440, 0.1, 0.2, 0.5, 0.4, OptionalDouble.empty()),
                new CurvePoint(2, 180, 2880, 0.2, 0.4, 0.05, 0.04, OptionalDouble.empty()));
        List<TrialReport> trials = List.of(
                measured("a0", "sgd", "16", 1000).curve(curve).build(),
                measured("b0", "sgd", "64", 3000).curve(curve.subList(0, 1)).build());
        return summary(info("regression", Optional.of(new Target(Target.Metric.LOSS, 0.1))), trials);
    }

    /** Returns the run before its first trial ended. */
    public static RunSummary empty() {
        return summary(info("empty", Optional.empty()), List.of());
    }

    /** Returns a run that has {@code text} wherever a user's words may be. */
    public static RunSummary saying(String text) {
        RunInfo info = new RunInfo(
                text,
                text,
                text,
                text,
                List.of("optimizer", "learning-rate", "batch-size"),
                new Extent(1, false),
                Optional.of(new Target(Target.Metric.ACCURACY, 0.95)),
                Instant.parse("2026-01-02T03:04:05Z"),
                new TreeMap<>(),
                new TreeMap<>(Map.of(text, text)));
        List<TrialReport> trials = new ArrayList<>();
        for (String rate : List.of("0.1", text)) {
            for (String optimizer : List.of("sgd", text)) {
                trials.add(measured(text, optimizer, "16", 1000)
                        .cell(Map.of("learning-rate", rate))
                        .curve(curve(0.1, 0.9, 0.96))
                        .build());
            }
        }
        trials.add(trial(text)
                .cell(Map.of("optimizer", text, "learning-rate", "0.1", "batch-size", "64"))
                .failed(Outcome.CRASHED, text, text)
                .build());
        return summary(info, trials);
    }

    /** Returns a run of given trials without a target. */
    public static RunSummary of(String name, List<TrialReport> trials) {
        return summary(info(name, Optional.empty()), trials);
    }

    /** Returns a run of given trials with a target. */
    public static RunSummary aiming(String name, Target target, List<TrialReport> trials) {
        return summary(info(name, Optional.of(target)), trials);
    }

    /** Returns a run of given trials. */
    public static RunSummary summary(RunInfo info, List<TrialReport> trials) {
        return RunSummary.of(info, trials, (total, file) -> {
            for (int i = 1; i <= 1000; i++) {
                total.add(i * (long) file.length(), 1);
            }
        });
    }

    public static RunInfo info(String name, Optional<Target> target) {
        return new RunInfo(
                name,
                "Which optimizer and batch size?",
                "name: sample\n",
                "00ff",
                AXES,
                new Extent(9, false),
                target,
                Instant.parse("2026-01-02T03:04:05Z"),
                new TreeMap<>(),
                new TreeMap<>(Map.of("jvm", "17.0.15", "machine", "4 cores")));
    }

    private static List<TrialReport> trials() {
        List<TrialReport> trials = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            trials.add(measured("a" + i, "{momentum: {decay: 0.9}}", "16", 10_000 * (1 + i))
                    .repetition(i)
                    .order(3 * i)
                    .curve(curve(0.1 + 0.01 * i, 0.9, 0.96))
                    .build());
            trials.add(measured("b" + i, "sgd", "64", 40_000)
                    .repetition(i)
                    .order(3 * i + 1)
                    .curve(curve(0.2, 0.8, i == 0 ? 0.95 : 0.94))
                    .build());
        }
        trials.add(measured("c0", "sgd", "16", 20_000)
                .order(2)
                .curve(curve(0.3, 0.9, 0.97))
                .build());
        trials.add(cell("c1", "sgd", "16")
                .repetition(1)
                .order(5)
                .failed(Outcome.DIVERGED, "the loss became NaN at step 12", "epoch 1", "loss NaN")
                .build());
        trials.add(measured("c2", "sgd", "16", 20_000)
                .repetition(2)
                .order(8)
                .curve(curve(0.3, 0.9, 0.97))
                .build());
        return trials;
    }

    private static TrialBuilder measured(String id, String optimizer, String batchSize, double throughput) {
        return cell(id, optimizer, batchSize)
                .trainingEnded(TrainingEnd.EPOCHS)
                .measured(MetricNames.THROUGHPUT, throughput, "samples/s")
                .measured(MetricNames.PEAK_RESIDENT, 400.0 * (1 << 20), "bytes")
                .stepsFile("x".repeat(Integer.parseInt(batchSize)));
    }

    private static TrialBuilder cell(String id, String optimizer, String batchSize) {
        return trial(id).cell(Map.of("profile", "cpu", "optimizer", optimizer, "batch-size", batchSize));
    }

    private static List<CurvePoint> curve(double secondsAnEpoch, double... accuracies) {
        List<CurvePoint> curve = new ArrayList<>();
        for (double accuracy : accuracies) {
            int epoch = curve.size() + 1;
            double seconds = epoch * secondsAnEpoch;
            curve.add(new CurvePoint(
                    epoch,
                    90L * epoch,
                    1440L * epoch,
                    seconds,
                    2 * seconds,
                    1 - accuracy,
                    2 - 2 * accuracy,
                    OptionalDouble.of(accuracy)));
        }
        return curve;
    }
}
