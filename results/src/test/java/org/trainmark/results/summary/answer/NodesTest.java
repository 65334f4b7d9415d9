package org.trainmark.results.summary.answer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.trainmark.results.TrialBuilder.trial;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.trainmark.results.TrialReport;
import org.trainmark.results.summary.RunSummary;
import org.trainmark.results.summary.SampleRun;

class NodesTest {

    private static final int REPETITIONS = 12;
    private static final int CELLS = 4;
    private static final int NODES = 3;

    @Test
    void namesANodeThatIsOff() {
        Nodes nodes = Nodes.of(run(0.95)).orElseThrow();

        assertThat(nodes.nodes())
                .hasEntrySatisfying("n2", node -> assertThat(node.off()).isTrue());
        assertThat(nodes.sentences()).hasSize(NODES);
        assertThat(nodes.warnings())
                .singleElement()
                .asString()
                .matches(
                        "Node n2 ran 16 trials of 4 repetitions, in speed -4.\\d % \\[-.*] against the median of the nodes:"
                                + " it is off, so look after it, or leave it out\\.");
    }

    @Test
    void findsNothingOffBetweenEqualNodes() {
        assertThat(Nodes.of(run(1)).orElseThrow().warnings()).isEmpty();
    }

    @Test
    void saysNothingOfOneMachine() {
        RunSummary run = SampleRun.summary(
                SampleRun.info("one", Optional.empty()),
                List.of(
                        trial("a")
                                .fact("node", "box")
                                .measured("throughput", 1000, "samples/s")
                                .build(),
                        trial("b").measured("throughput", 1000, "samples/s").build()));

        assertThat(Nodes.of(run)).isEmpty();
    }

    @Test
    void hasNoIntervalOfFewRepetitions() {
        RunSummary run = SampleRun.summary(
                SampleRun.info("few", Optional.empty()), List.of(on("n0", 0, 0, 1000), on("n1", 0, 1, 900)));

        assertThat(Nodes.of(run).orElseThrow().sentences())
                .containsExactly("Node n0 ran 1 trial of 1 repetition.", "Node n1 ran 1 trial of 1 repetition.");
    }

    /** One repetition on each node in turn; the cells differ far more than the nodes. */
    private static RunSummary run(double shareOfLast) {
        Random random = new Random(1);
        List<TrialReport> trials = new ArrayList<>();
        for (int repetition = 0; repetition < REPETITIONS; repetition++) {
            int node = repetition % NODES;
            for (int cell = 0; cell < CELLS; cell++) {
                double usual = 1000 * (cell + 1) * (1 + 0.005 * random.nextGaussian());
                trials.add(on("n" + node, cell, repetition, node == NODES - 1 ? shareOfLast * usual : usual));
            }
        }
        return SampleRun.summary(SampleRun.info("nodes", Optional.empty()), trials);
    }

    private static TrialReport on(String node, int cell, int repetition, double throughput) {
        return trial("%d-r%d".formatted(cell, repetition))
                .cell(Map.of("batch-size", Integer.toString(cell)))
                .repetition(repetition)
                .fact("node", node)
                .measured("throughput", throughput, "samples/s")
                .build();
    }
}
