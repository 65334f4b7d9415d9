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
        Csv csv = new Csv(out);
        csv.row(List.of(
                "target", "cell", "reached", "trials", "median (s)", "median low", "median high", "olympic mean (s)"));
        Optional<TargetSweep> sweep = run.targets();
        if (sweep.isEmpty()) {
            return;
        }
        for (Level level : sweep.get().levels()) {
            for (CellTime time : level.times()) {
                Optional<Interval> interval = time.seconds().interval();
                csv.row(List.of(
                        Csv.number(level.target().value()),
                        time.label(),
                        Integer.toString(time.seconds().reached()),
                        Integer.toString(time.seconds().trials()),
                        Csv.number(time.seconds().median()),
                        interval.map(i -> Csv.number(i.low())).orElse(""),
                        interval.map(i -> Csv.number(i.high())).orElse(""),
                        Csv.number(time.olympicSeconds())));
            }
        }
    }
}
