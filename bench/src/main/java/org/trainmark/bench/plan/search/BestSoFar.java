package org.trainmark.bench.plan.search;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.Optional;
import org.trainmark.results.Target;
import org.trainmark.results.TrialReport;
import org.trainmark.results.search.Quantity;
import org.trainmark.results.search.Search;
import org.trainmark.results.search.SearchSettings;
import org.trainmark.results.search.SearchSettings.Phase;
import org.trainmark.results.search.SearchedPoint;
import org.trainmark.results.summary.Words;

/** The best point of a search until now, for whoever watches. */
record BestSoFar(SearchedPoint point, Quantity objective, Optional<Target> target) {

    /**
     * Returns {@code best so far: 0.412 s in 2 trials, batch 32, rate 0.1}.
     *
     * @param shown names of what is said of the point
     */
    String text(SearchSettings settings, List<String> shown) {
        List<TrialReport> trials = point.of(settings, Phase.SEARCH);
        double loss = SearchedPoint.meanLoss(trials, objective, target).orElse(Double.NaN);
        String values = point.cell().axes().entrySet().stream()
                .filter(axis -> shown.contains(axis.getKey()))
                .map(axis -> Search.words(axis.getKey(), axis.getValue()))
                .collect(joining(", "));
        return "best so far: %s in %s, %s"
                .formatted(
                        objective.unit().inFull(objective.unit().text(objective.value(loss))),
                        Words.count(trials.size(), "trial"),
                        values);
    }
}
