package org.trainmark.results.search;

import static org.trainmark.results.TrialBuilder.trial;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import org.trainmark.results.CellKey;
import org.trainmark.results.MetricNames;
import org.trainmark.results.Origin;
import org.trainmark.results.Outcome;
import org.trainmark.results.TrialBuilder;
import org.trainmark.results.TrialReport;

/** Trials of a search whose first fresh repetition is 2, with 3 that confirm. */
final class SearchTrials {

    static final Quantity THROUGHPUT = Quantity.named(MetricNames.THROUGHPUT).orElseThrow();
    static final Quantity MEMORY = Quantity.named(MetricNames.PEAK_RESIDENT).orElseThrow();
    static final SearchSettings SETTINGS = new SearchSettings(
            "sobol",
            List.of(THROUGHPUT),
            List.of(),
            new TreeMap<>(Map.of("learning-rate", "log")),
            2,
            3,
            new TreeMap<>(),
            Optional.empty());

    private SearchTrials() {}

    /** Returns trials of one point with throughputs from a repetition on; NaN diverged. */
    static List<TrialReport> trials(String rate, int ticket, int from, double... throughputs) {
        List<TrialReport> trials = new ArrayList<>();
        for (int i = 0; i < throughputs.length; i++) {
            trials.add(build(builder(rate, ticket, from + i), throughputs[i]));
        }
        return trials;
    }

    static TrialBuilder builder(String rate, int ticket, int repetition) {
        boolean searched = repetition < SETTINGS.freshFrom();
        return trial(rate + "-" + repetition)
                .cell(Map.of("learning-rate", rate))
                .repetition(repetition)
                .order(10 * ticket + repetition)
                .origin(new Origin(
                        searched ? Origin.SEARCH : Origin.CONFIRM, searched ? ticket : 0, OptionalInt.empty()));
    }

    static TrialReport build(TrialBuilder trial, double throughput) {
        return Double.isNaN(throughput)
                ? trial.failed(Outcome.DIVERGED, "the loss became NaN").build()
                : trial.measured(MetricNames.THROUGHPUT, throughput, "samples/s")
                        .build();
    }

    static SearchedPoint point(String rate, int ticket, int from, double... throughputs) {
        return new SearchedPoint(
                new CellKey(new TreeMap<>(), new TreeMap<>(Map.of("learning-rate", rate))),
                trials(rate, ticket, from, throughputs));
    }
}
