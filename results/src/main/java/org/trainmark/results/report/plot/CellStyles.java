package org.trainmark.results.report.plot;

import static java.util.Objects.requireNonNull;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.trainmark.results.CellKey;
import org.trainmark.results.report.svg.Series.Style;
import org.trainmark.results.summary.CellSummary;
import org.trainmark.results.summary.RunSummary;

/**
 * How each cell of a run is drawn, the same in all pictures and tables of a page.
 *
 * @param rule what colors and marks stand for; empty where each cell has its own
 */
public record CellStyles(Map<CellKey, Style> styles, String rule) {

    /** So many lines are made out in one picture. */
    static final int MOST = 12;

    public CellStyles {
        styles = Map.copyOf(styles);
        requireNonNull(rule, "rule");
    }

    /** Gives each cell a style of its own if there are as many; else to what matters most, and marks to the best. */
    public static CellStyles of(RunSummary run) {
        List<CellSummary> cells = AxisValues.inOrder(run);
        if (cells.size() <= Style.COLOURS && !ColorRule.hasLinesOverBatches(run)) {
            return new CellStyles(numbered(cells), "");
        }
        List<ColorRule> rules = ColorRule.of(run);
        return rules.stream()
                .flatMap(rule -> with(rule.styles(cells), rule.text()).stream())
                .findFirst()
                .orElseGet(
                        () -> cells.size() <= MOST ? new CellStyles(numbered(cells), "") : ofBest(run, rules, cells));
    }

    private static Optional<CellStyles> with(Optional<Map<CellKey, Style>> styles, String rule) {
        return styles.map(all -> new CellStyles(all, rule));
    }

    private static CellStyles ofBest(RunSummary run, List<ColorRule> rules, List<CellSummary> inOrder) {
        return rules.stream()
                .filter(rule -> rule.colors().size() == 1)
                .flatMap(rule -> with(
                        rule.stylesOfBest(run, inOrder, MOST),
                        new ColorRule(rule.colors(), List.of()).text() + "; marks: the best " + MOST + " of the table")
                        .stream())
                .findFirst()
                .orElseGet(() -> new CellStyles(
                        numbered(run.cells().subList(0, MOST)), "Color: the best " + MOST + " of the table"));
    }

    /** Gives so many cells as have a color or a dashed one of their own a style each. */
    private static Map<CellKey, Style> numbered(List<CellSummary> cells) {
        Map<CellKey, Style> styles = new HashMap<>();
        for (int i = 0; i < cells.size(); i++) {
            int color = i % Style.COLOURS;
            int round = i / Style.COLOURS;
            Style style = ColorRule.style(color, (color + round * Style.SHAPES / 2) % Style.SHAPES);
            styles.put(cells.get(i).cell(), round == 0 ? style : style.with(Style.Line.DASHED));
        }
        return styles;
    }

    /** Returns the style of a cell; one without its own stays in the background. */
    public Style of(CellSummary cell) {
        return styles.getOrDefault(cell.cell(), Style.background());
    }

    /**
     * Returns the styles of lines that each stand for several cells: the color that these have, or that of the first,
     * with its mark where the color alone would not tell the lines apart.
     *
     * @param groups the cells of each, the best first
     */
    List<Style> ofGroups(List<List<CellSummary>> groups) {
        List<Style> firsts = groups.stream().map(cells -> of(cells.get(0))).toList();
        boolean apart = firsts.stream().map(Style::color).distinct().count() == firsts.size();
        return firsts.stream()
                .map(style -> style.color() == 0 || !apart ? style : Style.solid(style.color()))
                .toList();
    }
}
