package org.trainmark.results.report;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import org.trainmark.results.Outcome;
import org.trainmark.results.RunInfo;
import org.trainmark.results.report.markup.JsonText;
import org.trainmark.results.report.search.SearchJson;
import org.trainmark.results.report.search.SearchSections;
import org.trainmark.results.summary.CellFit;
import org.trainmark.results.summary.CellSummary;
import org.trainmark.results.summary.Figure;
import org.trainmark.results.summary.Metric;
import org.trainmark.results.summary.Report;
import org.trainmark.results.summary.RunSummary;
import org.trainmark.results.summary.answer.AtOnce;
import org.trainmark.results.summary.answer.BestOf;
import org.trainmark.results.summary.answer.DisturbanceNotes;
import org.trainmark.results.summary.answer.FitTable;
import org.trainmark.results.summary.answer.Nodes;
import org.trainmark.results.summary.answer.TestSplit;

/** The summary of a run for programs. A number that is not finite, such as a time not reached, is null. */
final class JsonReport implements Report {

    private static final int SCHEMA = 1;

    private final SearchSections searches;

    JsonReport(SearchSections searches) {
        this.searches = requireNonNull(searches, "searches");
    }

    @Override
    public String fileName() {
        return "report.json";
    }

    @Override
    public void write(RunSummary run, Appendable out) throws IOException {
        ObjectNode report = object();
        report.put("schema", SCHEMA);
        report.set("run", runNode(run.info()));
        report.put("answer", searches.answer(run));
        TestSplit.sentence(run).ifPresent(sentence -> report.put("test", sentence));
        searches.of(run).ifPresent(search -> report.set("search", SearchJson.of(search)));
        report.set("outcomes", outcomes(run.outcomes()));
        report.put("didNotLearn", run.notLearned());
        AtOnce.of(run).ifPresent(atOnce -> report.put("devicesAtOnce", atOnce.devices()));
        Nodes.of(run).ifPresent(nodes -> nodes.sentences().forEach(report.putArray("nodes")::add));
        report.set("metrics", metrics(run));
        report.set("cells", cells(run));
        FitTable.of(run).ifPresent(fits -> FitTable.rule().forEach(report.putArray("fitRule")::add));
        report.set("best", best(run));
        TestSplit.confusion(run)
                .ifPresent(
                        confusion -> report.set("confusion", JsonText.mapper().valueToTree(confusion)));
        DisturbanceNotes.of(run)
                .forEach(note -> report.withArray("disturbances").add(note));
        out.append(JsonText.of(report)).append('\n');
    }

    private static ObjectNode runNode(RunInfo info) {
        ObjectNode run = object();
        run.put("name", info.name());
        run.put("question", info.question());
        run.put("suiteSha256", info.suiteSha256());
        run.put("createdAt", info.createdAt().toString());
        run.put("trials", info.extent().trials());
        if (info.extent().mayGrow()) {
            run.put("mayGrow", true);
        }
        info.axes().forEach(run.putArray("axes")::add);
        info.target()
                .ifPresent(target -> run.putObject("target")
                        .put("metric", target.metric().name().toLowerCase(Locale.ROOT))
                        .put("value", target.value()));
        ObjectNode provenance = run.putObject("provenance");
        info.provenance().forEach(provenance::put);
        return run;
    }

    private static ObjectNode outcomes(Map<Outcome, Integer> counts) {
        ObjectNode outcomes = object();
        counts.forEach((outcome, count) -> outcomes.put(outcome.label(), count));
        return outcomes;
    }

    private static ArrayNode metrics(RunSummary run) {
        ArrayNode metrics = JsonNodeFactory.instance.arrayNode();
        for (Metric metric : run.metrics()) {
            metrics.addObject()
                    .put("name", metric.name())
                    .put("unit", metric.unit().symbol())
                    .put("definition", metric.definition());
        }
        return metrics;
    }

    private static ArrayNode cells(RunSummary run) {
        ArrayNode cells = JsonNodeFactory.instance.arrayNode();
        for (int i = 0; i < run.cells().size(); i++) {
            CellSummary cell = run.cells().get(i);
            ObjectNode node = cells.addObject();
            node.put("label", cell.label());
            ObjectNode values = node.putObject("cell");
            cell.cell().axes().forEach(values::put);
            node.set("outcomes", outcomes(cell.outcomes()));
            node.put("onFront", run.front().contains(i));
            ObjectNode figures = node.putObject("figures");
            run.metrics().forEach(metric -> metric.of(cell).ifPresent(f -> figures.set(metric.name(), figure(f))));
            cell.fit().ifPresent(fit -> node.set("fit", fit(fit)));
            node.put("stoppedAtTarget", cell.stoppedAtTarget());
        }
        return cells;
    }

    private static ObjectNode figure(Figure figure) {
        ObjectNode node = object();
        JsonText.put(node, "value", figure.value().orElse(Double.NaN));
        figure.interval().ifPresent(interval -> {
            JsonText.put(node, "low", interval.low());
            JsonText.put(node, "high", interval.high());
        });
        if (!figure.note().isEmpty()) {
            node.put("note", figure.note());
        }
        return node;
    }

    private static ObjectNode fit(CellFit cell) {
        ObjectNode node = object();
        node.put("verdict", cell.fit().kind().label());
        cell.fit().fromEpoch().ifPresent(epoch -> node.put("fromEpoch", epoch));
        if (!cell.fit().reason().isEmpty()) {
            node.put("reason", cell.fit().reason());
        }
        cell.rate().ifPresent(rate -> node.put("learningRate", rate.label()));
        return node.put("agreeing", cell.agreeing()).put("trials", cell.trials());
    }

    private static ObjectNode best(RunSummary run) {
        ObjectNode best = object();
        for (BestOf list : BestOf.of(run)) {
            ArrayNode labels = best.putArray(list.metric().name());
            list.cells().forEach(cell -> labels.add(cell.label()));
        }
        return best;
    }

    private static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }
}
