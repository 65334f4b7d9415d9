package org.trainmark.bench.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.trainmark.bench.cli.output.ExitCode;
import org.trainmark.bench.cli.output.Terminal;
import org.trainmark.bench.cli.start.OwnTrials;
import org.trainmark.bench.cli.start.SuiteOptions;
import org.trainmark.bench.cli.start.SuiteStart;
import org.trainmark.bench.run.Tally;
import org.trainmark.bench.suite.Suite;
import org.trainmark.results.TrialReport;
import org.trainmark.results.calibrate.Calibrating;
import org.trainmark.results.calibrate.Calibration;
import org.trainmark.results.calibrate.CalibrationFile;
import org.trainmark.results.calibrate.CalibrationPlace;
import org.trainmark.results.log.RunDirectory;
import org.trainmark.results.report.comparison.CalibrationText;
import org.trainmark.results.report.comparison.CalibrationWords;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Measures how noisy a suite's metrics are here, by running the same again and again. */
@Command(
        name = "calibrate",
        mixinStandardHelpOptions = true,
        description = "Run a suite many times over and tell how noisy its metrics are on this machine: the smallest"
                + " change that a comparison would see, how often it would raise a false alarm, and what disturbs it."
                + " Comparisons of the suite then say what they could not have seen.")
final class CalibrateCommand implements Callable<Integer> {

    private final Map<String, String> environment;
    private final Terminal terminal;

    @Spec
    private CommandSpec spec;

    @Mixin
    private final SuiteOptions options = new SuiteOptions();

    @Option(
            names = "--trials",
            paramLabel = "N",
            defaultValue = "10",
            description = "Trials of each cell. Default: ${DEFAULT-VALUE}.")
    private int trials;

    @ArgGroup(exclusive = false)
    private CalibrationRuns.Options runs = new CalibrationRuns.Options();

    CalibrateCommand(Map<String, String> environment, Terminal terminal) {
        this.environment = Map.copyOf(environment);
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        SuiteStart start = new SuiteStart(spec.commandLine(), options, environment, terminal);
        List<String> changes = new ArrayList<>(options.changes());
        changes.add("measure.repetitions=" + trials);
        Suite suite = start.given().readGrid(changes);
        if (options.dryRun()) {
            return start.preview().show(suite);
        }
        CalibrationRuns whole = runs.of(spec.commandLine(), start.root(suite.name() + "-calibration"));
        int code = ExitCode.FINE;
        for (Path root : whole.roots()) {
            whole.pauseBefore(
                    root, trials * suite.cells().size(), spec.commandLine().getErr());
            Tally tally = start.execute(suite, OwnTrials.plan(suite), new TreeMap<>(), root);
            code = Math.max(code, start.show(tally, root));
        }
        show(whole);
        return code;
    }

    private void show(CalibrationRuns whole) {
        List<RunDirectory> directories =
                whole.roots().stream().map(RunDirectory::open).toList();
        List<TrialReport> all = directories.stream()
                .flatMap(directory -> directory.trials(notice -> {}).stream())
                .toList();
        Calibration calibration = Calibrating.of(directories);
        PrintWriter out = spec.commandLine().getOut();
        out.println();
        CalibrationText.lines(calibration, terminal.tableColumns()).forEach(out::println);
        out.println("Seen with N: the smallest change that a comparison of N trials a side finds in 4 of 5 cases.");
        out.println("Neighbors: how alike trials are that follow each other, from -1 to 1; small p: not by chance.");
        out.println("Alarms: of equal code compared with itself, how often it was called better or worse.");
        CalibrationWords.lines(calibration).forEach(out::println);
        CalibrationRemarks.of(all).forEach(out::println);
        keep(calibration, whole.directory());
    }

    private void keep(Calibration calibration, Path root) {
        CalibrationFile.write(root.resolve("report").resolve("calibration.json"), calibration);
        Path kept = CalibrationPlace.of(environment).file(calibration.subject());
        CalibrationFile.write(kept, calibration);
        spec.commandLine().getOut().println("Kept for comparisons: " + kept);
    }
}
