package org.trainmark.results.report.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.trainmark.results.search.PointEstimates;
import org.trainmark.results.search.Quantity;
import org.trainmark.results.search.Search;
import org.trainmark.results.search.SearchSettings.Phase;
import org.trainmark.results.search.SearchedPoint;
import org.trainmark.results.stats.Estimate;
import org.trainmark.results.summary.Words;

/** What a search found best: its candidates and, of several objectives, its front. */
final class CandidateTables {

    private CandidateTables() {}

    /** Returns the candidates, the best by fresh trials first; without rows if nothing was confirmed. */
    static SearchTable candidates(Search search) {
        Quantity objective = search.objective();
        List<SearchedPoint> candidates =
                search.confirmation().map(chosen -> chosen.bestFirst()).orElse(List.of());
        return new SearchTable(
                SearchWords.under(search, objective.title() + " of the candidates, the best by fresh trials first"),
                List.of("Candidate", "Fresh", "Search", "Trials", "Ticket"),
                candidates.stream()
                        .map(point -> List.of(
                                search.text(point),
                                fresh(search, point),
                                SearchWords.found(search, point, objective),
                                Integer.toString(point.trials().size()),
                                SearchWords.ticket(point)))
                        .toList(),
                "Fresh: means of trials whose seeds the search had not seen, with their 95 % interval from 3 trials on."
                        + " Search: the mean by which a point became a candidate.");
    }

    private static String fresh(Search search, SearchedPoint point) {
        double[] losses =
                SearchedPoint.losses(point.of(search.settings(), Phase.CHOICE), search.objective(), search.target());
        return Double.isFinite(Arrays.stream(losses).sum())
                ? search.objective().text(Estimate.arithmetic(losses))
                : "failed";
    }

    /** Returns the points that no other beats; without rows if the search has one objective alone. */
    static SearchTable front(Search search) {
        List<Quantity> objectives = search.settings().objectives();
        PointEstimates estimates = new PointEstimates(search);
        List<String> head = new ArrayList<>(List.of("Point"));
        objectives.forEach(objective -> head.add(objective.title()));
        head.add("By");
        List<List<String>> rows = new ArrayList<>();
        for (SearchedPoint point : objectives.size() > 1 ? search.front() : List.<SearchedPoint>of()) {
            List<String> row = new ArrayList<>(List.of("%d: %s".formatted(rows.size() + 1, search.text(point))));
            objectives.forEach(objective ->
                    row.add(estimates.of(point, objective).map(objective::text).orElse("failed")));
            row.add(Words.count(estimates.trials(point).size(), estimates.isFresh(point) ? "fresh trial" : "trial"));
            rows.add(row);
        }
        return new SearchTable(
                SearchWords.under(search, "The front"),
                head,
                rows,
                "By the search's own trials no other point is at least as good in all of them. Values are from fresh trials"
                        + " where there are any, since the others picked the points; 95 % intervals, from the noise of all"
                        + " points that have several trials.");
    }
}
