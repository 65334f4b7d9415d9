package org.trainmark.results.engines;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.trainmark.results.MetricNames;
import org.trainmark.results.TrialBuilder;
import org.trainmark.results.TrialReport;
import org.trainmark.results.engines.Contenders.Entry;

/** The sweep and the comparison of a few engines. */
abstract class TwoRounds {

    static final Map<String, Entry> PROFILES = Map.of(
            "ours", new Entry("ours", 2),
            "left-1x2", new Entry("left", 2),
            "left-2x1", new Entry("left", 2),
            "right", new Entry("right", 2),
            "products", new Entry("limit", 2),
            "ours-alone", new Entry("ours", 1));

    static final Contenders CONTENDERS =
            new Contenders(PROFILES, "ours", List.of("left", "right"), Optional.of("limit"));

    final List<TrialReport> sweep = new ArrayList<>();
    final List<TrialReport> comparison = new ArrayList<>();

    TwoRounds() {
        for (String batch : List.of("256", "16")) {
            add(sweep, "ours", batch, 1);
            add(sweep, "left-1x2", batch, 30, 31, 500);
            add(sweep, "left-2x1", batch, 40, 41, 42);
            add(sweep, "right", batch, 1);
            add(sweep, "products", batch, 1);
            add(comparison, "ours", batch, 90, 100, 110, 100);
            add(comparison, "left-1x2", batch, 1000, 1000, 1000);
            add(comparison, "left-2x1", batch, 50, 50, 50);
            add(comparison, "products", batch, 200, 200, 200);
        }
        add(comparison, "right", "16", 80, 80);
        add(comparison, "right", "256", 25, 25);
    }

    static void add(List<TrialReport> trials, String profile, String batch, double... throughputs) {
        for (double throughput : throughputs) {
            trials.add(trial(profile, batch)
                    .measured(MetricNames.THROUGHPUT, throughput, "samples/s")
                    .build());
        }
    }

    static TrialBuilder trial(String profile, String batch) {
        return TrialBuilder.trial("t").cell(Map.of("profile", profile, "batch-size", batch, "optimizer", "sgd"));
    }

    EngineComparison compared() {
        return EngineComparison.of(CONTENDERS, sweep, comparison);
    }
}
