package org.trainmark.results.report.html;

import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.trainmark.results.Measurement;
import org.trainmark.results.MetricNames;
import org.trainmark.results.report.markup.Element;
import org.trainmark.results.summary.CellSummary;
import org.trainmark.results.summary.RunSummary;
import org.trainmark.results.summary.Unit;
import org.trainmark.results.summary.Words;

/** How good the best cell is on the test split, which had no part in choosing it. */
final class TestSplit {

    private TestSplit() {}

    /** Returns nothing where no trial of the best cell was tested. */
    static Optional<Element> tile(RunSummary run) {
        return run.cells().stream()
                .limit(1)
                .flatMap(cell -> Stream.of(
                                tile(run, cell, MetricNames.TEST_ACCURACY, "Test accuracy", Unit.FRACTION),
                                tile(run, cell, MetricNames.TEST_LOSS, "Test loss", Unit.NUMBER))
                        .flatMap(Optional::stream))
                .findFirst();
    }

    private static Optional<Element> tile(RunSummary run, CellSummary cell, String metric, String title, Unit unit) {
        double[] values = run.trials().stream()
                .filter(trial -> trial.isCompleted() && trial.cell().equals(cell.cell()))
                .flatMap(trial -> trial.measured(metric).stream())
                .mapToDouble(Measurement::value)
                .filter(Double::isFinite)
                .toArray();
        OptionalDouble mean = Arrays.stream(values).average();
        return mean.isEmpty()
                ? Optional.empty()
                : Optional.of(HtmlOverview.tile(
                                title + " of the best cell",
                                unit.text(mean.getAsDouble()),
                                "%s; on the test split, once, mean of %s"
                                        .formatted(cell.label(), Words.count(values.length, "trial")))
                        .with("class", "tile-card apart"));
    }
}
