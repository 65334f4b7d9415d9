package org.trainmark.bench.page;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.trainmark.bench.watch.WatchedState;
import org.trainmark.results.report.markup.Steering;

/** How far trainings are that a person steers, as the page gets them. */
final class SteeredJson {

    private SteeredJson() {}

    static ArrayNode of(LiveRun run, List<RunningTrial> running) {
        ArrayNode all = JsonNodeFactory.instance.arrayNode();
        running.forEach(trial -> run.watched(trial).ifPresent(state -> add(all.addObject(), trial, state)));
        return all;
    }

    private static void add(ObjectNode json, RunningTrial trial, WatchedState state) {
        json.put("name", trial.name())
                .put("steps", state.steps())
                .put("rate", state.learningRate())
                .put("paused", state.paused())
                .put("problem", Steering.blanked(state.problem()));
        if (state.stepNanos() > 0) {
            json.put("speed", state.stepsHere() / (state.stepNanos() / 1e9));
        }
        if (state.residentBytes() > 0) {
            json.put("memory", state.residentBytes());
        }
    }
}
