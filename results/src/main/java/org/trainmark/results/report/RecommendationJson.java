package org.trainmark.results.report;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;
import org.trainmark.results.MetricNames;
import org.trainmark.results.recommend.Candidate;
import org.trainmark.results.recommend.Candidate.Breach;
import org.trainmark.results.recommend.Objective;
import org.trainmark.results.recommend.Recommendation;
import org.trainmark.results.recommend.Recommendation.Ranked;
import org.trainmark.results.report.RecommendationText.Surroundings;
import org.trainmark.results.report.markup.JsonText;

/** A recommendation for programs. */
public final class RecommendationJson {

    private static final int SCHEMA = 1;

    private RecommendationJson() {}

    /** Returns all cells, ranked or with the limits that they break; {@code best} is null where it cannot be told. */
    public static String write(Recommendation recommendation, Objective objective, Surroundings around) {
        ObjectNode all = JsonNodeFactory.instance.objectNode();
        all.put("schema", SCHEMA).put("objective", word(objective));
        all.put("best", recommendation.best().map(Candidate::label).orElse(null));
        JsonText.put(all, "chanceOfNone", recommendation.nobody());
        ArrayNode ranked = all.putArray("ranked");
        recommendation.ranked().forEach(one -> add(one, ranked.addObject()));
        ArrayNode out = all.putArray("out");
        for (Recommendation.Out one : recommendation.out()) {
            ObjectNode node = out.addObject();
            add(one.candidate(), node);
            ArrayNode breaches = node.putArray("breaches");
            one.breaches().forEach(breach -> add(breach, breaches.addObject()));
        }
        around.beside().forEach(all.putArray("suiteLines")::add);
        all.put("confirming", around.confirming());
        around.notes().forEach(all.putArray("notes")::add);
        return JsonText.of(all);
    }

    private static void add(Ranked one, ObjectNode node) {
        add(one.candidate(), node);
        JsonText.put(node, "chance", one.chance());
        JsonText.put(node, "drawn", one.drawn());
        node.put("mayBeBest", one.mayBeBest());
    }

    private static void add(Candidate candidate, ObjectNode node) {
        node.put("label", candidate.label());
        ObjectNode cell = node.putObject("cell");
        candidate.cell().axes().forEach(cell::put);
        JsonText.put(node, "value", candidate.value());
        JsonText.put(node, "memoryBytes", candidate.memoryBytes());
        JsonText.put(node, "accuracy", candidate.accuracy());
        JsonText.put(node, "seconds", candidate.seconds());
        Candidate.Trials trials = candidate.trials();
        node.putObject("trials")
                .put("ended", trials.ended())
                .put(MetricNames.COMPLETED, trials.completed())
                .put("disturbed", trials.disturbed());
    }

    private static void add(Breach breach, ObjectNode node) {
        node.put("limit", word(breach.kind()));
        JsonText.put(node, "value", breach.value());
        JsonText.put(node, "bound", breach.limit());
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
