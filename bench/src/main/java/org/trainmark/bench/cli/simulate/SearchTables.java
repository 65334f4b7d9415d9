package org.trainmark.bench.cli.simulate;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import org.trainmark.bench.cli.output.PartsToCome;
import org.trainmark.bench.machine.Equipment;
import org.trainmark.bench.plan.simulate.ImportanceSimulation;
import org.trainmark.bench.plan.simulate.NoiseSimulation;
import org.trainmark.bench.plan.simulate.ReplaySimulation;
import org.trainmark.bench.search.simulate.SamplerTables;
import org.trainmark.bench.suite.Suite;
import org.trainmark.bench.suite.SuiteFile;
import org.trainmark.bench.suite.workload.DataFacts;
import org.trainmark.core.data.Shape;
import org.trainmark.core.data.Task;

/**
 * The tables of how good searches are, one after another.
 *
 * @param seed the same gives the same figures
 * @param searches of each figure; of some there are more, since they vary more
 * @param quick whether these have no more either
 */
public record SearchTables(long seed, int searches, boolean quick) {

    /** How many tables there are. */
    public static final int COUNT = 8;

    private static final int MORE = 2;
    private static final int MORE_OF_NOISE = 4;
    private static final int POINTS = 500;

    /** Nothing is trained, and nothing of the data but its size is looked at. */
    private static final DataFacts DIGITS =
            new DataFacts(1437, 359, new Task.Classification(10), new Shape(8, 8, 1), "made up");

    /** Writes each as soon as it is drawn. */
    public void write(PrintWriter out, PartsToCome parts) throws IOException {
        LiveTables tables = new LiveTables(out);
        samplers(new SamplerMarkdown(tables), parts);
        searches(new SearchMarkdown(tables), parts);
        parts.end();
    }

    private void samplers(SamplerMarkdown markdown, PartsToCome parts) throws IOException {
        SamplerTables samplers = new SamplerTables(seed, searches);
        parts.begin("regrets");
        markdown.regrets(samplers.regrets());
        parts.begin("random search beside what it is known to reach");
        markdown.exact(samplers.exact());
        parts.begin("settings under a condition");
        markdown.conditions(samplers.conditions());
        parts.begin("places that fail");
        markdown.failures(samplers.failures());
        parts.begin("fronts");
        markdown.fronts(samplers.fronts());
    }

    private void searches(SearchMarkdown markdown, PartsToCome parts) throws IOException {
        parts.begin("noise");
        markdown.noise(new NoiseSimulation(seed, more(MORE_OF_NOISE), SearchTables::read));
        parts.begin("replays of a grid");
        markdown.replays(new ReplaySimulation(seed, more(MORE), SearchTables::read));
        parts.begin("importance");
        markdown.importance(new ImportanceSimulation(seed, more(MORE), POINTS));
    }

    private int more(int times) {
        return quick ? searches : times * searches;
    }

    private static Suite read(String text) {
        return new SuiteFile(request -> DIGITS, new Equipment(List.of(), List.of()))
                .read(new SuiteFile.Source("simulated", text, Path.of("")), List.of());
    }
}
