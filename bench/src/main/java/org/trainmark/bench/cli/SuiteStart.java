package org.trainmark.bench.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.trainmark.bench.machine.Equipment;
import org.trainmark.bench.plan.GridPlan;
import org.trainmark.bench.plan.Plan;
import org.trainmark.bench.plan.RepeatDisturbed;
import org.trainmark.bench.run.Execution;
import org.trainmark.bench.run.LoadedData;
import org.trainmark.bench.run.Tally;
import org.trainmark.bench.suite.Suite;
import org.trainmark.bench.suite.SuiteFile;
import org.trainmark.bench.suite.Trial;
import org.trainmark.core.data.load.DataDirectories;
import org.trainmark.core.data.load.DataLoader;
import org.trainmark.results.log.RunDirectory;
import org.trainmark.results.summary.Words;
import picocli.CommandLine;

/** From the options of a command to the run of a suite. */
final class SuiteStart {

    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss");

    private final CommandLine commandLine;
    private final SuiteOptions options;
    private final Terminal terminal;
    private final SuiteFile.Source source;
    private final Equipment equipment;
    private final LoadedData data;

    SuiteStart(CommandLine commandLine, SuiteOptions options, Map<String, String> environment, Terminal terminal) {
        this.commandLine = commandLine;
        this.options = options;
        this.terminal = terminal;
        source = SuiteFile.source(options.suiteName());
        equipment = Equipment.read(environment);
        DataLoader loader = new DataLoader(DataDirectories.usual(options.dataDirectory(), environment));
        data = options.dryRun() ? LoadedData.outlining(loader) : new LoadedData(loader);
    }

    /** Reads the suite as changed by {@code changes}. */
    Suite read(List<String> changes) {
        return new SuiteFile(data, equipment).read(source, changes);
    }

    /** Returns the plan of a suite's own trials. */
    static Plan ownTrials(Suite suite) {
        return new RepeatDisturbed(GridPlan.of(suite), suite.repetitions().disturbedRepeats());
    }

    /** Lists trials in place of running them; returns the exit code. */
    int list(Suite suite, List<Trial> trials) {
        Execution.labels(suite, trials).forEach(commandLine.getOut()::println);
        data.lines().forEach(commandLine.getOut()::println);
        int atOnce = suite.devices().size();
        commandLine
                .getOut()
                .printf(
                        "%s of %s%s, %s%n",
                        Words.count(trials.size(), "trial"),
                        Words.count(suite.cells().size(), "cell"),
                        atOnce > 1 ? ", on %d devices at once".formatted(atOnce) : "",
                        Execution.estimate(suite));
        return ExitCode.FINE;
    }

    /**
     * Runs a suite's own trials, or lists them if that is what the options say; returns the exit code.
     *
     * @param label name of the run's directory, but for its time, where the options have none
     * @param alsoShow what to show of the run's directory beside the usual summary
     */
    int run(Suite suite, String label, Consumer<RunDirectory> alsoShow) throws IOException {
        if (options.dryRun()) {
            return list(suite);
        }
        Path root = root(label);
        int code = show(execute(suite, ownTrials(suite), new TreeMap<>(), root), root);
        alsoShow.accept(RunDirectory.open(root));
        return code;
    }

    /** Lists a suite's own trials in place of running them; returns the exit code. */
    int list(Suite suite) {
        return list(suite, GridPlan.of(suite).trials());
    }

    /** Returns the directory that the options name, or else one of this label and the time. */
    Path root(String label) {
        return options.out()
                .orElseGet(() -> Path.of(
                        "runs",
                        label + "-" + LocalDateTime.now(ZoneId.systemDefault()).format(STAMP)));
    }

    /**
     * Runs what a plan asks for and a directory does not hold yet.
     *
     * @param settings of the whole run, beside the suite's
     */
    Tally execute(Suite suite, Plan plan, SortedMap<String, String> settings, Path root) throws IOException {
        data.lines().forEach(commandLine.getErr()::println);
        SortedMap<String, String> provenance = data.digests();
        provenance.putAll(Version.facts());
        return new Execution(
                        suite,
                        plan,
                        settings,
                        provenance,
                        Execution.trialVariables(source.directory(), options.dataDirectory()),
                        commandLine.getErr(),
                        terminal.errorColumns())
                .run(root, options.again(commandLine.getCommandName(), root));
    }

    /** Shows what came out of a run; returns the exit code. */
    int show(Tally tally, Path root) {
        new Summary(commandLine, terminal).show(RunDirectory.open(root));
        return code(tally);
    }

    static int code(Tally tally) {
        return tally.failed() == 0 ? ExitCode.FINE : ExitCode.TRIAL_FAILED;
    }
}
