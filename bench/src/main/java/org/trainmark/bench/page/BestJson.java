package org.trainmark.bench.page;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.trainmark.results.RunInfo;
import org.trainmark.results.TrialReport;
import org.trainmark.results.Tries;
import org.trainmark.results.report.markup.Steering;
import org.trainmark.results.report.search.SearchSections;
import org.trainmark.results.summary.RunSummary;
import org.trainmark.results.summary.answer.BestOf;

/** What a run has found, and how surely, as the page gets it. */
final class BestJson {

    private BestJson() {}

    static ObjectNode of(RunInfo info, List<TrialReport> tries) {
        RunSummary run = RunSummary.withoutSteps(info, Tries.counting(tries));
        ObjectNode best = JsonNodeFactory.instance
                .objectNode()
                .put("lines", tries.size())
                .put("answer", Steering.blanked(new SearchSections().answer(run)));
        BestOf.of(run).stream()
                .filter(list -> !list.cells().isEmpty())
                .findFirst()
                .ifPresent(list -> add(best, list));
        return best;
    }

    private static void add(ObjectNode best, BestOf list) {
        ArrayNode rows = best.put("title", list.title()).putArray("cells");
        list.cells()
                .forEach(cell -> rows.addObject()
                        .put("cell", Steering.blanked(cell.label()))
                        .put("value", list.text(cell))
                        .put("trials", cell.outcomesText()));
    }
}
