package org.trainmark.results.report;

import java.io.IOException;
import java.util.List;
import org.trainmark.results.CurvePoint;
import org.trainmark.results.TrialReport;
import org.trainmark.results.report.markup.Csv;
import org.trainmark.results.summary.Report;
import org.trainmark.results.summary.RunSummary;

/** A row for each evaluation of each trial. */
final class CurveCsv implements Report {

    @Override
    public String fileName() {
        return "curve.csv";
    }

    @Override
    public void write(RunSummary run, Appendable out) throws IOException {
        Csv csv = new Csv(out);
        List<String> head = TrialColumns.head(run);
        head.addAll(List.of(
                "epochs",
                "step",
                "samples",
                "training seconds",
                "wall seconds",
                "training loss",
                "validation loss",
                "validation accuracy",
                "learning rate"));
        csv.row(head);
        for (TrialReport trial : run.trials()) {
            String common = Csv.joined(TrialColumns.row(run, trial));
            for (CurvePoint point : trial.curve()) {
                csv.row(common, row(point));
            }
        }
    }

    private static List<String> row(CurvePoint point) {
        return List.of(
                Csv.number(point.epochs()),
                Long.toString(point.step()),
                Long.toString(point.samples()),
                Csv.number(point.trainingSeconds()),
                Csv.number(point.wallSeconds()),
                Csv.number(point.trainingLoss()),
                Csv.number(point.validationLoss()),
                Csv.number(point.validationAccuracy()),
                Csv.number(point.learningRate()));
    }
}
