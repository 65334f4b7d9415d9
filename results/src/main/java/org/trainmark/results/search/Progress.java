package org.trainmark.results.search;

import static java.util.Comparator.comparingInt;
import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.trainmark.results.TrialReport;
import org.trainmark.results.search.SearchSettings.Phase;

/**
 * Where a search stood after a point.
 *
 * @param seconds that the search's own trials had taken together when the point's last one ended
 * @param loss of the point, by trials of the search itself; empty if it is none to choose
 * @param best loss of the points with tickets up to its own
 */
public record Progress(SearchedPoint point, double seconds, OptionalDouble loss, OptionalDouble best) {

    public Progress {
        requireNonNull(point, "point");
        requireNonNull(loss, "loss");
        requireNonNull(best, "best");
    }

    static List<Progress> of(Search search) {
        double[] seconds = seconds(search);
        List<Progress> history = new ArrayList<>();
        OptionalDouble best = OptionalDouble.empty();
        for (SearchedPoint point : search.points()) {
            OptionalDouble loss =
                    search.faults(point).isEmpty() ? search.found(point, search.objective()) : OptionalDouble.empty();
            if (loss.isPresent() && loss.getAsDouble() < best.orElse(Double.POSITIVE_INFINITY)) {
                best = loss;
            }
            history.add(new Progress(point, seconds[history.size()], loss, best));
        }
        return history;
    }

    private static double[] seconds(Search search) {
        List<Ended> trials = new ArrayList<>();
        for (int i = 0; i < search.points().size(); i++) {
            int number = i;
            search.points().get(i).of(search.settings(), Phase.SEARCH).stream()
                    .map(trial -> new Ended(trial, number))
                    .forEach(trials::add);
        }
        trials.sort(comparingInt(ended -> ended.trial().order()));
        double[] seconds = new double[search.points().size()];
        double total = 0;
        for (Ended ended : trials) {
            total += ended.trial().isKnown() ? 0 : ended.trial().seconds();
            seconds[ended.point()] = total;
        }
        return seconds;
    }

    private record Ended(TrialReport trial, int point) {}
}
