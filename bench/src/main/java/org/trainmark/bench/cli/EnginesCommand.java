package org.trainmark.bench.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.trainmark.bench.profile.Profile;
import org.trainmark.bench.run.Execution;
import org.trainmark.bench.run.Tally;
import org.trainmark.bench.suite.Cell;
import org.trainmark.bench.suite.Suite;
import org.trainmark.bench.suite.measure.Throughput;
import org.trainmark.results.TrialReport;
import org.trainmark.results.engines.Contenders;
import org.trainmark.results.engines.EngineComparison;
import picocli.CommandLine.Command;
import picocli.CommandLine.IDefaultValueProvider;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Compares the engines of a suite's profiles, each with the best of its profiles. */
@Command(
        name = "engines",
        mixinStandardHelpOptions = true,
        defaultValueProvider = EnginesCommand.UsualSuite.class,
        description =
                "Compare the engines of a suite's profiles: try every profile once, in DIR/sweep, then measure the best"
                        + " of each engine as the suite says, in DIR/comparison, and show the ratios. On the directory of"
                        + " an earlier comparison, go on where that stopped. Without SUITE: engines.")
final class EnginesCommand implements Callable<Integer> {

    private final Map<String, String> environment;
    private final Terminal terminal;

    @Spec
    private CommandSpec spec;

    @Mixin
    private final SuiteOptions options = new SuiteOptions();

    EnginesCommand(Map<String, String> environment, Terminal terminal) {
        this.environment = Map.copyOf(environment);
        this.terminal = terminal;
    }

    /** The suite that is run if none is named. */
    static final class UsualSuite implements IDefaultValueProvider {

        @Override
        public @Nullable String defaultValue(ArgSpec argument) {
            return argument.isPositional() ? "engines" : null;
        }
    }

    @Override
    public Integer call() throws IOException {
        SuiteStart start = new SuiteStart(spec.commandLine(), options, environment, terminal);
        Suite whole = start.read(options.changes());
        Throughput throughput = whole.measure()
                .throughput()
                .orElseThrow(() -> refusal("measures no throughput; give its measure a throughput block"));
        List<Profile> profiles = whole.cells().stream().map(Cell::profile).toList();
        Contenders contenders = SuiteContenders.of(
                        profiles, Runtime.getRuntime().availableProcessors())
                .orElseThrow(() -> refusal("has no profile of the engine %s, which the others are compared with"
                        .formatted(SuiteContenders.REFERENCE)));
        Suite sweep = start.read(changed(EngineRounds.sweep(whole.profiles().keySet(), throughput, whole.measure())));
        return options.dryRun() ? list(start, sweep, whole) : compare(start, sweep, contenders);
    }

    private ParameterException refusal(String why) {
        return new ParameterException(spec.commandLine(), "the suite %s %s".formatted(options.suiteName(), why));
    }

    private List<String> changed(List<String> last) {
        List<String> changes = new ArrayList<>(options.changes());
        changes.addAll(last);
        return changes;
    }

    private int list(SuiteStart start, Suite sweep, Suite whole) throws IOException {
        int code = start.run(sweep, sweep.name(), directory -> {});
        spec.commandLine()
                .getOut()
                .printf(
                        "then the best profiles again: at most %d trials, %s%n",
                        whole.trials().size(), Execution.estimate(whole));
        return code;
    }

    private int compare(SuiteStart start, Suite sweep, Contenders contenders) throws IOException {
        EngineReport report = new EngineReport(spec.commandLine(), terminal, start.root(sweep.name()));
        Tally tried = start.execute(sweep, report.sweep(), report.root());
        List<TrialReport> swept = report.written(report.sweep());
        SortedSet<String> best = contenders.best(swept);
        if (best.isEmpty()) {
            spec.commandLine()
                    .getErr()
                    .println("trainmark: no trial of the sweep completed: there is nothing to compare");
            return ExitCode.TRIAL_FAILED;
        }
        Suite comparison = start.read(changed(EngineRounds.comparison(best)));
        Tally measured = start.execute(comparison, report.comparison(), report.root());
        report.show(comparison, EngineComparison.of(contenders, swept, report.written(report.comparison())));
        return tried.failed() + measured.failed() == 0 ? ExitCode.FINE : ExitCode.TRIAL_FAILED;
    }
}
