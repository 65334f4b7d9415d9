package org.trainmark.bench.cli.memory;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.trainmark.bench.cli.output.ExitCode;
import org.trainmark.bench.cli.output.Terminal;
import org.trainmark.bench.cli.runs.NamedRun;
import org.trainmark.bench.cli.start.OwnTrials;
import org.trainmark.bench.cli.start.SuiteOfCommand;
import org.trainmark.bench.cli.start.SuiteOptions;
import org.trainmark.bench.cli.start.SuiteStart;
import org.trainmark.bench.cli.start.Summary;
import org.trainmark.bench.plan.InTurn;
import org.trainmark.bench.plan.LargestBatch;
import org.trainmark.bench.plan.Plan;
import org.trainmark.bench.suite.Cell;
import org.trainmark.bench.suite.Suite;
import org.trainmark.bench.suite.SuiteFile;
import org.trainmark.results.Outcome;
import org.trainmark.results.TrialReport;
import org.trainmark.results.log.RunDirectory;
import org.trainmark.results.memory.MemoryFacts;
import org.trainmark.results.report.memory.MemoryQuestion;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Measures what training holds in memory, batch size by batch size, and finds the largest batch that fits a limit. */
@Command(
        name = "memory",
        mixinStandardHelpOptions = true,
        defaultValueProvider = SuiteOfCommand.class,
        description =
                "Measure what the trials of a suite hold in memory, by purpose and batch size. With"
                        + " --limit or --process-limit, find the largest batch that fits it by trying. With --predict, tell what other"
                        + " batch sizes would hold, with --length what other lengths of sequences would. Without SUITE: memory. A run in the place of SUITE is shown as it is.")
public final class MemoryCommand implements Callable<Integer> {

    private final Map<String, String> environment;
    private final Terminal terminal;

    @Spec
    private CommandSpec spec;

    @Mixin
    private final SuiteOptions options = new SuiteOptions();

    @Mixin
    private final BatchLimitOptions limits = new BatchLimitOptions();

    @Mixin
    private final QuestionOptions asked = new QuestionOptions();

    @Option(names = "--json", description = "Print JSON, for programs, and nothing else.")
    private boolean json;

    public MemoryCommand(Map<String, String> environment, Terminal terminal) {
        this.environment = Map.copyOf(environment);
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        if (json && options.dryRun()) {
            throw new ParameterException(spec.commandLine(), "--json prints a run, which --dry-run makes none of");
        }
        MemoryQuestion question = asked.question(spec.commandLine());
        Optional<Path> run = run(options.suiteName());
        if (run.isPresent()) {
            return show(RunDirectory.open(run.get()), question);
        }
        SuiteStart start = new SuiteStart(spec.commandLine(), options, environment, terminal);
        Suite suite = start.given().readNetworks(options.changes());
        asked.requireAnswer(
                spec.commandLine(), suite.cells().stream().map(Cell::key).toList());
        return options.dryRun() ? start.preview().show(suite) : measure(start, suite, question);
    }

    /** Returns the directory of the run that stands in the place of a suite, if it is one. */
    private static Optional<Path> run(String word) {
        return SuiteFile.isSuite(word)
                ? Optional.empty()
                : new NamedRun(word).found().filter(RunDirectory::isRun);
    }

    private int measure(SuiteStart start, Suite suite, MemoryQuestion question) throws IOException {
        Optional<LargestBatch> search = limits.limits().map(most -> LargestBatches.plan(suite, most));
        Plan own = OwnTrials.plan(suite);
        Plan plan =
                search.<Plan>map(largest -> new InTurn(List.of(own, largest))).orElse(own);
        Path root = start.root(suite.name());
        start.execute(suite, plan, new TreeMap<>(), root);
        RunDirectory run = RunDirectory.open(root);
        new Summary(spec.commandLine(), terminal).write(run);
        List<TrialReport> trials = run.trials(notice -> {});
        List<TrialReport> measured =
                trials.stream().filter(trial -> own.trialOf(trial).isPresent()).toList();
        MemoryFacts facts = MemoryFacts.of(measured, trials);
        MemoryOutput output = new MemoryOutput(spec.commandLine(), terminal, json);
        List<String> found =
                search.map(largest -> LargestBatches.findings(largest, trials)).orElse(List.of());
        List<String> answers = question.answers(facts);
        boolean answered = options.quiet() && !(found.isEmpty() && answers.isEmpty());
        output.show(answered ? Optional.empty() : Optional.of(facts), answers);
        output.tell(facts, question, found);
        List<String> findings = Stream.concat(found.stream(), answers.stream()).toList();
        output.write("Memory: " + suite.name(), facts, findings, run.report().resolve("memory.md"));
        if (!json) {
            spec.commandLine().getOut().println("Pictures: " + run.report().resolve("report.html"));
        }
        // A batch that does not fit is what the search looks for, and no failure.
        return measured.stream().allMatch(trial -> trial.outcome() == Outcome.COMPLETED)
                ? ExitCode.FINE
                : ExitCode.TRIAL_FAILED;
    }

    /** Shows what a run measured before. */
    private int show(RunDirectory run, MemoryQuestion question) throws IOException {
        if (limits.limits().isPresent()) {
            throw new ParameterException(
                    spec.commandLine(), "--limit and --process-limit try batch sizes, so they need a suite, not a run");
        }
        if (!options.changes().isEmpty() || options.out().isPresent() || options.dryRun()) {
            throw new ParameterException(
                    spec.commandLine(), "--set, --out and --dry-run are for a suite; a run is shown as it is");
        }
        List<TrialReport> trials = run.trials(spec.commandLine().getErr()::println);
        MemoryFacts facts = MemoryFacts.of(trials);
        if (facts.groups().isEmpty()) {
            throw new ParameterException(
                    spec.commandLine(), "no completed trial of " + options.suiteName() + " says what it held");
        }
        asked.requireAnswer(
                spec.commandLine(), trials.stream().map(TrialReport::cell).toList());
        asked.requireAnswer(spec.commandLine(), facts.sequences());
        MemoryOutput output = new MemoryOutput(spec.commandLine(), terminal, json);
        output.show(Optional.of(facts), question.answers(facts));
        output.tell(facts, question, List.of());
        return ExitCode.FINE;
    }
}
