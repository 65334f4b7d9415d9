package org.trainmark.results.report.html;

import java.util.Optional;
import org.trainmark.results.learning.TestFigures;
import org.trainmark.results.report.markup.Element;
import org.trainmark.results.summary.CellSummary;
import org.trainmark.results.summary.Figure;
import org.trainmark.results.summary.RunSummary;
import org.trainmark.results.summary.Unit;
import org.trainmark.results.summary.Words;

/** How good the chosen cell is on the test split, which had no part in choosing it. */
final class TestTile {

    private TestTile() {}

    /** Returns nothing where no trial of the chosen cell was tested. */
    static Optional<Element> of(RunSummary run) {
        return run.chosen().flatMap(cell -> cell.test().map(test -> tile(cell, test)));
    }

    private static Element tile(CellSummary cell, TestFigures test) {
        boolean classes = test.accuracy().isPresent();
        String value = test.accuracy()
                .map(share -> Figure.of(share).text(Unit.FRACTION))
                .orElseGet(() -> Figure.of(test.loss()).text(Unit.NUMBER));
        return HtmlOverview.tile(
                        (classes ? "Test accuracy" : "Test loss") + " of the best cell",
                        value,
                        "%s; on the test split, once, mean of %s"
                                .formatted(cell.label(), Words.count(test.loss().trials(), "trial")))
                .with("class", "tile-card apart");
    }
}
