package org.trainmark.results.report.search;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.trainmark.results.search.Confirmation;
import org.trainmark.results.search.PointEstimates;
import org.trainmark.results.search.Quantity;
import org.trainmark.results.search.Search;
import org.trainmark.results.search.SearchedPoint;
import org.trainmark.results.search.WinnerValue;
import org.trainmark.results.stats.Estimate;
import org.trainmark.results.summary.Words;

/**
 * A figure that belongs to the answer of a search.
 *
 * @param of what it is of
 */
public record SearchFigure(String title, String value, String of) {

    public SearchFigure {
        requireNonNull(title, "title");
        requireNonNull(value, "value");
        requireNonNull(of, "of");
    }

    /** Returns the figures of a search: how good its winner or the ends of its front are, and how sure that is. */
    static List<SearchFigure> of(Search search) {
        List<SearchFigure> all = new ArrayList<>();
        if (search.settings().objectives().size() > 1) {
            search.settings()
                    .objectives()
                    .forEach(objective -> end(search, objective).ifPresent(all::add));
            return all;
        }
        best(search).ifPresent(all::add);
        search.confirmation()
                .filter(chosen ->
                        !Double.isNaN(chosen.share()) && chosen.bestFirst().size() > 1)
                .map(chosen -> sureness(search, chosen))
                .ifPresent(all::add);
        search.winnerValue().map(value -> overstated(search, value)).ifPresent(all::add);
        return all;
    }

    /** Returns the winner's value, as surely as is known. */
    static Optional<SearchFigure> best(Search search) {
        Quantity objective = search.objective();
        return search.winnerValue()
                .map(value -> new SearchFigure(
                        title(search, objective.title() + " of the winner"),
                        objective.text(value.loss()),
                        search.text(value.winner())))
                .or(() -> search.ownBest()
                        .map(point -> new SearchFigure(
                                title(search, objective.title() + ", best so far, not confirmed"),
                                SearchWords.text(
                                        objective,
                                        search.found(point, objective).orElseThrow()),
                                search.text(point))));
    }

    private static String title(Search search, String title) {
        return SearchWords.under(search, title);
    }

    private static SearchFigure sureness(Search search, Confirmation chosen) {
        return new SearchFigure(
                title(search, "Best in resamplings of the seeds"),
                "%.0f %%".formatted(100 * chosen.share()),
                "among " + Words.count(chosen.bestFirst().size(), "candidate"));
    }

    private static SearchFigure overstated(Search search, WinnerValue value) {
        return new SearchFigure(
                title(search, "Overstated by the search itself"),
                value.overstated() > 0 ? search.objective().apart(value.overstated()) : "nothing",
                "its own best: "
                        + SearchWords.text(search.objective(), value.loss().value() - value.overstated()));
    }

    /** Returns the end of the front that is best in one objective. */
    private static Optional<SearchFigure> end(Search search, Quantity objective) {
        PointEstimates estimates = new PointEstimates(search);
        Function<SearchedPoint, Optional<Estimate>> estimate = point -> estimates.of(point, objective);
        return search.front().stream()
                .filter(point -> estimate.apply(point).isPresent())
                .min(Comparator.comparingDouble(
                        point -> estimate.apply(point).orElseThrow().value()))
                .map(point -> new SearchFigure(
                        title(search, objective.title() + ", best on the front"),
                        objective.text(estimate.apply(point).orElseThrow()),
                        search.text(point)));
    }
}
