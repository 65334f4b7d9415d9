package org.trainmark.results.export;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.trainmark.results.summary.Words;

/** What Treeherder takes from a job's log after PERFHERDER_DATA: a suite for each metric, in it each cell. */
final class PerfherderExport implements RunExport {

    /** More than this its schema refuses. */
    private static final double LARGEST = 1e12;

    @Override
    public String name() {
        return "perfherder";
    }

    @Override
    public String readers() {
        return "Treeherder's PERFHERDER_DATA";
    }

    @Override
    public Form form() {
        return Form.FILE;
    }

    @Override
    public Exported of(ExportedRun run) {
        ObjectNode all = JsonNodeFactory.instance.objectNode();
        all.putObject("framework").put("name", "trainmark");
        ArrayNode suites = all.putArray("suites");
        Map<String, ArrayNode> byMetric = new LinkedHashMap<>();
        int tooLarge = 0;
        for (ExportedCell cell : run.cells()) {
            for (ExportedFigure figure : cell.figures()) {
                if (Math.abs(figure.value()) > LARGEST) {
                    tooLarge++;
                } else {
                    add(cell, figure, byMetric.computeIfAbsent(figure.metric(), metric -> suite(run, metric, suites)));
                }
            }
        }
        List<String> unsaid = new ArrayList<>(Fact.unsaid(run, Set.of(Fact.TRIALS)));
        if (tooLarge > 0) {
            unsaid.add(Words.count(tooLarge, "figure") + " above 1e12, which the schema refuses");
        }
        return new Exported(List.of(ExportedFile.of("perfherder.json", all)), unsaid);
    }

    private static ArrayNode suite(ExportedRun run, String metric, ArrayNode suites) {
        return suites.addObject().put("name", run.suite() + "." + metric).putArray("subtests");
    }

    private static void add(ExportedCell cell, ExportedFigure figure, ArrayNode subtests) {
        ObjectNode node = subtests.addObject();
        node.put("name", cell.name()).put("value", figure.value()).put("lowerIsBetter", figure.isLowerBetter());
        if (!figure.unit().isEmpty()) {
            node.put("unit", figure.unit());
        }
        if (!figure.trials().isEmpty()) {
            figure.trials().forEach(node.putArray("replicates")::add);
        }
    }
}
