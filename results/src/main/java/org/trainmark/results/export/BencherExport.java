package org.trainmark.results.export;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Set;

/** Bencher's own format of metrics. */
final class BencherExport implements RunExport {

    @Override
    public String name() {
        return "bencher";
    }

    @Override
    public String readers() {
        return "Bencher's adapter json";
    }

    @Override
    public Form form() {
        return Form.FILE;
    }

    @Override
    public Exported of(ExportedRun run) {
        ObjectNode all = JsonNodeFactory.instance.objectNode();
        for (ExportedCell cell : run.cells()) {
            ObjectNode measures = all.putObject(cell.name());
            cell.figures().forEach(figure -> add(figure, measures.putObject(figure.metric())));
        }
        return new Exported(List.of(ExportedFile.of("bencher.json", all)), Fact.unsaid(run, Set.of(Fact.INTERVALS)));
    }

    private static void add(ExportedFigure figure, ObjectNode node) {
        node.put("value", figure.value());
        figure.interval()
                .ifPresent(bounds -> node.put("lower_value", bounds.low()).put("upper_value", bounds.high()));
    }
}
