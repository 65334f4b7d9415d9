package org.trainmark.bench.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.SortedMap;
import java.util.function.Consumer;
import org.trainmark.bench.machine.Equipment;
import org.trainmark.bench.run.Execution;
import org.trainmark.bench.run.LoadedData;
import org.trainmark.bench.run.Tally;
import org.trainmark.bench.suite.Suite;
import org.trainmark.bench.suite.SuiteFile;
import org.trainmark.bench.suite.setting.Settings;
import org.trainmark.core.data.load.DataDirectories;
import org.trainmark.core.data.load.DataLoader;
import org.trainmark.core.engine.MemoryLimit;
import org.trainmark.results.log.RunDirectory;
import picocli.CommandLine;

/** From the options of a command to the run of a suite and what is shown of it. */
final class SuiteStart {

    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss");

    private final CommandLine commandLine;
    private final SuiteOptions options;
    private final Terminal terminal;
    private final Equipment equipment;
    private final LoadedData data;
    private OptionalLong memoryLimit = OptionalLong.empty();
    private SettleOptions settle = new SettleOptions();

    SuiteStart(CommandLine commandLine, SuiteOptions options, Map<String, String> environment, Terminal terminal) {
        this.commandLine = commandLine;
        this.options = options;
        this.terminal = terminal;
        equipment = Equipment.read(environment);
        data = new LoadedData(new DataLoader(DataDirectories.usual(options.dataDirectory(), environment)));
    }

    /** Goes on beyond the suite as options say. */
    void settle(SettleOptions options) {
        settle = options;
    }

    /** Reads the suite as changed by {@code changes}. */
    Suite read(List<String> changes) {
        return new SuiteFile(data, equipment).read(options.suiteName(), changes);
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
        int atOnce = Execution.atOnce(suite);
        commandLine
                .getOut()
                .printf(
                        "%d trials of %d cells%s, %s%n",
                        plan.size(),
                        suite.cells().size(),
                        atOnce > 1 ? ", on %d devices at once".formatted(atOnce) : "",
                        Execution.estimate(suite));
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
        settle.plan(suite, directory, text -> commandLine.getErr().println("trainmark: " + text))
                .ifPresent(plan -> execution.addTrials(plan.trials(), plan.looks()));
        return execution.run(directory, options.again(commandLine.getCommandName(), root));
    }

    /** Holds the engine of every trial to so many bytes. */
    void limitMemory(OptionalLong bytes) {
        memoryLimit = bytes;
    }

    /** Returns the training examples of the smallest data set of a suite. */
    int trainingExamples(Suite suite) {
        return suite.cells().stream()
                .map(cell -> Settings.parse(cell.settings().texts()).data())
                .distinct()
                .mapToInt(request -> data.facts(request).trainingExamples())
                .min()
                .orElse(0);
    }

    /** Returns whether all data sets of a suite have validation examples. */
    boolean evaluates(Suite suite) {
        return suite.cells().stream()
                .map(cell -> Settings.parse(cell.settings().texts()).data())
                .distinct()
                .allMatch(request -> data.facts(request).validationExamples() > 0);
    }

    private Map<String, String> trialEnvironment() {
        Map<String, String> variables = new HashMap<>();
        options.dataDirectory()
                .ifPresent(directory -> variables.put(
                        "TRAINMARK_DATA", directory.toAbsolutePath().toString()));
        memoryLimit.ifPresent(bytes -> variables.put(MemoryLimit.VARIABLE, Long.toString(bytes)));
        return variables;
    }
}
