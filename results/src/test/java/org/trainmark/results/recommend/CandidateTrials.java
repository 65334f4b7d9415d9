package org.trainmark.results.recommend;

import static org.trainmark.results.TrialBuilder.trial;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import org.trainmark.results.CurvePoint;
import org.trainmark.results.Extent;
import org.trainmark.results.RunInfo;
import org.trainmark.results.Target;
import org.trainmark.results.TrialBuilder;
import org.trainmark.results.TrialReport;

/** Trials of which candidates are made, and the only candidate of some. */
final class CandidateTrials {

    static final Target TARGET = new Target(Target.Metric.ACCURACY, 0.9);

    private CandidateTrials() {}

    static RunInfo info(Optional<Target> target) {
        return new RunInfo(
                "small",
                "",
                "",
                "",
                List.of("batch-size"),
                new Extent(3, false),
                target,
                Instant.parse("2026-01-02T03:04:05Z"),
                new TreeMap<>(),
                new TreeMap<>());
    }

    static CurvePoint point(double seconds, double accuracy) {
        return new CurvePoint(1, 10, 100, seconds, 2 * seconds, 1, 1, OptionalDouble.of(accuracy));
    }

    /** Three trials that end after 10, 20 and 60 seconds, the last without reaching the target. */
    static List<TrialReport> trials(String profile) {
        return List.of(
                measured(profile, 0, 100, 5).curve(List.of(point(10, 0.95))).build(),
                measured(profile, 1, 300, 7)
                        .curve(List.of(point(20, 0.91), point(30, 0.93)))
                        .build(),
                measured(profile, 2, 200, 6).curve(List.of(point(60, 0.82))).build());
    }

    static TrialBuilder measured(String profile, int repetition, double throughput, double joules) {
        return trial("t" + repetition)
                .cell(Map.of("profile", profile))
                .repetition(repetition)
                .measured("throughput", throughput, "samples/s")
                .measured("energy", joules, "J")
                .measured("peak-resident", 1000 + repetition, "bytes");
    }

    static Candidate only(Objective objective, Optional<Target> target, List<TrialReport> trials) {
        return new Candidates(objective, Map.of("cpu", 36.0, "gpu", 360.0))
                .of(info(target), trials)
                .get(0);
    }
}
