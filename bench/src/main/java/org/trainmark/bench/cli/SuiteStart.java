package org.trainmark.bench.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.function.Consumer;
import org.trainmark.bench.run.Execution;
import org.trainmark.bench.run.LoadedData;
import org.trainmark.bench.run.Tally;
import org.trainmark.bench.suite.Suite;
import org.trainmark.bench.suite.SuiteFile;
import org.trainmark.core.data.DataDirectories;
import org.trainmark.core.data.DataLoader;
import org.trainmark.results.log.RunDirectory;
import picocli.CommandLine;

/** From the options of a command to the run of a suite and what is shown of it. */
final class SuiteStart {

    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss");

    private final CommandLine commandLine;
    private final SuiteOptions options;
    private final Terminal terminal;
    private final LoadedData data;

    SuiteStart(CommandLine commandLine, SuiteOptions options, Map<String, String> environment, Terminal terminal) {
        this.commandLine = commandLine;
        this.options = options;
        this.terminal = terminal;
        data = new LoadedData(new DataLoader(DataDirectories.usual(options.dataDirectory(), environment)));
    }

    /** Reads the suite as changed by {@code changes}. */
    Suite read(List<String> changes) {
        return new SuiteFile(data).read(options.suiteName(), changes);
    }

    /**
     * Runs a suite, or lists its trials if that is what the options say; returns the exit code.
     *
     * @param label name of the run's directory, but for its time, where the options have none
     * @param alsoShow what to show of the run's directory beside the usual summary
     */
    int run(Suite suite, String label, Consumer<RunDirectory> alsoShow) throws IOException {
        return options.dryRun() ? list(suite) : execute(suite, label, alsoShow);
    }

    private int list(Suite suite) {
        List<String> plan = Execution.plan(suite);
        plan.forEach(commandLine.getOut()::println);
        commandLine
                .getOut()
                .printf(
                        "%d trials of %d cells, %s%n",
                        plan.size(), suite.cells().size(), Execution.estimate(suite));
        return ExitCode.FINE;
    }

    private int execute(Suite suite, String label, Consumer<RunDirectory> alsoShow) throws IOException {
        Path root = root(label);
        Tally tally = execute(suite, root, root);
        RunDirectory directory = RunDirectory.open(root);
        new Summary(commandLine, terminal).show(directory);
        alsoShow.accept(directory);
        return tally.failed() == 0 ? ExitCode.FINE : ExitCode.TRIAL_FAILED;
    }

    /** Returns the directory that the options name, or else one of this label and the time. */
    Path root(String label) {
        return options.out()
                .orElseGet(() -> Path.of(
                        "runs",
                        label + "-" + LocalDateTime.now(ZoneId.systemDefault()).format(STAMP)));
    }

    /**
     * Runs what of a suite is not in {@code directory} yet.
     *
     * @param root what the command takes as its directory, to go on after an interruption
     */
    Tally execute(Suite suite, Path directory, Path root) throws IOException {
        SortedMap<String, String> provenance = data.digests();
        provenance.putAll(Version.facts());
        Execution execution =
                new Execution(suite, provenance, trialEnvironment(), commandLine.getErr(), terminal.errorColumns());
        return execution.run(directory, options.again(commandLine.getCommandName(), root));
    }

    private Map<String, String> trialEnvironment() {
        return options.dataDirectory()
                .map(directory ->
                        Map.of("TRAINMARK_DATA", directory.toAbsolutePath().toString()))
                .orElseGet(Map::of);
    }
}
