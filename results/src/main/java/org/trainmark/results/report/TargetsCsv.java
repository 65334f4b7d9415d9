package org.trainmark.results.report;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.trainmark.results.report.markup.Csv;
import org.trainmark.results.stats.Interval;
import org.trainmark.results.summary.Report;
import org.trainmark.results.summary.RunSummary;
import org.trainmark.results.summary.TargetSweep;
import org.trainmark.results.summary.TargetSweep.CellTime;
import org.trainmark.results.summary.TargetSweep.Level;

/** The time of every cell to every target, for spreadsheets. */
final class TargetsCsv implements Report {

    @Override
    public String fileName() {
        return "targets.csv";
    }

    @Override
    public void write(RunSummary run, Appendable out) throws IOException {
        Csv csv = new Csv();
        csv.row(List.of(
                "target", "cell", "reached", "trials", "median (s)", "median low", "median high", "olympic mean (s)"));
        for (Level level : run.targets().map(TargetSweep::levels).orElse(List.of())) {
            level.times().forEach(time -> add(level, time, csv));
        }
        out.append(csv.toString());
    }

    private static void add(Level level, CellTime time, Csv csv) {
        Optional<Interval> interval = time.seconds().interval();
        csv.field(level.target().value())
                .field(time.label())
                .field(time.seconds().reached())
                .field(time.seconds().trials())
                .field(time.seconds().median())
                .field(interval.map(Interval::low).orElse(Double.NaN))
                .field(interval.map(Interval::high).orElse(Double.NaN))
                .field(time.olympicSeconds())
                .end();
    }
}
