package org.trainmark.bench.cli.start;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Function;
import org.trainmark.bench.cli.help.Version;
import org.trainmark.bench.cli.output.ExitCode;
import org.trainmark.bench.cli.output.Terminal;
import org.trainmark.bench.page.LivePage;
import org.trainmark.bench.plan.Plan;
import org.trainmark.bench.run.Execution;
import org.trainmark.bench.run.KnownRuns;
import org.trainmark.bench.run.Progress;
import org.trainmark.bench.run.Tally;
import org.trainmark.bench.run.Watcher;
import org.trainmark.bench.suite.Suite;
import org.trainmark.bench.worker.Worker;
import org.trainmark.results.log.RunDirectory;
import org.trainmark.results.summary.Words;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/** From the options of a command to the run of a suite. */
public final class SuiteStart {

    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss");

    private final CommandLine commandLine;
    private final SuiteOptions options;
    private final ClusterOptions cluster;
    private final Map<String, String> environment;
    private final Terminal terminal;
    private final GivenSuite given;

    /** Starts on this machine. */
    public SuiteStart(
            CommandLine commandLine, SuiteOptions options, Map<String, String> environment, Terminal terminal) {
        this(commandLine, options, ClusterOptions.here(), environment, terminal);
    }

    public SuiteStart(
            CommandLine commandLine,
            SuiteOptions options,
            ClusterOptions cluster,
            Map<String, String> environment,
            Terminal terminal) {
        this.cluster = cluster;
        this.commandLine = commandLine;
        this.options = options;
        this.environment = Map.copyOf(environment);
        this.terminal = terminal;
        if (options.dryRun() && options.page().isPresent()) {
            throw new ParameterException(commandLine, "--page shows a run, which --dry-run makes none of");
        }
        given = new GivenSuite(commandLine, options, environment);
    }

    /** Returns the suite that the options name. */
    public GivenSuite given() {
        return given;
    }

    /** Returns what shows a suite in place of running it. */
    public Preview preview() {
        return new Preview(commandLine.getOut(), given.data(), options.listsAll());
    }

    /**
     * Runs a suite's own trials, or lists them if that is what the options say; returns the exit code.
     *
     * @param label name of the run's directory, but for its time, where the options have none
     * @param alsoShow what to show of the run's directory beside the usual summary
     */
    public int run(Suite suite, String label, Consumer<RunDirectory> alsoShow) throws IOException {
        if (options.dryRun()) {
            return preview().show(suite);
        }
        Path root = root(label);
        int code = show(execute(suite, OwnTrials.plan(suite), new TreeMap<>(), root), root);
        alsoShow.accept(RunDirectory.open(root));
        return code;
    }

    /** Returns the directory that the options name, or else one of this label and the time. */
    public Path root(String label) {
        return options.out()
                .orElseGet(() -> SuiteOptions.RUNS.resolve(
                        label + "-" + LocalDateTime.now(ZoneId.systemDefault()).format(STAMP)));
    }

    /**
     * Runs what a plan asks for and a directory does not hold yet.
     *
     * @param settings of the whole run, beside the suite's
     */
    public Tally execute(Suite suite, Plan plan, SortedMap<String, String> settings, Path root) throws IOException {
        return execute(suite, plan, KnownRuns.NONE, settings, root);
    }

    /**
     * Likewise with what is known from other runs.
     *
     * @param settings of the whole run, beside the suite's
     */
    public Tally execute(Suite suite, Plan plan, KnownRuns known, SortedMap<String, String> settings, Path root)
            throws IOException {
        if (options.page().isEmpty()) {
            return execute(suite, plan, known, settings, root, watcher());
        }
        try (LivePage page = LivePage.open(root, options.page().get())) {
            return execute(suite, plan, known, settings, root, onPage(page, watcher()));
        }
    }

    /**
     * Runs trainings that a person steers.
     *
     * @param shown where they see them and give orders; a page is another such place
     */
    public Tally executeSteered(Suite suite, Plan plan, Path root, Function<Worker, Progress> shown)
            throws IOException {
        Watcher watcher =
                terminal.watcher(commandLine.getErr(), environment, true).with(shown);
        if (options.page().isEmpty()) {
            return execute(suite, plan, KnownRuns.NONE, new TreeMap<>(), root, watcher);
        }
        try (LivePage page = LivePage.steering(root, options.page().get())) {
            return execute(suite, plan, KnownRuns.NONE, new TreeMap<>(), root, onPage(page, watcher));
        }
    }

    private Watcher onPage(LivePage page, Watcher watcher) {
        commandLine.getErr().println(page.notice());
        return watcher.with(page::watch);
    }

    private Tally execute(
            Suite suite, Plan plan, KnownRuns known, SortedMap<String, String> settings, Path root, Watcher watcher)
            throws IOException {
        if (options.quick()) {
            watcher.tell(quick(suite));
        }
        given.data().lines().forEach(watcher::tell);
        SortedMap<String, String> provenance = given.data().digests();
        provenance.putAll(Version.facts());
        return new Execution(
                        suite,
                        plan,
                        known,
                        settings,
                        provenance,
                        Execution.trialVariables(given.directory(), options.dataDirectory()),
                        cluster.place(suite, given.sent(suite), given.data().digests(), environment),
                        watcher)
                .run(root, new TypedCommand(commandLine).again(root, cluster.card()));
    }

    private Watcher watcher() {
        return terminal.watcher(commandLine.getErr(), environment, options.quiet());
    }

    private static String quick(Suite suite) {
        return "quick: %s of each cell and at most %s of a disturbed trial, so the numbers are a first look"
                .formatted(
                        Words.count(suite.repetitions().count(), "repetition"),
                        Words.count(suite.repetitions().disturbedRepeats(), "repeat"));
    }

    /** Shows what came out of a run; returns the exit code. */
    public int show(Tally tally, Path root) {
        Summary summary = new Summary(commandLine, terminal);
        RunDirectory run = RunDirectory.open(root);
        if (options.quiet()) {
            summary.showAnswer(run);
        } else {
            summary.show(run);
        }
        return code(tally);
    }

    /** Returns the exit code of what came of the trials. */
    public static int code(Tally tally) {
        return tally.failed() == 0 ? ExitCode.FINE : ExitCode.TRIAL_FAILED;
    }
}
