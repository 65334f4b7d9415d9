package org.trainmark.bench.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import org.trainmark.bench.cli.output.ExitCode;
import org.trainmark.bench.cli.output.PartsToCome;
import org.trainmark.bench.cli.output.Terminal;
import org.trainmark.bench.cli.simulate.SearchTables;
import org.trainmark.results.report.comparison.SimulationMarkdown;
import org.trainmark.results.report.history.HistorySimulationMarkdown;
import org.trainmark.results.simulate.Draws;
import org.trainmark.results.simulate.LooksSimulation;
import org.trainmark.results.simulate.RecommendationSimulation;
import org.trainmark.results.simulate.RivalSimulation;
import org.trainmark.results.simulate.SettlingSimulation;
import org.trainmark.results.simulate.VerdictSimulation;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Shows how often verdicts are right, or how good searches are, where the truth is known. */
@Command(
        name = "simulate",
        mixinStandardHelpOptions = true,
        description = "Show how often verdicts and recommendations are right, by the code of compare, calibrate and"
                + " recommend, on made-up measurements whose truth is known; with --search, how good searches are; with --history, what is found"
                + " in histories. As"
                + " Markdown. The same seed gives the same figures.")
final class SimulateCommand implements Callable<Integer> {

    private static final int FEW_CELLS = 2;
    private static final int TABLES = 7;
    private static final int FEW_SEARCHES = 3;
    private static final int SEARCHES = 51;
    private static final int HISTORIES = 200;
    private static final int FEW_HISTORIES = 2;
    private static final int HISTORY_TABLES = 2;
    private static final String HISTORIES_OPTION = "--histories";
    private static final String COMPARISONS = "--comparisons";
    private static final String SEARCHES_OPTION = "--searches";

    private final Terminal terminal;

    @Spec
    private CommandSpec spec;

    @Option(names = "--seed", paramLabel = "N", defaultValue = "1", description = "Default: ${DEFAULT-VALUE}.")
    private long seed;

    @Option(
            names = COMPARISONS,
            paramLabel = "N",
            defaultValue = "1000",
            description = "How many of one cell are drawn for each figure; of more cells there are fewer."
                    + " Default: ${DEFAULT-VALUE}.")
    private int comparisons;

    @Option(
            names = "--quick",
            description = "Leave out comparisons of many cells, which take most of the time; with --search, fewer"
                    + " searches.")
    private boolean quick;

    @Option(names = "--search", description = "Show how good searches are in place of how often verdicts are right.")
    private boolean search;

    @Option(
            names = SEARCHES_OPTION,
            paramLabel = "N",
            defaultValue = "" + SEARCHES,
            description = "With --search, how many searches there are for each figure; of some there are more."
                    + " Default: ${DEFAULT-VALUE}, and " + FEW_SEARCHES + " with --quick.")
    private int searches;

    @Option(
            names = "--history",
            description = "Show how often changes of histories are found, and how often ones that are none.")
    private boolean history;

    @Option(
            names = HISTORIES_OPTION,
            paramLabel = "N",
            defaultValue = "" + HISTORIES,
            description =
                    "With --history, how many whole histories are drawn for each figure, and 20 times as many single"
                            + " series. Default: ${DEFAULT-VALUE}, and " + FEW_HISTORIES + " with --quick.")
    private int histories;

    SimulateCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        if (history) {
            histories();
        } else if (search) {
            checkNumber(COMPARISONS, comparisons, SEARCHES_OPTION, searches);
            searches();
        } else {
            checkNumber(SEARCHES_OPTION, searches, COMPARISONS, comparisons);
            verdicts();
        }
        return ExitCode.FINE;
    }

    /** Checks the one number that goes with what is shown, and that the other is not given. */
    private void checkNumber(String other, int ofOther, String wanted, int number) {
        if (isGiven(other)) {
            throw new ParameterException(
                    spec.commandLine(),
                    "%s %d says nothing %s --search; give %s in its place"
                            .formatted(other, ofOther, search ? "with" : "without", wanted));
        }
        if (number < 1) {
            throw new ParameterException(spec.commandLine(), wanted + " must be at least 1, but is " + number);
        }
    }

    private boolean isGiven(String option) {
        return spec.commandLine().getParseResult().hasMatchedOption(option);
    }

    private void histories() {
        if (search || isGiven(COMPARISONS) || isGiven(SEARCHES_OPTION)) {
            throw new ParameterException(
                    spec.commandLine(), "--history is drawn by itself; of how many is said by " + HISTORIES_OPTION);
        }
        int number = quick && !isGiven(HISTORIES_OPTION) ? FEW_HISTORIES : histories;
        if (number < 1) {
            throw new ParameterException(
                    spec.commandLine(), HISTORIES_OPTION + " must be at least 1, but is " + number);
        }
        PrintWriter out = spec.commandLine().getOut();
        PartsToCome tables = new PartsToCome(spec.commandLine().getErr(), terminal, HISTORY_TABLES);
        HistorySimulationMarkdown markdown = new HistorySimulationMarkdown(seed, number, line -> {
            out.println(line);
            out.flush();
        });
        tables.begin("changes that are found");
        markdown.changed();
        tables.begin("histories without a change");
        markdown.unchanged();
        tables.end();
    }

    private void searches() throws IOException {
        int number = quick && !isGiven(SEARCHES_OPTION) ? FEW_SEARCHES : searches;
        new SearchTables(seed, number, quick)
                .write(
                        spec.commandLine().getOut(),
                        new PartsToCome(spec.commandLine().getErr(), terminal, SearchTables.COUNT));
    }

    private void verdicts() {
        Draws draws = new Draws(seed, comparisons, quick ? FEW_CELLS : Integer.MAX_VALUE);
        PrintWriter out = spec.commandLine().getOut();
        SimulationMarkdown markdown = new SimulationMarkdown(line -> {
            out.println(line);
            out.flush();
        });
        VerdictSimulation verdicts = new VerdictSimulation(draws);
        PartsToCome tables = new PartsToCome(spec.commandLine().getErr(), terminal, TABLES);
        tables.begin("rules side by side");
        markdown.rivals(new RivalSimulation(draws).rows());
        tables.begin("verdicts by cells and trials");
        markdown.verdicts("Verdicts, by the number of cells and trials:", verdicts.sizes());
        tables.begin("verdicts under every kind of noise");
        markdown.verdicts("Verdicts under every kind of noise:", verdicts.noises());
        tables.begin("verdicts where runs differ");
        markdown.verdicts("Verdicts where runs of equal code differ, by how they are measured:", verdicts.designs());
        tables.begin("trials added until all is settled");
        markdown.looks(new LooksSimulation(draws).rows());
        tables.begin("how many trials would settle it");
        markdown.settling(new SettlingSimulation(draws).rows());
        tables.begin("recommendations");
        markdown.recommendations(new RecommendationSimulation(draws).rows());
        tables.end();
    }
}
