package org.trainmark.results.report.comparison;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.trainmark.results.simulate.Condition;
import org.trainmark.results.simulate.LooksSimulation;
import org.trainmark.results.simulate.Question;
import org.trainmark.results.simulate.RecommendationSimulation;
import org.trainmark.results.simulate.RivalSimulation;
import org.trainmark.results.simulate.SettlingSimulation;
import org.trainmark.results.simulate.VerdictSimulation;
import org.trainmark.results.stats.Interval;
import org.trainmark.results.stats.Proportion;

/** Simulations as tables, each row as soon as it is drawn. */
public final class SimulationMarkdown {

    private static final int FEWEST_OF_CONDITION = 50;

    private final Consumer<String> line;

    /** @param line takes each line in its turn */
    public SimulationMarkdown(Consumer<String> line) {
        this.line = line;
    }

    private void head(String title, String... columns) {
        line.accept("");
        line.accept(title);
        line.accept("");
        row(Stream.of(columns));
        line.accept(Stream.of(columns).map(column -> "|---").collect(Collectors.joining()) + "|");
    }

    private void row(Stream<String> fields) {
        line.accept(fields.collect(Collectors.joining(" | ", "| ", " |")));
    }

    /** Writes the rules of others beside Trainmark's. */
    public void rivals(List<RivalSimulation.Row> rows) {
        head("Rules side by side:", "rule", "false alarms", "finds 3 %", "wrongly same", "intervals cover");
        rows.forEach(row -> row(Stream.of(
                row.rule(), text(row.falseAlarms()), text(row.found()), text(row.wronglySame()), text(row.covered()))));
    }

    /** Writes verdicts in scenarios; what is not promised is marked. */
    public void verdicts(String title, Stream<VerdictSimulation.Row> rows) {
        head(
                title,
                "cells",
                "trials",
                "measured",
                "noise",
                "of those",
                "any false alarm",
                "an effect wrongly same",
                "all wrongly same",
                "samples/s covered",
                "others covered",
                "finds 3 %",
                "worse though all is faster");
        rows.forEach(row -> row.figures()
                .conditions(FEWEST_OF_CONDITION)
                .forEach(condition -> row(Stream.concat(start(row, condition), figures(row, condition)))));
    }

    private static Stream<String> start(VerdictSimulation.Row row, Condition condition) {
        return Stream.of(
                Integer.toString(row.cells()),
                Integer.toString(row.trials()),
                row.isPromised() ? row.design() : row.design() + " (nothing promised)",
                row.variation(),
                condition.words());
    }

    private static Stream<String> figures(VerdictSimulation.Row row, Condition condition) {
        return Stream.of(
                        Question.FALSE_ALARM,
                        Question.SAME_EFFECT,
                        Question.SAME_OVER_ALL,
                        Question.COVERED,
                        Question.OTHERS_COVERED,
                        Question.FOUND,
                        Question.WORSE_THOUGH_FASTER)
                .map(question -> text(row.figures().of(question, condition)));
    }

    /** Writes verdicts of trials that are added until they are settled. */
    public void looks(List<LooksSimulation.Row> rows) {
        head(
                "One cell, trials added until all is settled, 5 to 20 of them:",
                "trials vary by",
                "any false alarm",
                "finds 3 %",
                "all wrongly same");
        rows.forEach(row -> row(
                Stream.of(percent(row.spread()), text(row.falseAlarms()), text(row.found()), text(row.wronglySame()))));
    }

    /** Writes how often as many trials as were told settle what could not be told. */
    public void settling(List<SettlingSimulation.Row> rows) {
        head(
                "\"N trials would settle it\", where the first cell takes 3 % longer and trials vary by 2 %:",
                "cells", "trials", "told", "kept, of the first cell's samples/s", "kept, over all");
        rows.forEach(row -> row(Stream.of(
                Integer.toString(row.cells()),
                Integer.toString(row.trials()),
                text(row.told()),
                text(row.kept()),
                text(row.keptOverAll()))));
    }

    /** Writes how often the cell recommended is the best. */
    public void recommendations(List<RecommendationSimulation.Row> rows) {
        head(
                "Recommendations, where trials vary by 1 %:",
                "cells",
                "trials",
                "true speeds vary by",
                "the first is the best",
                "its chance as stated, on average",
                "stated 80 % or more",
                "the first is the best where stated so",
                "told to take",
                "told to take another than the best");
        rows.forEach(row -> row(Stream.of(
                Integer.toString(row.cells()),
                Integer.toString(row.trials()),
                row.apart() == 0 ? "nothing: all are equal" : percent(row.apart()),
                text(row.best()),
                percent(row.stated()),
                text(row.sure()),
                text(row.bestWhereSure()),
                text(row.taken()),
                text(row.takenWrongly()))));
    }

    private static String text(Optional<Proportion> proportion) {
        return proportion.map(SimulationMarkdown::text).orElse("–");
    }

    /** Returns a share with its exact 95 % interval. */
    private static String text(Proportion proportion) {
        Interval interval = proportion.interval();
        return String.format(
                Locale.ROOT,
                "%.1f [%.1f, %.1f] %%",
                100 * proportion.value(),
                100 * interval.low(),
                100 * interval.high());
    }

    private static String percent(double part) {
        return String.format(Locale.ROOT, "%.1f %%", 100 * part);
    }
}
