package org.trainmark.results.report;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import org.trainmark.results.early.parallel.AtEqualSeconds;
import org.trainmark.results.early.replay.Audit;
import org.trainmark.results.early.replay.AuditedRule;
import org.trainmark.results.early.replay.FullTrainings;
import org.trainmark.results.report.markup.JsonText;
import org.trainmark.results.stats.Proportion;
import org.trainmark.results.summary.Words;

/** Audits of the rules that end trainings early, for programs. */
public final class AuditJson {

    private static final int SCHEMA = 1;

    private AuditJson() {}

    /**
     * Returns the audits of runs by their names, in their order; {@code advised} is null where no rule loses so little.
     *
     * @param watched by the same names, what stands against their trainings; {@code watched} is not there without
     */
    public static String write(Map<String, Audit> audits, Map<String, AtEqualSeconds> watched) {
        ObjectNode all = JsonNodeFactory.instance.objectNode();
        all.put("schema", SCHEMA);
        ArrayNode runs = all.putArray("runs");
        audits.forEach((name, audit) -> {
            ObjectNode run = runs.addObject();
            add(name, audit, run);
            AtEqualSeconds against = watched.get(name);
            if (against != null) {
                WatchedJson.add(against, run.putObject("watched"));
            }
        });
        return JsonText.of(all);
    }

    private static void add(String name, Audit audit, ObjectNode node) {
        FullTrainings trainings = audit.trainings();
        node.put("run", name);
        node.put("cells", trainings.cells());
        node.put("trainings", trainings.count()).put("leftOut", trainings.leftOut());
        JsonText.put(node, "epochs", trainings.epochs());
        JsonText.put(node, "seconds", trainings.seconds());
        node.put("quantity", trainings.yardstick().word());
        node.put("by", trainings.yardstick().pace().label());
        node.put("target", trainings.target().map(Words::target).orElse(null));
        node.put("orders", audit.orders());
        node.put("notSignificantlyWorse", audit.winners().equal().size());
        node.put("advised", audit.advised().map(AuditedRule::rule).orElse(null));
        ArrayNode rules = node.putArray("rules");
        audit.rules().forEach(rule -> add(rule, rules.addObject()));
        new AuditWords(audit).after().forEach(node.putArray("notes")::add);
    }

    private static void add(AuditedRule rule, ObjectNode node) {
        node.put("rule", rule.rule());
        JsonText.put(node, "ended", rule.ended());
        JsonText.put(node, "epochsSaved", rule.epochsSaved());
        JsonText.put(node, "secondsSaved", rule.secondsSaved());
        JsonText.put(node, "bestKeptWorseBy", rule.worse());
        add(rule.bestLost(), node.putObject("winnerLost"));
        add(rule.allLost(), node.putObject("winnerAndEqualsLost"));
    }

    static void add(Proportion lost, ObjectNode node) {
        JsonText.put(node, "value", lost.value());
        JsonText.put(node, "low", lost.interval().low());
        JsonText.put(node, "high", lost.interval().high());
    }
}
