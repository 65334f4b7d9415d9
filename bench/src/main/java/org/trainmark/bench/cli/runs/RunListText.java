package org.trainmark.bench.cli.runs;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.trainmark.results.report.markup.TextTable;
import org.trainmark.results.report.markup.TextTable.Column;

/** Runs as a table for a terminal. */
record RunListText(List<ListedRun> runs) {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT).withZone(ZoneId.systemDefault());

    /** Where there is less room for it than this, an answer has a line of its own. */
    private static final int NARROWEST_ANSWER = 40;

    private static final int GAP = 2;

    RunListText {
        runs = List.copyOf(runs);
    }

    /** Returns lines of at most {@code width} columns. */
    List<String> lines(int width) {
        List<Column> facts = List.of(
                column("Run", ListedRun::name),
                fact("Began", state -> text(state.startedAt())),
                fact("State", state -> state.stage().label()),
                fact("Trials", ListedRun.State::inWords),
                fact("Suite", ListedRun.State::suite),
                fact("Machine", ListedRun.State::machine));
        List<String> table = new TextTable(facts, 1, GAP).lines(width);
        int used = table.stream().mapToInt(String::length).max().orElse(0) + GAP;
        return width - used >= NARROWEST_ANSWER ? beside(facts, width) : below(table, width);
    }

    private List<String> beside(List<Column> facts, int width) {
        List<Column> all = new ArrayList<>(facts);
        all.add(column("Answer", ListedRun::answer));
        return new TextTable(all, all.size(), GAP).lines(width);
    }

    private List<String> below(List<String> table, int width) {
        List<String> lines = new ArrayList<>(table.subList(0, 1));
        for (int i = 0; i < runs.size(); i++) {
            lines.add(table.get(i + 1));
            lines.add(TextTable.clipped("  " + runs.get(i).answer(), width));
        }
        return lines;
    }

    private Column fact(String head, Function<ListedRun.State, String> text) {
        return column(head, run -> run.state().map(text).orElse("–"));
    }

    private Column column(String head, Function<ListedRun, String> text) {
        return new Column(head, runs.stream().map(text).toList());
    }

    private static String text(Instant when) {
        return TIME.format(when);
    }
}
