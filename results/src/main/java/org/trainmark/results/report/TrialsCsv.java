package org.trainmark.results.report;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.trainmark.results.TrialReport;
import org.trainmark.results.report.markup.Csv;
import org.trainmark.results.summary.Report;
import org.trainmark.results.summary.RunSummary;
import org.trainmark.results.summary.TrialReadings;
import org.trainmark.results.summary.TrialValue;

/** A row for each measurement of each trial: the long form that statistics programs like. */
final class TrialsCsv implements Report {

    @Override
    public String fileName() {
        return "trials.csv";
    }

    @Override
    public void write(RunSummary run, Appendable out) throws IOException {
        Csv csv = new Csv(out);
        List<String> head = TrialColumns.head(run);
        head.addAll(List.of("measurement", "unit", "value"));
        csv.row(head);
        for (TrialReport trial : run.trials()) {
            String common = Csv.joined(TrialColumns.row(run, trial));
            for (Map.Entry<String, TrialValue> one :
                    TrialReadings.all(trial, run.info().target()).entrySet()) {
                csv.row(
                        common,
                        List.of(
                                one.getKey(),
                                one.getValue().unit(),
                                Csv.number(one.getValue().value())));
            }
        }
    }
}
