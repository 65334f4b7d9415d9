package org.trainmark.bench.page;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SortedMap;
import java.util.TreeMap;
import org.trainmark.results.CurvePoint;
import org.trainmark.results.Ending;
import org.trainmark.results.Extent;
import org.trainmark.results.Findings;
import org.trainmark.results.RunInfo;
import org.trainmark.results.TrialReport;

/** Runs to show on a page. */
final class PageRuns {

    /** A run of three trials, of a grid over the batch size. */
    static final RunInfo INFO = info(new TreeMap<>());

    private PageRuns() {}

    /** Returns a run of three trials with settings. */
    static RunInfo info(SortedMap<String, String> settings) {
        return new RunInfo(
                "shown",
                "What is <b>shown</b>?",
                "name: shown\n",
                "0",
                List.of("batch-size"),
                new Extent(3, false),
                Optional.empty(),
                Instant.parse("2026-01-01T00:00:00Z"),
                settings,
                new TreeMap<>());
    }

    /** Returns a trial whose accuracies were these, epoch by epoch. */
    static TrialReport trained(TrialReport trial, double... accuracies) {
        Findings found = trial.findings();
        return new TrialReport(
                trial.key(),
                trial.when(),
                trial.ending(),
                new Findings(
                        found.measurements(),
                        curve(accuracies),
                        List.of(),
                        List.of(),
                        List.of(),
                        found.provenance(),
                        Optional.empty()),
                trial.host(),
                trial.stepsFile());
    }

    /** Returns a trial that ended otherwise. */
    static TrialReport ended(TrialReport trial, Ending ending) {
        return new TrialReport(trial.key(), trial.when(), ending, trial.findings(), trial.host(), trial.stepsFile());
    }

    static List<CurvePoint> curve(double... accuracies) {
        CurvePoint[] points = new CurvePoint[accuracies.length];
        for (int i = 0; i < points.length; i++) {
            int epoch = i + 1;
            points[i] = new CurvePoint(
                    epoch, epoch, epoch, epoch, epoch, 0.5, 1 - accuracies[i], OptionalDouble.of(accuracies[i]));
        }
        return List.of(points);
    }
}
