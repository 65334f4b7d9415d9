package org.trainmark.bench.plan.search;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.Optional;
import org.trainmark.results.Target;
import org.trainmark.results.TrialReport;
import org.trainmark.results.search.Quantity;
import org.trainmark.results.search.SearchSettings;
import org.trainmark.results.search.SearchSettings.Phase;
import org.trainmark.results.search.SearchedPoint;
import org.trainmark.results.summary.Words;

/** The best point of a search until now, for whoever watches. */
record BestSoFar(SearchedPoint point, Quantity objective, Optional<Target> target) {

    /** Returns {@code best so far: time-to-target 0.412 s (2 trials) at batch-size=32 learning-rate=0.1}. */
    String text(SearchSettings settings) {
        List<TrialReport> trials = point.of(settings, Phase.SEARCH);
        double loss = SearchedPoint.meanLoss(trials, objective, target).orElse(Double.NaN);
        String values = point.cell().axes().entrySet().stream()
                .map(axis -> axis.getKey() + "=" + axis.getValue())
                .collect(joining(" "));
        return "best so far: %s %s (%s) at %s"
                .formatted(
                        objective.name(),
                        objective.unit().inFull(objective.unit().text(objective.value(loss))),
                        Words.count(trials.size(), "trial"),
                        values);
    }
}
