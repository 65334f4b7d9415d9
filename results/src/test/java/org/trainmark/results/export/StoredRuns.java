package org.trainmark.results.export;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import org.trainmark.results.CurvePoint;
import org.trainmark.results.Disturbance;
import org.trainmark.results.Extent;
import org.trainmark.results.MetricNames;
import org.trainmark.results.Outcome;
import org.trainmark.results.RunInfo;
import org.trainmark.results.Target;
import org.trainmark.results.TrialBuilder;
import org.trainmark.results.TrialReport;
import org.trainmark.results.log.RunDirectory;
import org.trainmark.results.log.RunWriter;
import org.trainmark.results.log.TrialLog;

/** Directories of runs with what is hard to export. */
final class StoredRuns {

    private StoredRuns() {}

    /** Writes a run, and returns it as it is exported. */
    static ExportedRun write(Path root, String suite, String createdAt, List<TrialReport> trials) {
        try (RunWriter writer = RunDirectory.openForWriting(root)) {
            writer.writeInfo(new RunInfo(
                    suite,
                    "What is hard to export?",
                    "name: " + suite + "\n",
                    "0123",
                    List.of("optimizer"),
                    new Extent(trials.size(), false),
                    Optional.of(new Target(Target.Metric.ACCURACY, 0.9)),
                    Instant.parse(createdAt),
                    new TreeMap<>(),
                    new TreeMap<>(Map.of("git", "v1.0-3-gabc, dirty", "cpu", "a \"fast\" one"))));
            try (TrialLog log = writer.openLog(notice -> {})) {
                trials.forEach(log::append);
            }
        }
        return ExportedRun.of(RunDirectory.open(root), notice -> {});
    }

    /** A run of which all trials failed. */
    static List<TrialReport> failed() {
        return List.of(
                TrialBuilder.trial("a-r0")
                        .cell(Map.of("optimizer", "sgd"))
                        .failed(Outcome.CRASHED, "killed")
                        .build(),
                TrialBuilder.trial("b-r0")
                        .cell(Map.of("optimizer", "{momentum: {decay: 0.9}}"))
                        .order(1)
                        .failed(Outcome.DIVERGED, "the loss became NaN")
                        .curve(List.of(point(1, Double.NaN, 0.1)))
                        .build());
    }

    /** A cell of which one trial of three reached its target, and one that counts no steps and is called alike. */
    static List<TrialReport> censored() {
        return List.of(
                trained("a-r0", "a b", 0, 1000, 0.95),
                trained("a-r1", "a b", 1, 1100, 0.5),
                trained("a-r2", "a b", 2, 900, 0.5),
                TrialBuilder.trial("b-r0")
                        .cell(Map.of("optimizer", "a:b"))
                        .order(3)
                        .measured(MetricNames.THROUGHPUT, 2000, "samples/s")
                        .disturbances(new Disturbance(Disturbance.Kind.STEAL, "some"))
                        .build());
    }

    static TrialReport trained(String id, String optimizer, int repetition, double rate, double accuracy) {
        return TrialBuilder.trial(id)
                .cell(Map.of("optimizer", optimizer))
                .repetition(repetition)
                .order(repetition)
                .measured(MetricNames.THROUGHPUT, rate, "samples/s")
                .curve(List.of(point(1, 0.5, 0.4), point(2, 0.3, accuracy)))
                .build();
    }

    private static CurvePoint point(int epoch, double loss, double accuracy) {
        return new CurvePoint(
                epoch, 10L * epoch, 160L * epoch, 0.1 * epoch, 0.2 * epoch, loss, loss, OptionalDouble.of(accuracy));
    }
}
