package org.trainmark.results.report.history;

import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.trainmark.results.history.simulate.ChangedSeries;
import org.trainmark.results.history.simulate.Noise;
import org.trainmark.results.history.simulate.UnchangedHistories;
import org.trainmark.results.stats.Interval;
import org.trainmark.results.stats.Proportion;

/** Simulated histories as tables, each row as soon as it is drawn. */
public final class HistorySimulationMarkdown {

    private static final int RUNS = 365;
    private static final int SERIES = 108;
    private static final int CELLS = 18;
    private static final List<Integer> FEWER = List.of(1, 6, 36);
    /** Single series are drawn so many times as often as whole histories. */
    private static final int MORE = 20;

    private final long seed;
    private final int histories;
    private final Consumer<String> line;

    /**
     * Prepares the tables.
     *
     * @param seed the same gives the same figures
     * @param histories of each row
     * @param line takes each line in its turn
     */
    public HistorySimulationMarkdown(long seed, int histories, Consumer<String> line) {
        this.seed = seed;
        this.histories = histories;
        this.line = line;
    }

    /** Writes how often histories in which nothing changes have a change. */
    public void unchanged() {
        head(
                "Histories of %d runs in which nothing changes, looked at after every run:".formatted(RUNS),
                "series",
                "noise",
                "histories",
                "with a change that was confirmed",
                "changes shown as provisional, at an average look");
        Stream.of(Noise.values()).forEach(noise -> unchanged(SERIES, histories, noise));
        FEWER.forEach(series -> unchanged(series, Math.max(1, histories * 4), Noise.NORMAL));
    }

    private void unchanged(int series, int times, Noise noise) {
        UnchangedHistories.Seen seen = new UnchangedHistories(seed, times, series, RUNS, noise).seen();
        row(Stream.of(
                Integer.toString(series),
                noise.words(),
                Integer.toString(times),
                text(seen.alarmed()),
                String.format(Locale.ROOT, "%.3f", seen.provisional())));
    }

    /** Writes how soon a change is found. */
    public void changed() {
        head(
                "A series that changes after 30 runs, where runs vary by 1 %, found at its place or one beside it:",
                "change",
                "the history has",
                "provisional after 2 runs",
                "confirmed after 4",
                "confirmed after 8",
                "its end confirmed too",
                "confirmed and taken back");
        changed("+3 %", "this series alone", 0.03, ChangedSeries.FOREVER, 1, 1);
        changed("+3 %", "6 series", 0.03, ChangedSeries.FOREVER, 6, 1);
        changed("+3 %", "%d series".formatted(SERIES), 0.03, ChangedSeries.FOREVER, SERIES, 1);
        changed(
                "+3 %% in %d cells, their mean".formatted(CELLS),
                "%d series".formatted(SERIES),
                0.03,
                ChangedSeries.FOREVER,
                SERIES,
                CELLS);
        changed("+5 %", "%d series".formatted(SERIES), 0.05, ChangedSeries.FOREVER, SERIES, 1);
        changed("+10 % for 4 runs", "this series alone", 0.1, 4, 1, 1);
        changed("+10 % for 4 runs", "%d series".formatted(SERIES), 0.1, 4, SERIES, 1);
    }

    private void changed(String change, String among, double part, int lasting, int series, int cells) {
        ChangedSeries.Seen seen = new ChangedSeries(seed, MORE * histories, part, lasting, series, cells).seen();
        row(Stream.of(
                change,
                among,
                text(seen.provisional()),
                text(seen.confirmed()),
                text(seen.later()),
                lasting == ChangedSeries.FOREVER ? "–" : text(seen.over()),
                text(seen.takenBack())));
    }

    private void head(String title, String... columns) {
        line.accept("");
        line.accept(title);
        line.accept("");
        row(Stream.of(columns));
        line.accept("|---".repeat(columns.length) + "|");
    }

    private void row(Stream<String> fields) {
        line.accept(fields.collect(Collectors.joining(" | ", "| ", " |")));
    }

    /** Returns a share with its exact 95 % interval. */
    private static String text(Proportion share) {
        Interval interval = share.interval();
        return String.format(
                Locale.ROOT, "%.1f [%.1f, %.1f] %%", 100 * share.value(), 100 * interval.low(), 100 * interval.high());
    }
}
