package org.trainmark.bench.page;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.LongSupplier;
import org.trainmark.bench.watch.HandOrder;
import org.trainmark.results.CurvePoint;
import org.trainmark.results.RunInfo;
import org.trainmark.results.TrialReport;
import org.trainmark.results.log.RunDirectoryException;
import org.trainmark.results.report.markup.Steering;

/** What is new of a run for each page; it works only when a page asks. */
final class Feed {

    private final StoredRun run;
    private final Clock clock;
    private final BestSoFar best;
    private final SortedMap<String, String> parts = new TreeMap<>();
    private Optional<LiveRun> live = Optional.empty();
    private KnownNow shown = KnownNow.NOTHING;
    private int shownVersion;
    private boolean over;

    /**
     * @param root of the run, which need not be there yet
     * @param nanos by which it is known how long work took
     */
    Feed(Path root, Clock clock, LongSupplier nanos) {
        run = new StoredRun(root);
        this.clock = clock;
        best = new BestSoFar(nanos);
        parts.put("directory", text(root.toString()));
    }

    /** Tells from now on what a run of this process knows, too. */
    synchronized void watch(LiveRun ofThisProcess) {
        live = Optional.of(ofThisProcess);
    }

    /** Gives an order to the training that runs now; returns whether there is one that takes it. */
    synchronized boolean order(HandOrder order) {
        return live.filter(run -> run.order(order)).isPresent();
    }

    /** Tells every page at its next question that it was the last. */
    synchronized void end() {
        over = true;
        parts.put("over", "true");
    }

    /** Returns where the report of the run is, if it is there and no older than the last trial. */
    synchronized Optional<Path> report() {
        refresh();
        return run.report();
    }

    /** Returns what a page does not know yet, which it knows from now on; empty if that is nothing. */
    synchronized Optional<News> news(Visit visit) {
        refresh();
        live.ifPresent(
                run -> parts.put("steered", SteeredJson.of(run, shown.running()).toString()));
        visit.goOnWith(run.key(), run.tries().size());
        List<String> fields = visit.changed(parts);
        run.info().ifPresent(info -> fields.addAll(tries(visit, info)));
        fields.addAll(points(visit));
        if (fields.isEmpty()) {
            return Optional.empty();
        }
        fields.add("\"now\":" + clock.millis());
        return Optional.of(new News(visit.place(), "{" + String.join(",", fields) + "}", over));
    }

    /** Damage is told to whoever looks: the run itself may well go on. */
    private void refresh() {
        try {
            run.refresh();
            run.info().ifPresent(this::show);
            parts.put("problem", "null");
        } catch (RunDirectoryException | UncheckedIOException e) {
            parts.put("problem", text(String.valueOf(e.getMessage())));
        }
    }

    private void show(RunInfo info) {
        KnownNow now = live.map(LiveRun::now).orElse(KnownNow.NOTHING);
        if (run.version() != shownVersion || !now.equals(shown)) {
            shown = now;
            shownVersion = run.version();
            parts.put("run", RunJson.of(info, run.key(), now.live()).toString());
            parts.put("progress", ProgressJson.of(info, run, now).toString());
            parts.put("running", RunningJson.of(info, run.own(), now).toString());
        }
        parts.put("best", best.of(info, run.tries(), run.version(), now.isIdle()));
    }

    private static String text(String words) {
        return TextNode.valueOf(Steering.blanked(words)).toString();
    }

    private List<String> tries(Visit visit, RunInfo info) {
        int told = visit.place().line();
        List<TrialReport> more = run.tries().subList(told, run.tries().size());
        if (more.isEmpty()) {
            return List.of();
        }
        TryJson writer = new TryJson(info);
        ArrayNode tries = JsonNodeFactory.instance.arrayNode();
        more.stream()
                .filter(trial -> !info.leftOut().contains(trial.id()))
                .map(writer::of)
                .forEach(tries::add);
        visit.told(told + more.size());
        return List.of("\"from\":" + told, "\"tries\":" + tries);
    }

    private List<String> points(Visit visit) {
        ObjectNode curves = JsonNodeFactory.instance.objectNode();
        live.ifPresent(ofThisProcess -> shown.running().forEach(trial -> {
            List<CurvePoint> curve = ofThisProcess.curve(trial);
            int told = visit.points(trial.name());
            if (curve.size() > told) {
                curves.set(trial.name(), CurveJson.from(told, curve));
                visit.toldPoints(trial.name(), curve.size());
            }
        }));
        return curves.isEmpty() ? List.of() : List.of("\"points\":" + curves);
    }
}
