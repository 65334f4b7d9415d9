package org.trainmark.results.report;

import java.io.IOException;
import java.util.List;
import org.trainmark.results.CurvePoint;
import org.trainmark.results.report.markup.Csv;
import org.trainmark.results.summary.Report;
import org.trainmark.results.summary.RunSummary;

/** A row for each evaluation of each trial. */
final class CurveCsv implements Report {

    private static final List<String> COLUMNS = List.of(
            "epochs",
            "step",
            "samples",
            "training seconds",
            "wall seconds",
            "training loss",
            "validation loss",
            "validation accuracy",
            "learning rate");

    @Override
    public String fileName() {
        return "curve.csv";
    }

    @Override
    public void write(RunSummary run, Appendable out) throws IOException {
        TrialRows.write(run, COLUMNS, (trial, csv) -> trial.curve().forEach(point -> add(point, csv)), out);
    }

    private static void add(CurvePoint point, Csv csv) {
        csv.field(point.epochs())
                .field(point.step())
                .field(point.samples())
                .field(point.trainingSeconds())
                .field(point.wallSeconds())
                .field(point.trainingLoss())
                .field(point.validationLoss())
                .field(point.validationAccuracy())
                .field(point.learningRate())
                .end();
    }
}
