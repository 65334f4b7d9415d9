package org.trainmark.bench.cli.start;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Function;
import org.trainmark.bench.cli.help.Version;
import org.trainmark.bench.cli.output.ExitCode;
import org.trainmark.bench.cli.output.Terminal;
import org.trainmark.bench.cli.runs.SteeredTrial;
import org.trainmark.bench.cluster.SentSuite;
import org.trainmark.bench.machine.Equipment;
import org.trainmark.bench.page.LivePage;
import org.trainmark.bench.plan.GridPlan;
import org.trainmark.bench.plan.Plan;
import org.trainmark.bench.plan.Promotions;
import org.trainmark.bench.plan.RepeatDisturbed;
import org.trainmark.bench.plan.search.SearchPlan;
import org.trainmark.bench.run.DryRun;
import org.trainmark.bench.run.Execution;
import org.trainmark.bench.run.KnownRuns;
import org.trainmark.bench.run.LoadedData;
import org.trainmark.bench.run.Progress;
import org.trainmark.bench.run.SearchOutline;
import org.trainmark.bench.run.Tally;
import org.trainmark.bench.run.Watcher;
import org.trainmark.bench.suite.Suite;
import org.trainmark.bench.suite.SuiteFile;
import org.trainmark.bench.suite.Trial;
import org.trainmark.bench.suite.search.Search;
import org.trainmark.bench.worker.Worker;
import org.trainmark.core.data.load.DataDirectories;
import org.trainmark.core.data.load.DataLoader;
import org.trainmark.results.log.RunDirectory;
import org.trainmark.results.summary.Words;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/** From the options of a command to the run of a suite. */
public final class SuiteStart {

    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss");

    /** Where runs are that no option gives another place. */
    private static final Path RUNS = Path.of("runs");

    private final CommandLine commandLine;
    private final SuiteOptions options;
    private final ClusterOptions cluster;
    private final Map<String, String> environment;
    private final Terminal terminal;
    private final SuiteFile.Source source;
    private final Equipment equipment;
    private final LoadedData data;

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
        source = SuiteFile.source(options.suiteName());
        equipment = Equipment.read(environment);
        DataLoader loader = new DataLoader(DataDirectories.usual(options.dataDirectory(), environment));
        data = options.dryRun() ? LoadedData.outlining(loader) : new LoadedData(loader);
    }

    /** Reads the suite as changed by {@code changes}. */
    public Suite read(List<String> changes) {
        return new SuiteFile(data, equipment, SteeredTrial::course).read(source, changes);
    }

    /**
     * Reads a suite whose cells are known before any of them is run.
     *
     * @throws ParameterException if it searches
     */
    public Suite readGrid(List<String> changes) {
        if (SuiteFile.searches(source, changes)) {
            throw new ParameterException(
                    commandLine,
                    "the suite %s searches, and %s needs its cells beforehand; write axes in place of search"
                            .formatted(options.suiteName(), commandLine.getCommandName()));
        }
        return read(changes);
    }

    /**
     * Reads a suite whose cells are known before any of them is run, and whose networks this project trains.
     *
     * @throws ParameterException if it searches, or runs a program
     */
    public Suite readNetworks(List<String> changes) {
        Suite suite = readGrid(changes);
        if (suite.runsProgram()) {
            throw new ParameterException(
                    commandLine,
                    ("the suite %s runs a program, which %s cannot look into; use run, which reports the speed, the"
                                    + " learning and the peak memory of each of its cells")
                            .formatted(options.suiteName(), commandLine.getCommandName()));
        }
        return suite;
    }

    /** Returns the plan of a suite's own trials. */
    public static Plan ownTrials(Suite suite) {
        return suite.search().isPresent()
                ? Promotions.of(suite, SearchPlan.of(suite))
                : new RepeatDisturbed(
                        Promotions.of(suite, GridPlan.of(suite)),
                        suite.repetitions().disturbedRepeats());
    }

    /** Says what would run in place of running it; returns the exit code. */
    public int list(Suite suite, List<Trial> trials) {
        DryRun dryRun = new DryRun(suite, trials);
        PrintWriter out = commandLine.getOut();
        data.lines().forEach(out::println);
        (options.listsAll() ? dryRun.everyTrial() : dryRun.cells()).forEach(out::println);
        suite.endEarlySentence().ifPresent(out::println);
        dryRun.checkpoints().ifPresent(out::println);
        out.println(dryRun.sum(RUNS));
        return ExitCode.FINE;
    }

    /**
     * Runs a suite's own trials, or lists them if that is what the options say; returns the exit code.
     *
     * @param label name of the run's directory, but for its time, where the options have none
     * @param alsoShow what to show of the run's directory beside the usual summary
     */
    public int run(Suite suite, String label, Consumer<RunDirectory> alsoShow) throws IOException {
        if (options.dryRun()) {
            return list(suite);
        }
        Path root = root(label);
        int code = show(execute(suite, ownTrials(suite), new TreeMap<>(), root), root);
        alsoShow.accept(RunDirectory.open(root));
        return code;
    }

    /** Says what would run of a suite's own trials in place of running them; returns the exit code. */
    public int list(Suite suite) {
        return list(suite, KnownRuns.NONE);
    }

    /** Likewise for a suite whose search starts with other runs. */
    public int list(Suite suite, KnownRuns known) {
        return suite.search().isPresent()
                ? outline(suite, suite.search().get(), known)
                : list(suite, GridPlan.of(suite).trials());
    }

    private int outline(Suite suite, Search search, KnownRuns known) {
        PrintWriter out = commandLine.getOut();
        data.lines().forEach(out::println);
        new SearchOutline(suite, search, SearchPlan.of(suite), known)
                .lines(RUNS)
                .forEach(out::println);
        return ExitCode.FINE;
    }

    /** Returns how long trials of a suite may take, in words. */
    public static String time(Suite suite, List<Trial> trials) {
        return new DryRun(suite, trials).time(RUNS);
    }

    /** Returns the directory that the options name, or else one of this label and the time. */
    public Path root(String label) {
        return options.out()
                .orElseGet(() -> RUNS.resolve(
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
        data.lines().forEach(watcher::tell);
        SortedMap<String, String> provenance = data.digests();
        provenance.putAll(Version.facts());
        return new Execution(
                        suite,
                        plan,
                        known,
                        settings,
                        provenance,
                        Execution.trialVariables(source.directory(), options.dataDirectory()),
                        cluster.place(suite, sent(suite), data.digests(), environment),
                        watcher)
                .run(root, new TypedCommand(commandLine).again(root, cluster.card()));
    }

    private SentSuite sent(Suite suite) {
        return new SentSuite(
                options.suiteName(),
                suite.text(),
                source.directory().toAbsolutePath().toString(),
                options.dataDirectory().map(first -> first.toAbsolutePath().toString()));
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
