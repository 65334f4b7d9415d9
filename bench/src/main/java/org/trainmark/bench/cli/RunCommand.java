package org.trainmark.bench.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.UnaryOperator;
import org.trainmark.bench.cli.output.ExitCode;
import org.trainmark.bench.cli.output.Terminal;
import org.trainmark.bench.cli.runs.NamedRun;
import org.trainmark.bench.cli.start.ClusterOptions;
import org.trainmark.bench.cli.start.SuiteOptions;
import org.trainmark.bench.cli.start.SuiteStart;
import org.trainmark.bench.cli.start.Summary;
import org.trainmark.bench.machine.ShellWord;
import org.trainmark.bench.run.KnownRuns;
import org.trainmark.bench.run.Tally;
import org.trainmark.bench.suite.Suite;
import org.trainmark.results.calibrate.CalibrationPlace;
import org.trainmark.results.log.RunDirectory;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Runs every trial of a suite and shows what came out. */
@Command(
        name = "run",
        mixinStandardHelpOptions = true,
        description = "Run every trial of a suite, each in a JVM of its own, and show the table. On the directory of an"
                + " earlier run, go on where that stopped.")
final class RunCommand implements Callable<Integer> {

    private final Map<String, String> environment;
    private final Terminal terminal;

    @Spec
    private CommandSpec spec;

    @Mixin
    private final SuiteOptions options = new SuiteOptions();

    @Mixin
    private final ClusterOptions cluster = new ClusterOptions();

    @Option(names = "--json", description = "Print JSON, for programs, and nothing else.")
    private boolean json;

    @ArgGroup(exclusive = false)
    private SettleOptions settle = new SettleOptions();

    RunCommand(Map<String, String> environment, Terminal terminal) {
        this.environment = Map.copyOf(environment);
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        if (json && options.dryRun()) {
            throw new ParameterException(spec.commandLine(), "--json prints a run, which --dry-run makes none of");
        }
        return cluster.eachOf().isEmpty() ? run(cluster, root -> root) : runEach(cluster.eachOf());
    }

    private int runEach(List<String> kinds) throws IOException {
        int code = ExitCode.FINE;
        List<String> roots = new ArrayList<>();
        for (String kind : kinds) {
            code = Math.max(code, run(cluster.of(kind), root -> {
                Path ofKind = root.resolveSibling(root.getFileName() + "-" + kind);
                roots.add(ShellWord.plainOrQuoted(ofKind.toString()));
                return ofKind;
            }));
        }
        if (!options.dryRun()) {
            spec.commandLine()
                    .getErr()
                    .println("trainmark: to compare them: ./trainmark compare --across-machines "
                            + String.join(" ", roots));
        }
        return code;
    }

    private int run(ClusterOptions on, UnaryOperator<Path> place) throws IOException {
        SuiteStart start = new SuiteStart(spec.commandLine(), options, on, environment, terminal);
        Suite suite = settle.untilSettled()
                ? start.given().readGrid(options.changes())
                : start.given().read(options.changes());
        KnownRuns known = KnownRuns.of(suite, NamedRun::open);
        if (options.dryRun()) {
            return start.preview().show(suite, known);
        }
        Path root = place.apply(start.root(suite.name()));
        Tally tally = start.execute(
                suite, settle.plan(suite, root, CalibrationPlace.of(environment)), known, settle.settings(suite), root);
        if (!json) {
            return start.show(tally, root);
        }
        new Summary(spec.commandLine(), terminal).print(RunDirectory.open(root));
        return SuiteStart.code(tally);
    }
}
