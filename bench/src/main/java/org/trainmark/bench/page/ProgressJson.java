package org.trainmark.bench.page;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.trainmark.bench.run.Tally;
import org.trainmark.results.Circumstances;
import org.trainmark.results.RunInfo;
import org.trainmark.results.TrialReport;
import org.trainmark.results.report.markup.Steering;
import org.trainmark.results.search.SearchSettings;

/** How far a run is, as the page gets it. */
final class ProgressJson {

    private ProgressJson() {}

    static ObjectNode of(RunInfo info, StoredRun run, KnownNow now) {
        List<TrialReport> own = run.own();
        Tally tally = now.tally().orElseGet(() -> Tally.of(info.extent(), own, atOnce(own)));
        ObjectNode progress = JsonNodeFactory.instance
                .objectNode()
                .put("text", text(info, tally))
                .put("ended", tally.tries())
                .put("of", tally.foreseen())
                .put("grows", tally.extent().mayGrow())
                .put("complete", isComplete(tally, now))
                .put("reason", Steering.blanked(now.reason()));
        addTimes(progress, tally, own);
        run.report().ifPresent(file -> progress.put("report", Steering.blanked(file.toString())));
        return progress;
    }

    /** Adds how long it will take, counted from the last end of a try, and when that was. */
    private static void addTimes(ObjectNode progress, Tally tally, List<TrialReport> own) {
        TimeLeft.of(tally, own.stream().mapToDouble(TrialReport::seconds).toArray())
                .ifPresent(left -> progress.putArray("left").add(left.low()).add(left.high()));
        own.stream()
                .mapToLong(trial -> trial.when().startedAt().toEpochMilli() + Math.round(trial.seconds() * 1e3))
                .max()
                .ifPresent(millis -> progress.put("endedAt", millis));
    }

    private static String text(RunInfo info, Tally tally) {
        boolean search = SearchSettings.of(info.settings()).isPresent();
        String how = search && tally.ended() < tally.extent().trials()
                ? "%d of at most %d trials"
                        .formatted(tally.ended(), tally.extent().trials())
                : tally.extent().progress(tally.ended());
        return tally.outcomes().isEmpty() ? how : how + ": " + tally.inWords();
    }

    private static boolean isComplete(Tally tally, KnownNow now) {
        return !tally.extent().mayGrow()
                && tally.tries() > 0
                && tally.tries() >= tally.foreseen()
                && now.running().isEmpty();
    }

    /** Returns how many trials ran side by side, as they say themselves. */
    private static int atOnce(List<TrialReport> tries) {
        return tries.stream()
                .map(trial -> trial.host().facts().getOrDefault(Circumstances.DEVICES_AT_ONCE, ""))
                .filter(text -> text.matches("[1-9][0-9]{0,3}"))
                .mapToInt(Integer::parseInt)
                .max()
                .orElse(1);
    }
}
