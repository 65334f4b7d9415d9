package org.trainmark.bench.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.trainmark.bench.cli.output.Terminal;
import org.trainmark.bench.cli.start.SuiteOptions;
import org.trainmark.bench.cli.start.SuiteStart;
import org.trainmark.bench.suite.Suite;
import org.trainmark.results.log.RunDirectory;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Runs a learning-rate range test for each cell of a suite and shows which rates to try. */
@Command(
        name = "range-test",
        mixinStandardHelpOptions = true,
        description =
                "Run a learning-rate range test for each cell of a suite, in place of what the suite measures, and"
                        + " show which learning rates to try. Its settings: --set measure.range-test.steps=500, and likewise"
                        + " 'from' and 'to'.")
final class RangeTestCommand implements Callable<Integer> {

    /**
     * One rate and one schedule, since the test uses neither, so that cells do not differ in them; and no repeats,
     * since what disturbs changes times and not losses.
     */
    private static final List<String> CHANGES = List.of(
            "measure={repetitions: 1, disturbed-repeats: 0, range-test: {}}", "learning-rate=1", "schedule=constant");

    private final Map<String, String> environment;
    private final Terminal terminal;

    @Spec
    private CommandSpec spec;

    @Mixin
    private final SuiteOptions options = new SuiteOptions();

    RangeTestCommand(Map<String, String> environment, Terminal terminal) {
        this.environment = Map.copyOf(environment);
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        SuiteStart start = new SuiteStart(spec.commandLine(), options, environment, terminal);
        List<String> changes = new ArrayList<>(CHANGES);
        changes.addAll(options.changes());
        Suite read = start.given().readGrid(changes);
        if (read.measure().rangeTest().isEmpty()) {
            throw new ParameterException(
                    spec.commandLine(), "a range test measures nothing else; leave --set measure away");
        }
        Suite suite = read.as(read.name() + "-range-test", "Which learning rates are worth trying?");
        return start.run(suite, suite.name(), this::showSuggestions);
    }

    private void showSuggestions(RunDirectory directory) {
        List<String> lines = RateSuggestions.lines(directory.trials(notice -> {}));
        lines.forEach(spec.commandLine().getOut()::println);
    }
}
