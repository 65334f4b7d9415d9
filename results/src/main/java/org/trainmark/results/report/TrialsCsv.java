package org.trainmark.results.report;

import java.io.IOException;
import java.util.List;
import org.trainmark.results.summary.Report;
import org.trainmark.results.summary.RunSummary;
import org.trainmark.results.summary.TrialReadings;

/** A row for each measurement of each trial: the long form that statistics programs like. */
final class TrialsCsv implements Report {

    @Override
    public String fileName() {
        return "trials.csv";
    }

    @Override
    public void write(RunSummary run, Appendable out) throws IOException {
        TrialRows.write(
                run,
                List.of("measurement", "unit", "value"),
                (trial, csv) -> TrialReadings.all(trial, run.info().target())
                        .forEach((name, value) -> csv.field(name)
                                .field(value.unit())
                                .field(value.value())
                                .end()),
                out);
    }
}
