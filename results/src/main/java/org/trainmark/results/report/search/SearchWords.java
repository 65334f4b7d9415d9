package org.trainmark.results.report.search;

import java.util.Locale;
import java.util.Optional;
import org.trainmark.results.search.Quantity;
import org.trainmark.results.search.Search;
import org.trainmark.results.search.SearchedPoint;
import org.trainmark.results.stats.Estimate;
import org.trainmark.results.stats.Interval;

/** The words that sentences and tables of a search share. */
final class SearchWords {

    /** What stands where there is nothing to say. */
    static final String NONE = "–";

    private SearchWords() {}

    /** Returns a sentence or a caption about one of several searches, after the name of that. */
    static String under(Search search, String sentence) {
        String small = sentence.substring(0, 1).toLowerCase(Locale.ROOT) + sentence.substring(1);
        return search.label().isEmpty() ? sentence : search.label() + ": " + small;
    }

    /** Returns the number of the ticket by which a point was proposed, or that it was known. */
    static String ticket(SearchedPoint point) {
        return point.isKnown() ? "known" : Integer.toString(point.ticket());
    }

    /** Returns a mean loss as a value, with its unit. */
    static String text(Quantity quantity, double loss) {
        return quantity.text(new Estimate(loss, Optional.empty(), 1));
    }

    /** Returns a difference of losses with its interval. */
    static String apart(Quantity quantity, double loss, Optional<Interval> interval) {
        return quantity.apart(loss)
                + interval.map(bounds ->
                                " [%s, %s]".formatted(quantity.apart(bounds.low()), quantity.apart(bounds.high())))
                        .orElse("");
    }

    /** Returns a quantity of a point by trials of the search itself, or a dash. */
    static String found(Search search, SearchedPoint point, Quantity quantity) {
        return search.found(point, quantity).stream()
                .mapToObj(loss -> quantity.unit().text(quantity.value(loss)))
                .findFirst()
                .orElse(NONE);
    }
}
