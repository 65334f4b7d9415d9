package org.trainmark.results.report.search;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.trainmark.results.report.markup.JsonText;
import org.trainmark.results.search.Confirmation;
import org.trainmark.results.search.PartImportance;
import org.trainmark.results.search.Progress;
import org.trainmark.results.search.Quantity;
import org.trainmark.results.search.Search;
import org.trainmark.results.search.SearchSummary;
import org.trainmark.results.search.WinnerValue;
import org.trainmark.results.search.importance.Share;
import org.trainmark.results.stats.Interval;

/** A search for programs; values are in the unit of the objective. */
public final class SearchJson {

    private SearchJson() {}

    /** Returns the searches of a run with their sentences, points, candidates and what matters. */
    public static ObjectNode of(SearchSection section) {
        SearchSummary summary = section.summary();
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.put("by", summary.settings().by());
        section.sentences().forEach(node.putArray("sentences")::add);
        ArrayNode searches = node.putArray("searches");
        summary.searches().forEach(search -> add(search, searches.addObject()));
        return node;
    }

    private static void add(Search search, ObjectNode node) {
        Quantity objective = search.objective();
        node.put("label", search.label());
        node.put("objective", objective.name());
        ArrayNode points = node.putArray("points");
        search.history().forEach(progress -> point(search, progress, points.addObject()));
        search.confirmation().ifPresent(chosen -> chosen(chosen, node));
        search.winnerValue().ifPresent(value -> winner(objective, value, node.putObject("winner")));
        ArrayNode importance = node.putArray("importance");
        PartImportance.of(search).forEach(one -> importance(one, importance.addObject()));
    }

    private static void point(Search search, Progress progress, ObjectNode node) {
        Quantity objective = search.objective();
        node.put("ticket", progress.point().ticket());
        node.put("known", progress.point().isKnown());
        ObjectNode place = node.putObject("point");
        search.parts().forEach(part -> part.textOf(progress.point()).ifPresent(text -> place.put(part.name(), text)));
        node.put("seconds", progress.seconds());
        progress.loss().ifPresent(loss -> JsonText.put(node, "value", objective.value(loss)));
        progress.best().ifPresent(loss -> JsonText.put(node, "bestSoFar", objective.value(loss)));
        search.faults(progress.point())
                .forEach(fault -> node.withArray("faults").add(fault));
    }

    private static void chosen(Confirmation chosen, ObjectNode node) {
        chosen.bestFirst().forEach(point -> node.withArray("candidates").add(point.ticket()));
        JsonText.put(node, "bestInShareOfResamplings", chosen.share());
        node.put("toldFromRunnerUp", chosen.tells());
    }

    private static void winner(Quantity objective, WinnerValue value, ObjectNode node) {
        node.put("ticket", value.winner().ticket());
        JsonText.put(node, "value", objective.value(value.loss().value()));
        value.loss().interval().map(objective::values).ifPresent(interval -> bounds(interval, node));
        JsonText.put(node, "bestOfSearch", objective.value(value.loss().value() - value.overstated()));
    }

    private static void importance(PartImportance one, ObjectNode node) {
        node.put("quantity", one.quantity().name());
        node.put("points", one.points());
        ArrayNode shares = node.putArray("shares");
        one.importance().parts().forEach(share -> share(share, shares.addObject()));
        share(one.importance().pairs(), shares.addObject());
        one.importance().seed().ifPresent(share -> share(share, shares.addObject()));
    }

    private static void share(Share share, ObjectNode node) {
        node.put("name", share.name());
        JsonText.put(node, "value", share.value());
        bounds(share.interval(), node);
    }

    private static void bounds(Interval interval, ObjectNode node) {
        JsonText.put(node, "low", interval.low());
        JsonText.put(node, "high", interval.high());
    }
}
