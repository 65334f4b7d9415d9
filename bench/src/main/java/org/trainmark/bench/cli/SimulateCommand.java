package org.trainmark.bench.cli;

import java.io.PrintWriter;
import java.util.concurrent.Callable;
import org.trainmark.results.report.comparison.SimulationMarkdown;
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

/** Shows how often verdicts are right, on made-up measurements whose truth is known. */
@Command(
        name = "simulate",
        mixinStandardHelpOptions = true,
        description = "Show how often verdicts and recommendations are right, by the code of compare, calibrate and"
                + " recommend, on made-up measurements whose truth is known; as Markdown. The same seed gives the same"
                + " figures.")
final class SimulateCommand implements Callable<Integer> {

    private static final int FEW_CELLS = 2;

    @Spec
    private CommandSpec spec;

    @Option(names = "--seed", paramLabel = "N", defaultValue = "1", description = "Default: ${DEFAULT-VALUE}.")
    private long seed;

    @Option(
            names = "--comparisons",
            paramLabel = "N",
            defaultValue = "1000",
            description = "How many of one cell are drawn for each figure; of more cells there are fewer."
                    + " Default: ${DEFAULT-VALUE}.")
    private int comparisons;

    @Option(names = "--quick", description = "Leave out comparisons of many cells, which take most of the time.")
    private boolean quick;

    @Override
    public Integer call() {
        if (comparisons < 1) {
            throw new ParameterException(spec.commandLine(), "--comparisons must be at least 1, but is " + comparisons);
        }
        Draws draws = new Draws(seed, comparisons, quick ? FEW_CELLS : Integer.MAX_VALUE);
        PrintWriter out = spec.commandLine().getOut();
        SimulationMarkdown markdown = new SimulationMarkdown(line -> {
            out.println(line);
            out.flush();
        });
        VerdictSimulation verdicts = new VerdictSimulation(draws);
        markdown.rivals(new RivalSimulation(draws).rows());
        markdown.verdicts("Verdicts, by the number of cells and trials:", verdicts.sizes());
        markdown.verdicts("Verdicts under every kind of noise:", verdicts.noises());
        markdown.verdicts("Verdicts where runs of equal code differ, by how they are measured:", verdicts.designs());
        markdown.looks(new LooksSimulation(draws).rows());
        markdown.settling(new SettlingSimulation(draws).rows());
        markdown.recommendations(new RecommendationSimulation(draws).rows());
        return ExitCode.FINE;
    }
}
