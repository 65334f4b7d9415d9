package org.trainmark.results.report.comparison;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.List;
import java.util.OptionalDouble;
import org.trainmark.results.compare.Comparison;
import org.trainmark.results.compare.contrast.Effect;
import org.trainmark.results.compare.contrast.Verdict;
import org.trainmark.results.report.markup.JsonText;

/** A comparison for programs. A number that is not finite, such as a time not reached, is null. */
final class ComparisonJson {

    private static final int SCHEMA = 1;
    private static final ObjectMapper MAPPER = JsonText.mapper();

    private ComparisonJson() {}

    static void write(Comparison comparison, Appendable out) throws IOException {
        write(node(comparison), out);
    }

    static void write(List<Comparison> each, Appendable out) throws IOException {
        ObjectNode page = MAPPER.createObjectNode();
        page.put("schema", SCHEMA);
        page.put("base", each.get(0).base());
        page.put("verdict", RunTable.verdict(each).label());
        ArrayNode comparisons = page.putArray("comparisons");
        each.forEach(comparison -> comparisons.add(node(comparison)));
        write(page, out);
    }

    private static void write(ObjectNode page, Appendable out) throws IOException {
        out.append(MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(page))
                .append('\n');
    }

    private static ObjectNode node(Comparison comparison) {
        ObjectNode page = MAPPER.createObjectNode();
        page.put("schema", SCHEMA);
        page.put("base", comparison.base());
        page.put("candidate", comparison.candidate());
        page.put("verdict", comparison.verdict().label());
        page.put("answer", ComparisonWords.answer(comparison));
        page.put("level", comparison.level());
        ObjectNode counts = page.putObject("guarded");
        for (Verdict verdict : Verdict.values()) {
            counts.put(verdict.label(), comparison.count(verdict));
        }
        comparison.trialsToSettle().ifPresent(trials -> page.put("trialsToSettle", trials));
        comparison.missing().forEach(page.putArray("missing")::add);
        comparison.notes().forEach(page.putArray("notes")::add);
        ArrayNode cells = page.putArray("cells");
        comparison.cells().forEach(cell -> {
            ObjectNode node = cells.addObject().put("label", cell.label());
            ObjectNode values = node.putObject("cell");
            cell.cell().axes().forEach(values::put);
            ArrayNode effects = node.putArray("effects");
            cell.effects().forEach(effect -> add(effect, effects.addObject()));
        });
        return page;
    }

    private static void add(Effect effect, ObjectNode node) {
        node.put("metric", effect.metric().name());
        node.put("unit", effect.metric().unit().symbol());
        node.put("margin", effect.metric().margin());
        node.put("guarded", effect.metric().guarded());
        put(node, "base", effect.base());
        put(node, "candidate", effect.candidate());
        put(node, "change", effect.size());
        effect.interval().ifPresent(interval -> {
            put(node, "low", OptionalDouble.of(interval.low()));
            put(node, "high", OptionalDouble.of(interval.high()));
        });
        node.put("p", effect.p());
        node.put("adjustedP", effect.adjustedP());
        node.put("verdict", effect.verdict().label());
        effect.trialsToSettle().ifPresent(trials -> node.put("trialsToSettle", trials));
        if (!effect.note().isEmpty()) {
            node.put("note", effect.note());
        }
    }

    private static void put(ObjectNode node, String name, OptionalDouble value) {
        if (value.isPresent() && Double.isFinite(value.getAsDouble())) {
            node.put(name, value.getAsDouble());
        } else {
            node.putNull(name);
        }
    }
}
