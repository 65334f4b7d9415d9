package org.trainmark.results.report.html;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.trainmark.results.report.markup.Element;
import org.trainmark.results.report.markup.Markdown;
import org.trainmark.results.report.markup.PageLimits;
import org.trainmark.results.summary.EqualBudget;
import org.trainmark.results.summary.Figure;
import org.trainmark.results.summary.Metrics;
import org.trainmark.results.summary.RunSummary;
import org.trainmark.results.summary.Unit;

/** Accuracy, or loss, by batch size after as many epochs and after as much time, as a report shows it. */
public record EqualBudgetSection(List<EqualBudget> budgets, boolean accuracy) {

    private static final String NOTE =
            "Cells that differ in the batch size alone are compared after as many epochs as every"
                    + " completed trial had, and after as much time, without evaluations, as the soonest of them took, or the last of"
                    + " them to its first evaluation where that is more. Figures are means over the completed trials of the last"
                    + " evaluation till then; a trial that ended before counts with what it ended with.";

    public EqualBudgetSection {
        budgets = List.copyOf(budgets);
    }

    /** Returns nothing for a run that did not train and evaluate with several batch sizes. */
    public static Optional<EqualBudgetSection> of(RunSummary run) {
        List<EqualBudget> budgets = run.equalBudgets();
        boolean accuracy = run.quality().equals(Metrics.FINAL_ACCURACY);
        return budgets.isEmpty() ? Optional.empty() : Optional.of(new EqualBudgetSection(budgets, accuracy));
    }

    private String what() {
        return accuracy ? "Accuracy" : "Loss";
    }

    private String title() {
        return what() + " by batch size, at equal cost";
    }

    private List<String> head() {
        return List.of("Cells", "Batch", "Completed", "Epochs", what() + " then", "Time", what() + " by then");
    }

    private List<List<String>> rows() {
        List<List<String>> rows = new ArrayList<>();
        for (EqualBudget budget : budgets) {
            budget.points().forEach(point -> rows.add(row(budget, point)));
        }
        return rows;
    }

    private List<String> row(EqualBudget budget, EqualBudget.Point point) {
        return List.of(
                budget.label(),
                Integer.toString(point.batch()),
                point.completed() + "/" + point.tried(),
                Unit.COUNT.tick(budget.epochs()),
                text(point.atEpochs()),
                Unit.SECONDS.text(budget.seconds()),
                text(point.atSeconds()));
    }

    private String text(Optional<Figure> figure) {
        return figure.map(some -> some.text(accuracy ? Unit.FRACTION : Unit.NUMBER))
                .orElse("–");
    }

    public void write(Markdown page) throws IOException {
        page.heading(2, title());
        List<List<String>> rows = rows();
        page.table(head(), rows.subList(0, Math.min(PageLimits.MOST_ROWS, rows.size())));
        page.paragraph(PageLimits.ofRows(rows.size()));
        page.paragraph(NOTE);
    }

    List<Element> html() {
        List<List<String>> rows = rows();
        String note = (PageLimits.ofRows(rows.size()) + " " + NOTE).strip();
        return List.of(
                Element.of("h2", title()),
                HtmlRows.table("Means over trials", head(), rows),
                Element.of("p", note).with("class", "note"));
    }
}
