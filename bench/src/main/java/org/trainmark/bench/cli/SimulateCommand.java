package org.trainmark.bench.cli;

import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.trainmark.results.compare.VerdictSimulation;
import org.trainmark.results.compare.VerdictSimulation.Row;
import org.trainmark.results.stats.Proportion;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Shows how often verdicts are right, on made-up measurements whose truth is known. */
@Command(
        name = "simulate",
        mixinStandardHelpOptions = true,
        description = "Show how often verdicts are right, Trainmark's and those of other rules, on made-up measurements"
                + " whose truth is known; as Markdown. The same seed gives the same figures.")
final class SimulateCommand implements Callable<Integer> {

    private static final List<String> HEAD = List.of(
            "| rule | noise | false alarms | finds 3 % | wrongly same | intervals cover |",
            "|---|---|---|---|---|---|");

    @Spec
    private CommandSpec spec;

    @Option(names = "--seed", paramLabel = "N", defaultValue = "1", description = "Default: ${DEFAULT-VALUE}.")
    private long seed;

    @Option(
            names = "--comparisons",
            paramLabel = "N",
            defaultValue = "10000",
            description = "How many are drawn for each figure. Default: ${DEFAULT-VALUE}.")
    private int comparisons;

    @Override
    public Integer call() {
        if (comparisons < 1) {
            throw new ParameterException(spec.commandLine(), "--comparisons must be at least 1, but is " + comparisons);
        }
        VerdictSimulation simulation = new VerdictSimulation(seed, comparisons);
        print("Rules side by side", simulation.rivals());
        print("Trainmark's rule under many kinds of noise", simulation.ours());
        Proportion few = simulation.gridsWithAlarm(5, 0.02, Math.max(1, comparisons / 5));
        Proportion many = simulation.gridsWithAlarm(10, 0.05, Math.max(1, comparisons / 5));
        spec.commandLine()
                .getOut()
                .printf("%nAny false alarm in a grid of 200 cells: %s with 5 trials that vary by 2 %%,", text(few))
                .printf(" %s with 10 trials that vary by 5 %%.%n", text(many));
        return ExitCode.FINE;
    }

    private void print(String title, List<Row> rows) {
        spec.commandLine().getOut().printf("%n%s:%n%n", title);
        HEAD.forEach(spec.commandLine().getOut()::println);
        rows.forEach(row -> spec.commandLine()
                .getOut()
                .printf(
                        "| %s | %s | %s | %s | %s | %s |%n",
                        row.rule(),
                        row.noise(),
                        text(row.falseAlarms()),
                        text(row.found()),
                        row.wronglySame().map(SimulateCommand::text).orElse("–"),
                        row.covered().map(SimulateCommand::text).orElse("–")));
    }

    private static String text(Proportion proportion) {
        return String.format(Locale.ROOT, "%.1f %%", 100 * proportion.value());
    }
}
