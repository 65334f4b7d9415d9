package org.trainmark.results.summary.answer;

import java.util.List;
import java.util.Optional;
import org.trainmark.results.Confusion;
import org.trainmark.results.learning.PooledConfusion;
import org.trainmark.results.learning.TestFigures;
import org.trainmark.results.summary.CellSummary;
import org.trainmark.results.summary.Figure;
import org.trainmark.results.summary.RunSummary;
import org.trainmark.results.summary.Unit;
import org.trainmark.results.summary.Words;

/** What the test split and the confusion of classes say of the cell that was chosen, apart from all that chose it. */
public final class TestSplit {

    private TestSplit() {}

    /** Returns the sentence on the cell that a run finds best; empty if nothing was tested. */
    public static Optional<String> sentence(RunSummary run) {
        return run.chosen().flatMap(cell -> cell.test().map(test -> sentence(cell.label(), test)));
    }

    /** Returns what the test split says of a cell that was chosen without it. */
    public static String sentence(String label, TestFigures test) {
        String accuracy = test.accuracy()
                .map(share -> "accuracy " + Figure.of(share).text(Unit.FRACTION) + ", ")
                .orElse("");
        return "On the test split, which had no say in the choice, %s has %sloss %s: the mean of %s. Whoever chooses by it"
                        .formatted(
                                label,
                                accuracy,
                                Figure.of(test.loss()).text(Unit.NUMBER),
                                Words.count(test.loss().trials(), "trial"))
                + " has no such figure left.";
    }

    /** Returns the confusion of the cell that a run finds best; empty without classes or with too many. */
    public static Optional<Confusion> confusion(RunSummary run) {
        return run.chosen().flatMap(CellSummary::confusion);
    }

    /** Returns what the table of a confusion shows. */
    public static String title(RunSummary run, Confusion confusion) {
        return "Classes of the %s split by %s, all its trials together: a row for each true class"
                .formatted(
                        confusion.split(), run.chosen().map(CellSummary::label).orElse(""));
    }

    /** Returns the head of that table and its rows. */
    public static List<List<String>> table(Confusion confusion) {
        return PooledConfusion.table(confusion);
    }
}
