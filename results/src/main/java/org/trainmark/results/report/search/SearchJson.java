package org.trainmark.results.report.search;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.trainmark.results.report.markup.JsonText;
import org.trainmark.results.search.Confirmation;
import org.trainmark.results.search.Moment;
import org.trainmark.results.search.PartImportance;
import org.trainmark.results.search.Quantity;
import org.trainmark.results.search.Search;
import org.trainmark.results.search.SearchedPoint;
import org.trainmark.results.search.StudiedSearch;
import org.trainmark.results.search.WinnerValue;
import org.trainmark.results.search.importance.Share;
import org.trainmark.results.stats.Interval;

/** A search for programs; values are in the unit of the objective. */
public final class SearchJson {

    private SearchJson() {}

    /** Returns the searches of a run with their sentences, points, trials, candidates and what matters. */
    public static ObjectNode of(SearchSection section) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.put("by", section.summary().settings().by());
        section.sentences().forEach(node.putArray("sentences")::add);
        ArrayNode searches = node.putArray("searches");
        section.searches().forEach(studied -> add(studied, searches.addObject()));
        return node;
    }

    private static void add(StudiedSearch studied, ObjectNode node) {
        Search search = studied.search();
        Quantity objective = search.objective();
        node.put("label", search.label());
        node.put("objective", objective.name());
        ArrayNode points = node.putArray("points");
        search.points().forEach(point -> point(search, point, points.addObject()));
        ArrayNode trials = node.putArray("history");
        studied.history(objective).forEach(moment -> moment(objective, moment, trials.addObject()));
        search.confirmation().ifPresent(chosen -> chosen(chosen, node));
        search.winnerValue().ifPresent(value -> winner(objective, value, node.putObject("winner")));
        ArrayNode importance = node.putArray("importance");
        studied.importance().forEach(one -> importance(one, importance.addObject()));
        studied.bestHalf().ifPresent(half -> importance(half, node.putObject("importanceInBestHalf")));
    }

    private static void point(Search search, SearchedPoint point, ObjectNode node) {
        node.put("ticket", point.ticket());
        node.put("known", point.isKnown());
        ObjectNode place = node.putObject("point");
        search.parts().forEach(part -> part.textOf(point).ifPresent(text -> place.put(part.name(), text)));
        for (Quantity objective : search.settings().objectives()) {
            search.found(point, objective)
                    .ifPresent(loss -> JsonText.put(node, objective.name(), objective.value(loss)));
        }
        search.faults(point).forEach(fault -> node.withArray("faults").add(fault.text()));
    }

    private static void moment(Quantity objective, Moment moment, ObjectNode node) {
        node.put("trial", moment.trial().id());
        node.put("ticket", moment.point().ticket());
        node.put("seconds", moment.seconds());
        moment.loss().ifPresent(loss -> JsonText.put(node, "value", objective.value(loss)));
        moment.best().ifPresent(best -> {
            node.put("bestTicket", best.point().ticket());
            JsonText.put(node, "bestSoFar", objective.value(best.loss()));
            best.band().map(objective::values).ifPresent(band -> bounds(band, node));
        });
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
