package org.trainmark.bench.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.trainmark.bench.suite.Cell;
import org.trainmark.bench.suite.Suite;
import org.trainmark.bench.suite.Trial;
import org.trainmark.bench.worker.TrialRequest;
import org.trainmark.results.Origin;

class SuiteOnNodeIT {

    private static final String TEXT = """
            name: sent
            data: {synthetic: {examples: 64, features: 4, classes: 2}, validation: 0.25}
            model: {mlp: {hidden: [4]}}
            optimizer: sgd
            learning-rate: 0.1
            profile: cpu
            axes: {batch-size: [8, 16]}
            measure: {throughput: {warmup: 0s, measure: 100ms}}
            """;

    @Test
    void asksForTheTrialsOfTheRun() {
        Suite suite = SuiteOnNode.read(begin(List.of(), new TreeMap<>(), TEXT)).suite();
        SuiteOnNode there = SuiteOnNode.read(begin(ids(suite), new TreeMap<>(), TEXT));
        TrialRequest asked =
                TrialRequest.of(new Trial(suite.cells().get(1), 2), Origin.GRID, suite.trialTimeout(), 7, 1, false);

        assertThat(there.problem()).isEmpty();
        assertThat(there.request(SentTrial.read(SentTrial.asked(asked)), 1)).isEqualTo(asked);
    }

    @Test
    void saysWhatIsOtherThere() {
        Suite suite = SuiteOnNode.read(begin(List.of(), new TreeMap<>(), TEXT)).suite();

        assertThat(SuiteOnNode.read(begin(List.of("0000"), new TreeMap<>(), TEXT))
                        .problem())
                .hasValueSatisfying(problem -> assertThat(problem).contains("other cells there"));
        assertThat(SuiteOnNode.read(begin(ids(suite), new TreeMap<>(Map.of("data.synthetic", "00")), TEXT))
                        .problem())
                .hasValueSatisfying(problem -> assertThat(problem).contains("other data by the name synthetic"));
        assertThat(SuiteOnNode.read(
                                begin(
                                        ids(suite),
                                        new TreeMap<>(),
                                        TEXT.replaceAll(
                                                "data: .*",
                                                "data: {csv: {file: nowhere.csv, target: kind, task: classification}, validation: 0.2}")))
                        .problem())
                .hasValueSatisfying(problem -> assertThat(problem).contains("cannot run there", "nowhere.csv"));
    }

    private static List<String> ids(Suite suite) {
        return suite.cells().stream().map(Cell::id).toList();
    }

    private static ToBlock.Begin begin(List<String> cells, SortedMap<String, String> data, String text) {
        return new ToBlock.Begin(
                new SentSuite("sent", text, "/", Optional.empty()),
                cells,
                data,
                new TreeMap<>(),
                NodeDemand.asHere(Optional.empty(), false),
                60);
    }
}
