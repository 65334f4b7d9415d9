package org.trainmark.bench.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.trainmark.bench.cli.output.Terminal;
import org.trainmark.bench.cli.start.Preview;
import org.trainmark.bench.cli.start.SuiteOfCommand;
import org.trainmark.bench.cli.start.SuiteOptions;
import org.trainmark.bench.cli.start.SuiteStart;
import org.trainmark.bench.cli.start.Summary;
import org.trainmark.bench.plan.EngineRounds;
import org.trainmark.bench.plan.GridPlan;
import org.trainmark.bench.plan.SuiteContenders;
import org.trainmark.bench.profile.Profile;
import org.trainmark.bench.run.Tally;
import org.trainmark.bench.suite.Cell;
import org.trainmark.bench.suite.Suite;
import org.trainmark.bench.suite.Trial;
import org.trainmark.bench.suite.measure.Throughput;
import org.trainmark.results.TrialReport;
import org.trainmark.results.engines.Contenders;
import org.trainmark.results.engines.EngineComparison;
import org.trainmark.results.log.RunDirectory;
import org.trainmark.results.summary.Words;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Compares the engines of a suite's profiles, each with the best of its profiles. */
@Command(
        name = "engines",
        mixinStandardHelpOptions = true,
        defaultValueProvider = SuiteOfCommand.class,
        description = "Compare the engines of a suite's profiles: try every profile once, and those near the best of"
                + " their engine twice more, then measure the best of each engine as the suite says, and show"
                + " the ratios. On the directory of an earlier comparison, go on where that stopped. Without"
                + " SUITE: engines.")
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

    @Override
    public Integer call() throws IOException {
        SuiteStart start = new SuiteStart(spec.commandLine(), options, environment, terminal);
        Suite suite = start.given().readNetworks(options.changes());
        Throughput throughput = suite.measure()
                .throughput()
                .orElseThrow(() -> refusal("measures no throughput; give its measure a throughput block"));
        List<Profile> profiles = suite.cells().stream().map(Cell::profile).toList();
        Contenders contenders = SuiteContenders.of(
                        profiles, Runtime.getRuntime().availableProcessors())
                .orElseThrow(() -> refusal("has no profile of the engine %s, which the others are compared with"
                        .formatted(SuiteContenders.REFERENCE)));
        EngineRounds rounds = new EngineRounds(suite, contenders, throughput);
        return options.dryRun() ? list(start, suite, rounds) : compare(start, suite, contenders, rounds);
    }

    private ParameterException refusal(String why) {
        return new ParameterException(spec.commandLine(), "the suite %s %s".formatted(options.suiteName(), why));
    }

    private int list(SuiteStart start, Suite suite, EngineRounds rounds) {
        int code = start.preview().show(suite, rounds.sweep());
        announce("then those near the best of their engine twice more", suite, rounds.sweepAgain());
        announce(
                "then the best profiles as the suite says",
                suite,
                GridPlan.of(suite).trials());
        return code;
    }

    private void announce(String what, Suite suite, List<Trial> trials) {
        spec.commandLine()
                .getOut()
                .printf("%s: at most %s, %s%n", what, Words.count(trials.size(), "trial"), Preview.time(suite, trials));
    }

    private int compare(SuiteStart start, Suite suite, Contenders contenders, EngineRounds rounds) throws IOException {
        Path root = start.root(suite.name());
        Tally tally = start.execute(suite, rounds, new TreeMap<>(), root);
        RunDirectory directory = RunDirectory.open(root);
        Summary summary = new Summary(spec.commandLine(), terminal);
        summary.write(directory);
        List<TrialReport> trials = directory.trials(notice -> {});
        List<TrialReport> compared = rounds.ofRound(EngineRounds.COMPARISON, trials);
        if (!compared.isEmpty()) {
            List<TrialReport> swept = rounds.ofRound(EngineRounds.SWEEP, trials);
            new EngineReport(spec.commandLine(), terminal, directory)
                    .show(suite, EngineComparison.of(contenders, swept, compared));
        }
        return SuiteStart.code(tally);
    }
}
