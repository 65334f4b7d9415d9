package org.trainmark.bench.cli.runs;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.trainmark.results.report.markup.JsonText;

/** Runs as a list for programs. */
final class RunListJson {

    private static final int SCHEMA = 1;

    private RunListJson() {}

    /** Returns an object with the runs; one that cannot be read has a problem in place of a state and an answer. */
    static String write(List<ListedRun> runs) {
        ObjectNode list = JsonNodeFactory.instance.objectNode().put("schema", SCHEMA);
        ArrayNode all = list.putArray("runs");
        runs.forEach(run -> add(run, all.addObject()));
        return JsonText.of(list);
    }

    private static void add(ListedRun run, ObjectNode node) {
        node.put("name", run.name()).put("directory", run.directory().toString());
        run.state().ifPresent(state -> add(state, node));
        node.put(run.state().isPresent() ? "answer" : "problem", run.answer());
    }

    private static void add(ListedRun.State state, ObjectNode node) {
        node.put("suite", state.suite())
                .put("question", state.question())
                .put("machine", state.machine())
                .put("state", state.stage().label())
                .put("createdAt", state.startedAt().toString())
                .put("trials", state.extent().trials())
                .put("mayGrow", state.extent().mayGrow())
                .put("ended", state.ended());
        ObjectNode outcomes = node.putObject("outcomes");
        state.outcomes().forEach((outcome, count) -> outcomes.put(outcome.label(), count));
    }
}
