package org.trainmark.results.report.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.trainmark.results.search.Confirmation;
import org.trainmark.results.search.Fault;
import org.trainmark.results.search.Quantity;
import org.trainmark.results.search.Search;
import org.trainmark.results.search.SearchSummary.Rivalry;
import org.trainmark.results.search.SearchedPoint;
import org.trainmark.results.search.WinnerValue;
import org.trainmark.results.stats.Estimate;
import org.trainmark.results.summary.Words;

/** What follows from one search. */
record SearchSentences(Search search) {

    private static final String NOTHING = "no point is good for anything yet: each failed or is beyond a limit.";

    private Quantity objective() {
        return search.objective();
    }

    /** Returns the winner and how good it is, as surely as is known. */
    String answer() {
        return SearchWords.under(search, search.settings().objectives().size() > 1 ? front() : best());
    }

    private String best() {
        return search.winnerValue()
                .map(this::measured)
                .or(() -> search.confirmation().map(this::chosen))
                .or(() -> search.ownBest().map(this::unconfirmed))
                .orElse(NOTHING);
    }

    /** Of several objectives there is no one winner. */
    private String front() {
        List<SearchedPoint> front = search.front();
        return front.isEmpty()
                ? NOTHING
                : "of %s, %d are beaten by no other in all of %s."
                        .formatted(
                                points(),
                                front.size(),
                                search.settings().objectives().stream()
                                        .map(Quantity::name)
                                        .collect(Collectors.joining(" and ")));
    }

    private String measured(WinnerValue value) {
        return "best of %s is %s: %s %s, from %s that chose nothing."
                .formatted(
                        points(),
                        search.text(value.winner()),
                        objective().name(),
                        objective().text(value.loss()),
                        Words.count(value.losses().size(), "fresh trial"));
    }

    private String chosen(Confirmation chosen) {
        return "best of %s is %s, by fresh trials of %s; how good it is remains to be measured by others."
                .formatted(
                        points(),
                        search.text(chosen.winner()),
                        Words.count(chosen.bestFirst().size(), "candidate"));
    }

    private String unconfirmed(SearchedPoint point) {
        return "best of %s so far is %s: %s %s, likely too good, since it was picked for it and no fresh trial confirms it."
                .formatted(
                        points(),
                        search.text(point),
                        objective().name(),
                        SearchWords.text(
                                objective(), search.found(point, objective()).orElseThrow()));
    }

    private String points() {
        long known = search.points().stream().filter(SearchedPoint::isKnown).count();
        return Words.count(search.points().size(), "point") + (known == 0 ? "" : " (%d known before)".formatted(known));
    }

    /** Returns how sure the choice is, what the search overstated and how many points are none to choose. */
    List<String> others() {
        List<String> all = new ArrayList<>();
        search.confirmation()
                .filter(chosen -> search.settings().objectives().size() == 1)
                .ifPresent(chosen -> all.addAll(sureness(chosen)));
        search.winnerValue().map(this::overstated).ifPresent(all::add);
        int faulty = search.points().size() - search.eligible().size();
        if (faulty > 0) {
            String why = Fault.byKind(search).entrySet().stream()
                    .map(kind ->
                            "%s: %d".formatted(kind.getKey(), kind.getValue().size()))
                    .collect(Collectors.joining(", "));
            all.add("Failed or beyond a limit: %d of %s (%s).".formatted(faulty, points(), why));
        }
        return all;
    }

    private List<String> sureness(Confirmation chosen) {
        List<String> all = new ArrayList<>();
        if (!Double.isNaN(chosen.share()) && chosen.bestFirst().size() > 1) {
            all.add("Among %s it is best in %.0f %% of resamplings of the fresh seeds."
                    .formatted(Words.count(chosen.bestFirst().size(), "candidate"), 100 * chosen.share()));
        }
        chosen.lead().ifPresent(lead -> all.add(lead(chosen, lead)));
        return all;
    }

    private String lead(Confirmation chosen, Estimate lead) {
        String second = search.text(chosen.bestFirst().get(1));
        String far = SearchWords.apart(objective(), lead.value(), lead.interval());
        return chosen.tells()
                ? "It is better than the runner-up, %s, by %s.".formatted(second, far)
                : "It cannot be told from the runner-up, %s: it is better by %s.".formatted(second, far);
    }

    private String overstated(WinnerValue value) {
        String claimed = SearchWords.text(objective(), value.loss().value() - value.overstated());
        return value.overstated() > 0
                ? "The best value that the search itself saw, %s, overstates that by %s: the best of many is lucky too."
                        .formatted(claimed, objective().apart(value.overstated()))
                : "The best value that the search itself saw, %s, overstates nothing.".formatted(claimed);
    }

    /** Returns how two winners compare, each tuned by as many trials. */
    static String of(Rivalry rivalry) {
        String far = SearchWords.apart(rivalry.best().objective(), rivalry.lead(), Optional.of(rivalry.interval()));
        return rivalry.interval().low() > 0
                ? "The winner of %s is better than that of %s by %s."
                        .formatted(rivalry.best().label(), rivalry.other().label(), far)
                : "The winners of %s and %s cannot be told apart: the first is better by %s."
                        .formatted(rivalry.best().label(), rivalry.other().label(), far);
    }
}
