package org.trainmark.bench.page;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.trainmark.results.Origin;
import org.trainmark.results.RunInfo;
import org.trainmark.results.TrialReport;

/** The trials that run now, each with what its curve is shown beside, as the page gets them. */
final class RunningJson {

    private RunningJson() {}

    /** @param own tries of the run that have ended */
    static ArrayNode of(RunInfo info, List<TrialReport> own, KnownNow now) {
        CellJson cells = new CellJson(info.axes());
        ArrayNode all = JsonNodeFactory.instance.arrayNode();
        now.running().forEach(trial -> add(all.addObject(), trial, cells, own));
        return all;
    }

    private static void add(ObjectNode json, RunningTrial trial, CellJson cells, List<TrialReport> own) {
        Siblings siblings = Siblings.of(trial.key().cell(), own);
        json.put("name", trial.name())
                .put("number", trial.key().repetition() + 1)
                .put("again", trial.key().origin().plan().equals(Origin.REPEAT))
                .put("startedAt", trial.startedAt().toEpochMilli())
                .put("beside", siblings.inWords())
                .set("typical", CurveJson.thinned(siblings.typical()));
        json.set("cell", cells.of(trial.key().cell()));
    }
}
