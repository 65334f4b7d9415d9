package org.trainmark.bench.cli.watch;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.trainmark.bench.cli.output.ExitCode;
import org.trainmark.bench.cli.output.Terminal;
import org.trainmark.bench.cli.start.SuiteOfCommand;
import org.trainmark.bench.cli.start.SuiteOptions;
import org.trainmark.bench.cli.start.SuiteStart;
import org.trainmark.bench.plan.WatchPlan;
import org.trainmark.bench.run.Tally;
import org.trainmark.bench.suite.Suite;
import org.trainmark.results.log.RunDirectory;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Trains one cell of a suite while a person watches and steers it. */
@Command(
        name = "watch",
        mixinStandardHelpOptions = true,
        defaultValueProvider = SuiteOfCommand.class,
        description = "Show one training as it goes on, and have its learning rate changed by hand: pause, go on,"
                + " rate, save, branch, end, by single keys or, where standard input is no terminal, by a line for"
                + " each. The course can be taken again: schedule: {edited: RUN/TRIAL}.")
public final class WatchCommand implements Callable<Integer> {

    /** Beyond any training: a person may think in the middle of it for as long as they like. */
    private static final List<String> BY_HAND =
            List.of("measure.repetitions=1", "measure.disturbed-repeats=0", "limits.trial-timeout=8760h");

    private static final int USUAL_ROWS = 24;

    private final Map<String, String> environment;
    private final Terminal terminal;

    @Spec
    private CommandSpec spec;

    @Mixin
    private final SuiteOptions options = new SuiteOptions();

    @Option(names = "--paused", description = "Wait for an order before the first step.")
    private boolean paused;

    private volatile boolean hasRefused;

    public WatchCommand(Map<String, String> environment, Terminal terminal) {
        this.environment = Map.copyOf(environment);
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        SuiteStart start = new SuiteStart(spec.commandLine(), options, environment, terminal);
        Suite suite = start.given().readNetworks(changes());
        requireOneTraining(suite);
        WatchPlan plan = new WatchPlan(suite.cells().get(0));
        if (options.dryRun()) {
            return start.preview().show(suite);
        }
        Path root = start.root(suite.name());
        Tally tally;
        try (Console console = console()) {
            tally = start.executeSteered(suite, plan, root, console::watch);
        }
        int code = start.show(tally, root);
        WatchedCourses.lines(RunDirectory.open(root)).forEach(spec.commandLine().getOut()::println);
        return hasRefused ? ExitCode.BAD_INPUT : code;
    }

    private Console console() {
        PrintWriter messages = spec.commandLine().getErr();
        Optional<Stty> keys = terminal.hasKeys(environment) ? Stty.ofKeys() : Optional.empty();
        TypedBytes bytes = new TypedBytes(terminal.typed().bytes());
        OrderSource source = keys.isPresent() ? new KeyOrders(bytes) : new LineOrders(bytes, this::refuse);
        Display display = keys.<Display>map(held -> new ScreenDisplay(
                        new Screen(terminal.screen()),
                        held,
                        new Stty.Size(USUAL_ROWS, terminal.errorColumns().orElseThrow())))
                .orElseGet(() -> new LineDisplay(messages));
        return new Console(
                display,
                new OrderHandover(source, this::refuse, paused, options.page().isPresent()));
    }

    /** Tells of an order that nothing takes; the training goes on, and the exit code tells of it in the end. */
    private void refuse(String why) {
        hasRefused = true;
        spec.commandLine().getErr().println("trainmark: " + why);
    }

    private List<String> changes() {
        List<String> changes = new ArrayList<>(BY_HAND);
        changes.addAll(options.changes());
        return changes;
    }

    private void requireOneTraining(Suite suite) {
        if (suite.cells().size() > 1) {
            throw refusal("has %d cells, and watch trains one: give each axis one value, such as --set %s=VALUE"
                    .formatted(suite.cells().size(), suite.grid().names().get(0)));
        }
        if (suite.measure().convergence().isEmpty()) {
            throw refusal("trains nothing to an end: add convergence to its 'measure'");
        }
        if (suite.endEarly().isPresent()) {
            throw refusal("has a rule that ends trainings early, and here you do: leave 'end-early' out");
        }
    }

    private ParameterException refusal(String why) {
        return new ParameterException(spec.commandLine(), "the suite %s %s".formatted(options.suiteName(), why));
    }
}
