package org.trainmark.bench.cli.start;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.trainmark.bench.cli.option.AttachedPort;
import org.trainmark.bench.cli.option.Ports;
import org.trainmark.bench.suite.SuiteFile;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Which suite to run, changed how, and where: the options of every command that runs one. */
public final class SuiteOptions {

    /** Where runs are that no option gives another place. */
    static final Path RUNS = Path.of("runs");

    private static final List<String> QUICK = List.of("measure.repetitions=1", "measure.disturbed-repeats=0");

    @Parameters(
            paramLabel = "SUITE",
            completionCandidates = BuiltInSuites.class,
            description = "A suite file (YAML), or a built-in suite: ${COMPLETION-CANDIDATES}.")
    private String suiteName;

    /** What a shell can complete, and the help lists. */
    static final class BuiltInSuites implements Iterable<String> {

        @Override
        public Iterator<String> iterator() {
            return SuiteFile.builtIn().iterator();
        }
    }

    @Option(names = "--out", paramLabel = "DIR", description = "Directory of the run. Default: runs/SUITE-TIME.")
    private @Nullable Path out;

    @Option(
            names = "--set",
            paramLabel = "KEY=VALUE",
            description = {
                "Change a setting of the suite, as in",
                "--set measure.repetitions=3 or",
                "--set 'axes.batch-size=[16, 64]'."
            })
    private List<String> changes = new ArrayList<>();

    @Option(names = "--data-dir", paramLabel = "DIR", description = "Where to look for data sets first.")
    private @Nullable Path dataDirectory;

    @Option(
            names = "--quick",
            description = "One repetition of each cell and no repeats of disturbed trials: a first look.")
    private boolean quick;

    @Option(names = "--quiet", description = "Show the answer and where the report is, and nothing of the way there.")
    private boolean quiet;

    @Option(
            names = "--page",
            paramLabel = "PORT",
            arity = "0..1",
            preprocessor = AttachedPort.class,
            converter = Ports.class,
            description = "Show the run on a page for the browsers of this machine as it gets on, at this port or any"
                    + " that is free.")
    private @Nullable Integer page;

    @Option(names = "--dry-run", description = "Count the trials and estimate the time, but run nothing.")
    private boolean dryRun;

    @Option(names = "--all", description = "With --dry-run: list every trial in the order in which they run.")
    private boolean all;

    public String suiteName() {
        return suiteName;
    }

    public Optional<Path> out() {
        return Optional.ofNullable(out);
    }

    /** Returns the changes of the suite that the options make, those given one by one the last, so that they win. */
    public List<String> changes() {
        List<String> made = new ArrayList<>(quick ? QUICK : List.of());
        made.addAll(changes);
        return List.copyOf(made);
    }

    Optional<Path> dataDirectory() {
        return Optional.ofNullable(dataDirectory);
    }

    boolean quick() {
        return quick;
    }

    public boolean quiet() {
        return quiet;
    }

    /** Returns the port of a page that shows the run, 0 for any that is free; empty if none is wanted. */
    public Optional<Integer> page() {
        return Optional.ofNullable(page);
    }

    public boolean dryRun() {
        return dryRun;
    }

    boolean listsAll() {
        return all;
    }
}
