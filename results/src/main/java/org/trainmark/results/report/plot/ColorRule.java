package org.trainmark.results.report.plot;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.trainmark.results.CellKey;
import org.trainmark.results.SettingNames;
import org.trainmark.results.report.svg.Series.Style;
import org.trainmark.results.summary.CellSummary;
import org.trainmark.results.summary.Metric;
import org.trainmark.results.summary.Metrics;
import org.trainmark.results.summary.RunSummary;

/**
 * Which axes the color of a cell stands for, and which its mark.
 *
 * @param colors at least one
 */
record ColorRule(List<String> colors, List<String> marks) {

    /** In one color, as many kinds of marks and lines are told apart. */
    private static final int MOST_MARKS = 2 * Style.SHAPES;

    ColorRule {
        colors = List.copyOf(colors);
        marks = List.copyOf(marks);
    }

    /** Returns the rules that a run can have, the best first: batch sizes of one line over them have one color. */
    static List<ColorRule> of(RunSummary run) {
        List<ColorRule> rules = new ArrayList<>();
        if (hasLinesOverBatches(run)) {
            rules.add(new ColorRule(without(run, SettingNames.BATCH_SIZE), List.of(SettingNames.BATCH_SIZE)));
        }
        for (String axis : SplitAxis.byEffect(run, metric(run))) {
            rules.add(new ColorRule(List.of(axis), without(run, axis)));
        }
        return rules;
    }

    static boolean hasLinesOverBatches(RunSummary run) {
        return run.varied().size() > 1 && run.varied().contains(SettingNames.BATCH_SIZE);
    }

    private static List<String> without(RunSummary run, String axis) {
        return run.varied().stream().filter(other -> !other.equals(axis)).toList();
    }

    private static Metric metric(RunSummary run) {
        return Stream.of(run.info().target().isPresent() ? run.cost() : run.quality(), Metrics.THROUGHPUT)
                .filter(run.metrics()::contains)
                .findFirst()
                .orElse(Metrics.THROUGHPUT);
    }

    /** Returns a style for each cell; empty where there are not as many, or two cells would have the same. */
    Optional<Map<CellKey, Style>> styles(List<CellSummary> inOrder) {
        Map<String, Integer> color = new HashMap<>();
        Map<String, Integer> mark = new HashMap<>();
        Map<CellKey, Style> styles = new HashMap<>();
        for (CellSummary cell : inOrder) {
            int ofColor = color.computeIfAbsent(words(cell, colors), key -> color.size());
            int ofMark = mark.computeIfAbsent(words(cell, marks), key -> mark.size());
            if (ofColor >= Style.COLOURS || ofMark >= MOST_MARKS) {
                return Optional.empty();
            }
            styles.put(cell.cell(), style(ofColor, ofMark));
        }
        boolean apart = styles.values().stream().distinct().count() == inOrder.size();
        return apart ? Optional.of(styles) : Optional.empty();
    }

    /**
     * Returns the color of each cell, with marks for the best; empty where there are not as many colors.
     *
     * @param marked how many of the best have marks
     */
    Optional<Map<CellKey, Style>> stylesOfBest(RunSummary run, List<CellSummary> inOrder, int marked) {
        Map<String, Integer> color = new HashMap<>();
        inOrder.forEach(cell -> color.computeIfAbsent(words(cell, colors), key -> color.size()));
        if (color.size() > Style.COLOURS) {
            return Optional.empty();
        }
        Map<Integer, Integer> used = new HashMap<>();
        Map<CellKey, Style> styles = new HashMap<>();
        for (CellSummary cell : run.cells()) {
            int ofColor = color.getOrDefault(words(cell, colors), 0);
            int ofMark = used.merge(ofColor, 1, Integer::sum) - 1;
            Style style = style(ofColor, ofMark);
            styles.put(
                    cell.cell(),
                    styles.size() < marked ? style : style.unmarked().with(Style.Line.FAINT));
        }
        return Optional.of(styles);
    }

    /** Returns the style of a color and a mark, each from 0. */
    static Style style(int color, int mark) {
        Style.Line line = mark / Style.SHAPES % 2 == 0 ? Style.Line.SOLID : Style.Line.DASHED;
        return new Style(color + 1, mark % Style.SHAPES + 1, line, true);
    }

    private static String words(CellSummary cell, List<String> axes) {
        return axes.stream().map(cell::valueOf).collect(Collectors.joining("\n"));
    }

    /** Returns what colors and marks stand for. */
    String text() {
        String color = "Color: " + names(colors);
        return marks.isEmpty() ? color : color + "; mark: " + names(marks);
    }

    private static String names(List<String> axes) {
        return axes.stream().map(RunSummary::shortName).collect(Collectors.joining(" and "));
    }
}
