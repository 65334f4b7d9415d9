package org.trainmark.results.export;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The two tools of github-action-benchmark for whatever one likes, each of one direction. */
final class ActionExport implements RunExport {

    @Override
    public String name() {
        return "github-action-benchmark";
    }

    @Override
    public String readers() {
        return "its tools customBiggerIsBetter and customSmallerIsBetter, a file each";
    }

    @Override
    public Form form() {
        return Form.FOLDER;
    }

    @Override
    public Exported of(ExportedRun run) {
        return new Exported(
                List.of(
                        ExportedFile.of("bigger-is-better.json", list(run, false)),
                        ExportedFile.of("smaller-is-better.json", list(run, true))),
                Fact.unsaid(run, Set.of(Fact.INTERVALS, Fact.FAILED)));
    }

    private static ArrayNode list(ExportedRun run, boolean lowerIsBetter) {
        ArrayNode list = JsonNodeFactory.instance.arrayNode();
        for (ExportedCell cell : run.cells()) {
            for (ExportedFigure figure : cell.figures()) {
                if (figure.isLowerBetter() == lowerIsBetter) {
                    add(cell, figure, list.addObject());
                }
            }
        }
        return list;
    }

    private static void add(ExportedCell cell, ExportedFigure figure, ObjectNode node) {
        node.put("name", cell.name() + "/" + figure.metric())
                .put("value", figure.value())
                .put("unit", figure.unit());
        figure.interval()
                .ifPresent(bounds ->
                        node.put("range", String.format(Locale.ROOT, "%.6g to %.6g", bounds.low(), bounds.high())));
        node.put("extra", "trials: " + cell.summary().outcomesText());
    }
}
