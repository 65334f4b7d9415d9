package org.trainmark.results.report.history;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.trainmark.results.compare.contrast.ComparedMetric;
import org.trainmark.results.history.ChangeWords;
import org.trainmark.results.history.Event;
import org.trainmark.results.history.History;
import org.trainmark.results.history.MeasuredSeries;
import org.trainmark.results.history.change.FoundLevels.Level;
import org.trainmark.results.history.change.FoundLevels.Shift;
import org.trainmark.results.summary.Words;

/** Sentences and rows that all forms of a history share. */
final class HistoryWords {

    static final List<String> HEAD =
            List.of("Cell", "Metric", "Commits", "Level", "95 %", "Change", "Sure", "What it is");

    private HistoryWords() {}

    static String answer(History history) {
        int runs =
                history.points().stream().mapToInt(point -> point.runs().size()).sum();
        String of = "%s of %s"
                .formatted(
                        Words.count(runs, "run"), Words.count(history.points().size(), "commit"));
        if (history.isWorsened()) {
            return "Worse: a guarded metric has got worse and still is; " + of + ".";
        }
        return history.isDoubtful()
                ? "Perhaps worse: later runs must confirm it; " + of + "."
                : "Nothing guarded is worse than it was; " + of + ".";
    }

    /** Returns the events, the newest first, each in sentences of which the first is its head. */
    static List<List<String>> events(History history) {
        List<List<String>> all = new ArrayList<>();
        for (int i = history.events().size() - 1; i >= 0; i--) {
            Event event = history.events().get(i);
            List<String> sentences = new ArrayList<>();
            sentences.add("%s%s %s"
                    .formatted(
                            event.isConfirmed() ? "Confirmed" : "Provisional",
                            event.isWorsening() ? ", worse:" : ":",
                            EventWords.place(event)));
            sentences.addAll(EventWords.changes(event));
            sentences.add(EventWords.suspects(event));
            all.add(sentences);
        }
        return all;
    }

    /** Returns what series show beside changes of level. */
    static List<String> shapes(History history) {
        List<String> shapes = new ArrayList<>();
        history.series().forEach(series -> {
            String of = "%s, %s: ".formatted(series.metric().title(), series.label());
            series.found()
                    .trend()
                    .filter(trend -> !isToldOfAll(history, series))
                    .ifPresent(trend -> shapes.add(of
                            + "a trend of %s since commit %s, which no one commit began"
                                    .formatted(
                                            ChangeWords.size(series.metric(), trend.total(), trend.interval()),
                                            series.points()
                                                    .get(lastLevel(series).from())
                                                    .commit()
                                                    .shortHash())));
            series.found()
                    .spread()
                    .ifPresent(spread -> shapes.add(of
                            + "values scatter %.1f times as much since a commit from %s to %s; the level is the same"
                                    .formatted(
                                            spread.factor(),
                                            series.points()
                                                    .get(spread.earliest())
                                                    .commit()
                                                    .shortHash(),
                                            series.points()
                                                    .get(spread.latest())
                                                    .commit()
                                                    .shortHash())));
            series.found()
                    .modes()
                    .ifPresent(modes -> shapes.add(of
                            + "two modes, %s and %s, between which runs jump"
                                    .formatted(
                                            text(series.metric(), modes.low()), text(series.metric(), modes.high()))));
        });
        return shapes;
    }

    /** A trend that the mean of all cells has is not told again of each. */
    private static boolean isToldOfAll(History history, MeasuredSeries series) {
        return !series.isOfAll()
                && history.series().stream()
                        .anyMatch(other -> other.isOfAll()
                                && other.metric().equals(series.metric())
                                && other.machine().equals(series.machine())
                                && other.found().trend().isPresent());
    }

    private static Level lastLevel(MeasuredSeries series) {
        return series.found().levels().get(series.found().levels().size() - 1);
    }

    private static String text(ComparedMetric metric, double scaled) {
        return metric.unit().text(metric.unscaled(scaled));
    }

    /** Returns a row for each level of each series. */
    static List<List<String>> rows(History history) {
        return history.series().stream()
                .flatMap(series ->
                        IntStream.range(0, series.found().levels().size()).mapToObj(i -> row(series, i)))
                .toList();
    }

    private static List<String> row(MeasuredSeries series, int i) {
        Level level = series.found().levels().get(i);
        ComparedMetric metric = series.metric();
        String bounds = level.interval()
                .map(interval -> "%s to %s".formatted(text(metric, interval.low()), text(metric, interval.high())))
                .orElse("not known yet");
        List<String> row = new ArrayList<>(
                List.of(series.label(), metric.title(), commits(series, level), text(metric, level.mean()), bounds));
        row.addAll(
                i == 0
                        ? List.of("", "", "")
                        : change(series, series.found().shifts().get(i - 1)));
        return row;
    }

    private static List<String> change(MeasuredSeries series, Shift shift) {
        double worse = series.worsening(shift.difference());
        return List.of(
                ChangeWords.size(series.metric(), shift.difference(), shift.interval()),
                shift.confirmed() ? "confirmed" : "provisional",
                shift.returnsTo().isPresent() ? "a return" : worse > 0 ? "worse" : "better");
    }

    private static String commits(MeasuredSeries series, Level level) {
        String first = series.points().get(level.from()).commit().shortHash();
        String last = series.points().get(level.to() - 1).commit().shortHash();
        return level.to() - level.from() == 1
                ? first
                : "%s to %s (%d)".formatted(first, last, level.to() - level.from());
    }

    /** Returns how all this was found. */
    static List<String> method() {
        return List.of(
                "A point is a commit as one machine class measured it: the mean over all trials of all its runs. Points"
                        + " are in the order of their commits; when they were measured says nothing.",
                "A change is provisional once two points show it, and confirmed once four do. All looks at all series"
                        + " together confirm a change that is none in at most 5 % of histories of a hundred series and a"
                        + " year of daily runs; of fewer series a little more. What is confirmed is not taken back by"
                        + " later points.",
                "Levels have 95 % intervals by t, with the correlation of neighbors counted in. Values that stand out"
                        + " alone are in no level. Times that not all trials reached are no numbers.",
                "Worse is what is worse than before by more than the metric's margin, and still is.");
    }
}
