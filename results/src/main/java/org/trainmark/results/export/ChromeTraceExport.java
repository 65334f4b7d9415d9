package org.trainmark.results.export;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.trainmark.results.MetricNames;

/** When which trial ran, as Chrome's trace events: a lane for each trial that ran beside others. */
final class ChromeTraceExport implements RunExport {

    private static final int PROCESS = 1;

    @Override
    public String name() {
        return "chrome-trace";
    }

    @Override
    public String readers() {
        return "timelines: Perfetto, chrome://tracing, speedscope";
    }

    @Override
    public Form form() {
        return Form.FILE;
    }

    @Override
    public Exported of(ExportedRun run) {
        ObjectNode trace = JsonNodeFactory.instance.objectNode().put("displayTimeUnit", "ms");
        ArrayNode events = trace.putArray("traceEvents");
        named("process_name", 0, run.suite(), events);
        List<ExportedTrial> trials = run.trials();
        List<Instant> lanes = new ArrayList<>();
        for (ExportedTrial trial : trials) {
            int lane = lane(trial, lanes);
            if (lane == lanes.size()) {
                lanes.add(trial.endedAt());
                named("thread_name", lane, "trials " + lanes.size(), events);
            }
            lanes.set(lane, trial.endedAt());
            add(trial, trials.get(0).startedAt(), lane, events);
        }
        List<String> unsaid = new ArrayList<>(
                Fact.unsaid(run, Set.of(Fact.TRIALS, Fact.INTERVALS, Fact.CURVES, Fact.STEPS, Fact.FAILED)));
        unsaid.add("all that was measured but when trials ran");
        return new Exported(List.of(ExportedFile.of("trace.json", trace)), unsaid);
    }

    /** Returns the first lane that is free when a trial begins, or the number of lanes. */
    private static int lane(ExportedTrial trial, List<Instant> lanes) {
        int lane = 0;
        while (lane < lanes.size() && lanes.get(lane).isAfter(trial.startedAt())) {
            lane++;
        }
        return lane;
    }

    private static void named(String what, int lane, String name, ArrayNode events) {
        events.addObject()
                .put("name", what)
                .put("ph", "M")
                .put("pid", PROCESS)
                .put("tid", lane)
                .putObject("args")
                .put("name", name);
    }

    private static void add(ExportedTrial trial, Instant zero, int lane, ArrayNode events) {
        double begin = Duration.between(zero, trial.startedAt()).toNanos() / 1e3;
        event(trial.name(), begin, 1e6 * trial.report().seconds(), lane, events)
                .putObject("args")
                .put("outcome", trial.report().outcome().label())
                .put("seed", trial.report().seed());
        trial.value(MetricNames.START)
                .ifPresent(seconds -> event(
                        "start", begin, 1e6 * Math.min(seconds, trial.report().seconds()), lane, events));
    }

    private static ObjectNode event(String name, double begin, double micros, int lane, ArrayNode events) {
        return events.addObject()
                .put("name", name)
                .put("ph", "X")
                .put("pid", PROCESS)
                .put("tid", lane)
                .put("ts", begin)
                .put("dur", micros);
    }
}
