package org.trainmark.bench.run;

import java.io.PrintWriter;
import java.util.Locale;
import org.trainmark.bench.suite.Trial;
import org.trainmark.results.MetricNames;
import org.trainmark.results.TrialReport;

/** One line for each trial that ended: for pipes, files and CI. */
final class PlainProgress implements Progress {

    private final PrintWriter out;

    PlainProgress(PrintWriter out) {
        this.out = out;
    }

    @Override
    public void started(Trial trial, Tally tally) {}

    @Override
    public void ended(TrialReport result, Tally tally) {
        out.println(line(result, tally));
        out.flush();
    }

    static String line(TrialReport result, Tally tally) {
        StringBuilder line = new StringBuilder("%s %s %s"
                .formatted(
                        tally.count(),
                        result.outcome().label(),
                        Labels.of(result.cell().axes(), result.repetition())));
        result.reason().ifPresent(reason -> line.append(": ").append(Labels.firstLine(reason)));
        result.measured(MetricNames.THROUGHPUT)
                .ifPresent(throughput ->
                        line.append(String.format(Locale.ROOT, ", %.0f %s", throughput.value(), throughput.unit())));
        line.append(String.format(Locale.ROOT, " (%.1f s)", result.seconds()));
        result.disturbances()
                .forEach(seen -> line.append("; ")
                        .append(seen.kind().label())
                        .append(": ")
                        .append(seen.detail()));
        return line.toString();
    }

    @Override
    public void told(String why, Tally tally) {
        out.println(Progress.notice(why));
        out.flush();
    }

    @Override
    public void done(Tally tally) {}
}
