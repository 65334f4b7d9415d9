package org.trainmark.bench.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.trainmark.bench.cli.output.ExitCode;
import org.trainmark.bench.cli.output.Terminal;
import org.trainmark.bench.cli.runs.NamedRun;
import org.trainmark.results.Target;
import org.trainmark.results.early.Pace;
import org.trainmark.results.early.parallel.AtEqualSeconds;
import org.trainmark.results.early.replay.Audit;
import org.trainmark.results.early.replay.FullTrainings;
import org.trainmark.results.log.RunDirectory;
import org.trainmark.results.report.AuditJson;
import org.trainmark.results.report.AuditText;
import org.trainmark.results.report.WatchedText;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Replays the rules that end trainings early over the whole curves of runs. */
@Command(
        name = "audit",
        mixinStandardHelpOptions = true,
        description =
                "Say what each rule that ends trainings early would have saved in a run, and how often it would have lost"
                        + " the winner. Nothing is trained: the rules are replayed over the run's learning curves, in the"
                        + " order of its log and in random ones. The same seed gives the same figures. With --watched, say"
                        + " too how a training that a person watched stands against the run's, begun side by side.")
final class AuditCommand implements Callable<Integer> {

    private final Terminal terminal;

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "RUN", arity = "1..*", description = "Directories or names of runs, or latest.")
    private List<String> runs = List.of();

    @Option(
            names = "--quantity",
            paramLabel = "WHAT",
            description =
                    "What rules compare: ${COMPLETION-CANDIDATES}. Where nothing is said, what the target of the run"
                            + " is in or, without one, the accuracy where there is one.")
    private Target.@Nullable Metric quantity;

    @Option(
            names = "--by",
            paramLabel = "WHAT",
            defaultValue = "epochs",
            description = "Where they compare it, at equal ${COMPLETION-CANDIDATES}. Default: ${DEFAULT-VALUE}.")
    private Pace by = Pace.EPOCHS;

    @Option(
            names = "--orders",
            paramLabel = "N",
            defaultValue = "200",
            description =
                    "In how many orders the trainings come; 1 is that of the log alone. Default: ${DEFAULT-VALUE}.")
    private int orders;

    @Option(names = "--seed", paramLabel = "N", defaultValue = "1", description = "Default: ${DEFAULT-VALUE}.")
    private long seed;

    @Mixin
    private final WatchedOption watched = new WatchedOption();

    @Option(names = "--json", description = "Print JSON, for programs, and nothing else.")
    private boolean json;

    AuditCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        if (orders < 1) {
            throw new ParameterException(spec.commandLine(), "--orders must be at least 1, but is " + orders);
        }
        Map<String, Audit> audits = new LinkedHashMap<>();
        Map<String, AtEqualSeconds> against = new LinkedHashMap<>();
        runs.forEach(run -> {
            RunDirectory directory = NamedRun.open(run);
            Audit audit = audit(run, directory);
            audits.put(run, audit);
            watched.against(directory.info(), audit, seed).ifPresent(stands -> against.put(run, stands));
        });
        Consumer<String> out = spec.commandLine().getOut()::println;
        if (json) {
            out.accept(AuditJson.write(audits, against));
        } else {
            show(audits, against, out);
        }
        return ExitCode.FINE;
    }

    /** Several runs are told apart by their names; one alone was just named. */
    private void show(Map<String, Audit> audits, Map<String, AtEqualSeconds> against, Consumer<String> out) {
        int width = terminal.tableColumns();
        audits.forEach((run, audit) -> {
            if (audits.size() > 1) {
                out.accept(run.equals(runs.get(0)) ? run : System.lineSeparator() + run);
            }
            AuditText.lines(audit, width).forEach(out);
            Optional.ofNullable(against.get(run)).ifPresent(stands -> {
                out.accept("");
                WatchedText.lines(stands, width).forEach(out);
            });
        });
    }

    private Audit audit(String run, RunDirectory directory) {
        try {
            FullTrainings trainings = FullTrainings.of(
                    directory.info(),
                    directory.trials(spec.commandLine().getErr()::println),
                    Optional.ofNullable(quantity),
                    by);
            return Audit.of(trainings, orders, seed);
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), "%s: %s".formatted(run, e.getMessage()));
        }
    }
}
