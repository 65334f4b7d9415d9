package org.trainmark.results.report;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.function.DoubleUnaryOperator;
import org.trainmark.results.early.parallel.AtEqualSeconds;
import org.trainmark.results.early.parallel.Moment;
import org.trainmark.results.early.parallel.Standing;
import org.trainmark.results.early.parallel.WatchedRun;
import org.trainmark.results.report.markup.JsonText;
import org.trainmark.results.stats.Interval;

/** A watched run against trainings side by side, for programs. */
final class WatchedJson {

    private WatchedJson() {}

    static void add(AtEqualSeconds all, ObjectNode node) {
        WatchedRun watched = all.watched();
        WatchedWords words = new WatchedWords(all);
        node.put("trainings", watched.count()).put("leftOut", watched.leftOut());
        JsonText.put(node, "seconds", watched.seconds());
        JsonText.put(node, "best", all.yardstick().value(watched.best()));
        ArrayNode moments = node.putArray("moments");
        for (Moment moment : all.moments()) {
            ObjectNode row = moments.addObject();
            JsonText.put(row, "seconds", moment.seconds());
            JsonText.put(row, "begun", moment.begun());
            add(
                    moment.standing(),
                    all.yardstick()::value,
                    words.quality(moment.standing().middle()),
                    row);
        }
        ArrayNode toTarget = node.putArray("toTarget");
        all.toTarget().forEach(standing -> add(standing, seconds -> seconds, standing.middle(), toTarget.addObject()));
        words.after().forEach(node.putArray("notes")::add);
    }

    private static void add(Standing standing, DoubleUnaryOperator value, Interval middle, ObjectNode row) {
        row.put("workers", standing.workers());
        JsonText.put(row, "watched", value.applyAsDouble(standing.watched()));
        JsonText.put(row, "median", value.applyAsDouble(standing.median()));
        JsonText.put(row, "low", middle.low());
        JsonText.put(row, "high", middle.high());
        AuditJson.add(standing.better(), row.putObject("watchedBetter"));
        AuditJson.add(standing.worse(), row.putObject("watchedWorse"));
    }
}
