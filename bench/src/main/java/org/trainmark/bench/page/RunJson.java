package org.trainmark.bench.page;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.trainmark.results.RunInfo;
import org.trainmark.results.report.markup.Steering;
import org.trainmark.results.search.Quantity;
import org.trainmark.results.search.SearchSettings;
import org.trainmark.results.summary.Metric;

/** What a run is, as the page gets it. */
final class RunJson {

    private RunJson() {}

    /**
     * @param key under which the page keeps what it is told
     * @param live whether it is told which trials run
     */
    static ObjectNode of(RunInfo info, String key, boolean live) {
        ObjectNode run = JsonNodeFactory.instance
                .objectNode()
                .put("key", key)
                .put("name", Steering.blanked(info.name()))
                .put("question", Steering.blankedLines(info.question()))
                .put("live", live);
        SearchSettings.of(info.settings())
                .flatMap(search -> search.objectives().stream().findFirst())
                .ifPresent(objective -> run.set("objective", of(objective)));
        return run;
    }

    private static ObjectNode of(Quantity objective) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("title", objective.title())
                .put("aim", objective.aim())
                .put("unit", objective.unit().symbol())
                .put("lower", objective.better() == Metric.Better.LOWER)
                .put("log", objective.relative());
    }
}
