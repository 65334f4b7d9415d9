package org.trainmark.bench.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.trainmark.bench.cli.option.TimeSpans;
import org.trainmark.bench.suite.measure.Durations;
import org.trainmark.results.log.RunDirectory;
import org.trainmark.results.summary.Words;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/**
 * The whole runs of a calibration.
 *
 * @param directory of the calibration
 * @param roots of its runs, in their order: the directory itself where there is one run only
 * @param pause between one run and the next
 */
record CalibrationRuns(Path directory, List<Path> roots, Duration pause) {

    CalibrationRuns {
        roots = List.copyOf(roots);
    }

    /** How many runs there are to be. */
    static final class Options {

        @Option(
                names = "--runs",
                paramLabel = "N",
                defaultValue = "1",
                description = "Whole runs, one after another, each in a directory of its own: tells how runs of equal"
                        + " code differ. Default: ${DEFAULT-VALUE}.")
        private int runs;

        @Option(
                names = "--pause",
                paramLabel = "TIME",
                defaultValue = "0s",
                converter = TimeSpans.class,
                description = "With --runs: how long to wait before the next run begins, as 30m. Default:"
                        + " ${DEFAULT-VALUE}.")
        private Duration pause = Duration.ZERO;

        /** Returns the runs beneath a directory. */
        CalibrationRuns of(CommandLine commandLine, Path directory) {
            if (runs < 1) {
                throw new ParameterException(commandLine, "--runs must be at least 1, but is " + runs);
            }
            Path first = directory.resolve("run-1");
            if (runs > 1 && RunDirectory.isRun(directory)) {
                throw new ParameterException(
                        commandLine,
                        "%s holds a run of its own, so that %d cannot be beneath it; give another --out"
                                .formatted(directory, runs));
            }
            boolean alone = runs == 1 && !RunDirectory.isRun(first);
            return new CalibrationRuns(directory, alone ? List.of(directory) : beneath(directory), pause);
        }

        private List<Path> beneath(Path directory) {
            return IntStream.rangeClosed(1, runs)
                    .mapToObj(run -> directory.resolve("run-" + run))
                    .toList();
        }
    }

    /** Tells how much is to come, and waits before a run that has not begun, unless it is the first. */
    void pauseBefore(Path root, int trials, PrintWriter messages) {
        int place = roots.indexOf(root);
        messages.println(
                "calibrate: run %d of %d, of %s".formatted(place + 1, roots.size(), Words.count(trials, "trial")));
        if (place == 0 || pause.isZero() || RunDirectory.isRun(root)) {
            return;
        }
        messages.println("waiting %s before run %d of %d".formatted(Durations.text(pause), place + 1, roots.size()));
        try {
            Thread.sleep(pause.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted before " + root, e);
        }
    }
}
