package org.trainmark.results.search;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.trainmark.results.TrialReport;
import org.trainmark.results.search.SearchSettings.Phase;
import org.trainmark.results.stats.Estimate;

/**
 * Where the quantities of points lie: by their fresh trials where there are any, since the others chose them, and by
 * those of the search elsewhere; with an interval from the noise of all repeated trials.
 */
public final class PointEstimates {

    private final Search search;
    private final Map<Quantity, Noise> noises = new HashMap<>();

    public PointEstimates(Search search) {
        this.search = search;
        search.settings().objectives().forEach(objective -> noises.put(objective, Noise.of(search, objective)));
    }

    /** Returns the trials that tell of a point. */
    public List<TrialReport> trials(SearchedPoint point) {
        List<TrialReport> fresh = point.of(search.settings(), Phase.CHOICE);
        return fresh.isEmpty() ? point.of(search.settings(), Phase.SEARCH) : fresh;
    }

    /** Returns whether fresh trials tell of a point. */
    public boolean isFresh(SearchedPoint point) {
        return !point.of(search.settings(), Phase.CHOICE).isEmpty();
    }

    /** Returns the mean loss of a point in one of the objectives; empty if one of its trials has no value. */
    public Optional<Estimate> of(SearchedPoint point, Quantity objective) {
        double[] losses = SearchedPoint.losses(trials(point), objective, search.target());
        return Optional.of(noises.getOrDefault(objective, new Noise(0, 0)).around(losses))
                .filter(estimate -> Double.isFinite(estimate.value()));
    }
}
