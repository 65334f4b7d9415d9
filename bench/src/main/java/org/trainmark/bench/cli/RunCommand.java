package org.trainmark.bench.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.trainmark.bench.run.Execution;
import org.trainmark.bench.run.LoadedData;
import org.trainmark.bench.run.Tally;
import org.trainmark.bench.suite.Suite;
import org.trainmark.bench.suite.SuiteFile;
import org.trainmark.core.data.DataDirectories;
import org.trainmark.core.data.DataLoader;
import org.trainmark.results.log.RunDirectory;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Runs every trial of a suite and shows what came out. */
@Command(
        name = "run",
        mixinStandardHelpOptions = true,
        description = "Run every trial of a suite, each in a JVM of its own, and show the table. On the directory of an"
                + " earlier run, go on where that stopped.")
final class RunCommand implements Callable<Integer> {

    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss");

    private final Map<String, String> environment;
    private final Terminal terminal;

    @Spec
    private CommandSpec spec;

    @Parameters(
            paramLabel = "SUITE",
            description = "A suite file (YAML), or a built-in suite: ${COMPLETION-CANDIDATES}.")
    private String suiteName;

    @Option(names = "--out", paramLabel = "DIR", description = "Directory of the run. Default: runs/SUITE-TIME.")
    private @Nullable Path out;

    @Option(
            names = "--set",
            paramLabel = "KEY=VALUE",
            description =
                    "Change a setting of the suite: --set measure.repetitions=3, --set 'axes.batch-size=[16, 64]'.")
    private List<String> changes = new ArrayList<>();

    @Option(names = "--data-dir", paramLabel = "DIR", description = "Where to look for data sets first.")
    private @Nullable Path dataDirectory;

    @Option(names = "--dry-run", description = "List the trials and estimate the time, but run nothing.")
    private boolean dryRun;

    RunCommand(Map<String, String> environment, Terminal terminal) {
        this.environment = Map.copyOf(environment);
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        LoadedData data =
                new LoadedData(new DataLoader(DataDirectories.usual(Optional.ofNullable(dataDirectory), environment)));
        Suite suite = new SuiteFile(data).read(suiteName, changes);
        return dryRun ? list(suite) : run(suite, data);
    }

    private int list(Suite suite) {
        List<String> plan = Execution.plan(suite);
        plan.forEach(spec.commandLine().getOut()::println);
        spec.commandLine()
                .getOut()
                .printf(
                        "%d trials of %d cells, %s%n",
                        plan.size(), suite.cells().size(), Execution.estimate(suite));
        return ExitCode.FINE;
    }

    private int run(Suite suite, LoadedData data) throws IOException {
        Path directory = out != null
                ? out
                : Path.of(
                        "runs",
                        suite.name() + "-"
                                + LocalDateTime.now(ZoneId.systemDefault()).format(STAMP));
        SortedMap<String, String> provenance = data.digests();
        provenance.putAll(Version.facts());
        Execution execution = new Execution(
                suite, provenance, trialEnvironment(), spec.commandLine().getErr(), terminal.errorColumns());
        Tally tally = execution.run(directory, goOn(directory));
        new Summary(spec.commandLine(), terminal).show(RunDirectory.open(directory));
        return tally.failed() == 0 ? ExitCode.FINE : ExitCode.TRIAL_FAILED;
    }

    private Map<String, String> trialEnvironment() {
        Map<String, String> variables = new HashMap<>();
        if (dataDirectory != null) {
            variables.put("TRAINMARK_DATA", dataDirectory.toAbsolutePath().toString());
        }
        return variables;
    }

    private String goOn(Path directory) {
        List<String> words = new ArrayList<>(List.of("./trainmark", "run", suiteName));
        changes.forEach(change -> words.addAll(List.of("--set", change)));
        if (dataDirectory != null) {
            words.addAll(List.of("--data-dir", dataDirectory.toString()));
        }
        words.addAll(List.of("--out", directory.toString()));
        return words.stream()
                .map(RunCommand::quoted)
                .reduce((a, b) -> a + " " + b)
                .orElseThrow();
    }

    private static String quoted(String word) {
        return word.matches("[A-Za-z0-9_./=:+,@%-]+") ? word : "'" + word.replace("'", "'\\''") + "'";
    }
}
