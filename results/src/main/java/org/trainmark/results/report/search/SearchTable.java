package org.trainmark.results.report.search;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.trainmark.results.search.PartImportance;
import org.trainmark.results.search.Progress;
import org.trainmark.results.search.Quantity;
import org.trainmark.results.search.Search;
import org.trainmark.results.search.SearchSettings.Phase;
import org.trainmark.results.search.SearchedPoint;
import org.trainmark.results.search.importance.Importance;
import org.trainmark.results.search.importance.Share;
import org.trainmark.results.stats.Estimate;
import org.trainmark.results.summary.RunSummary;
import org.trainmark.results.summary.Unit;

/**
 * A table of a search.
 *
 * @param note what a reader must know; may be empty
 */
public record SearchTable(String caption, List<String> head, List<List<String>> rows, String note) {

    public SearchTable {
        requireNonNull(caption, "caption");
        head = List.copyOf(head);
        rows = List.copyOf(rows);
        requireNonNull(note, "note");
    }

    /** Returns the candidates of a search, the best by fresh trials first; without rows if nothing was confirmed. */
    static SearchTable candidates(Search search) {
        Quantity objective = search.objective();
        SearchSentences words = new SearchSentences(search);
        List<SearchedPoint> candidates =
                search.confirmation().map(chosen -> chosen.bestFirst()).orElse(List.of());
        return new SearchTable(
                SearchSentences.under(search, "Candidates, the best by fresh trials first"),
                List.of("Candidate", "Ticket", objective.title() + ", fresh", objective.title() + ", search", "Trials"),
                candidates.stream()
                        .map(point -> List.of(
                                search.text(point),
                                ticket(point),
                                fresh(search, point),
                                words.found(point, objective),
                                Integer.toString(point.trials().size())))
                        .toList(),
                "Fresh: means of trials whose seeds the search had not seen, with their 95 % interval from 3 trials on."
                        + " Search: the mean by which a point became a candidate.");
    }

    private static String ticket(SearchedPoint point) {
        return point.isKnown() ? "known" : Integer.toString(point.ticket());
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
        SearchSentences words = new SearchSentences(search);
        List<String> head = new ArrayList<>(List.of("Point"));
        objectives.forEach(objective -> head.add(objective.title()));
        List<List<String>> rows = new ArrayList<>();
        for (SearchedPoint point : objectives.size() > 1 ? search.front() : List.<SearchedPoint>of()) {
            List<String> row = new ArrayList<>(List.of(search.text(point)));
            objectives.forEach(objective -> row.add(words.found(point, objective)));
            rows.add(row);
        }
        return new SearchTable(
                SearchSentences.under(search, "The front"),
                head,
                rows,
                "No other point is at least as good in all of them. Means of the search's own trials.");
    }

    /** Returns what each part explains of each quantity; without rows if there are too few points. */
    static SearchTable importance(Search search, List<PartImportance> all) {
        List<String> head = new ArrayList<>(List.of("Part"));
        all.forEach(one -> head.add(one.quantity().title()));
        List<List<String>> rows = new ArrayList<>();
        if (!all.isEmpty()) {
            List<Share> parts = all.get(0).importance().parts();
            for (int i = 0; i < parts.size(); i++) {
                int part = i;
                rows.add(row(
                        RunSummary.shortName(parts.get(i).name()),
                        all,
                        one -> Optional.of(one.parts().get(part))));
            }
            rows.add(row("pairs of parts", all, one -> Optional.of(one.pairs())));
            rows.add(row("seed", all, Importance::seed));
        }
        return new SearchTable(
                SearchSentences.under(search, "What explains the differences"),
                head,
                rows,
                "Shares of the variance over the space, each place of it as likely, with 95 % intervals by resampling"
                        + " points. Seed: what trials of one point differ by; a dash if no point was repeated. Points that"
                        + " failed have no value and are not in it.");
    }

    private static List<String> row(
            String name, List<PartImportance> all, Function<Importance, Optional<Share>> which) {
        List<String> row = new ArrayList<>(List.of(name));
        all.forEach(one -> row.add(which.apply(one.importance())
                .map(share -> SearchSentences.share(share.value(), share.interval()))
                .orElse("–")));
        return row;
    }

    /** Returns the points that are none to choose, each with why. */
    static SearchTable faults(Search search) {
        return new SearchTable(
                SearchSentences.under(search, "Points that failed or are beyond a limit"),
                List.of("Point", "Ticket", "Why"),
                search.points().stream()
                        .filter(point -> !search.faults(point).isEmpty())
                        .map(point ->
                                List.of(search.text(point), ticket(point), String.join("; ", search.faults(point))))
                        .toList(),
                "");
    }

    /** Returns the best value so far after each point that improved it. */
    static SearchTable history(Search search) {
        List<List<String>> rows = new ArrayList<>();
        double best = Double.POSITIVE_INFINITY;
        for (Progress progress : search.history()) {
            if (progress.best().orElse(best) < best) {
                best = progress.best().orElseThrow();
                rows.add(List.of(
                        search.text(progress.point()),
                        ticket(progress.point()),
                        Unit.SECONDS.text(progress.seconds()),
                        search.objective().unit().text(search.objective().value(best))));
            }
        }
        return new SearchTable(
                SearchSentences.under(search, "How the best value came about"),
                List.of("Point", "Ticket", "After", search.objective().title()),
                rows,
                "By the search's own trials; after so much time of its trials together.");
    }
}
