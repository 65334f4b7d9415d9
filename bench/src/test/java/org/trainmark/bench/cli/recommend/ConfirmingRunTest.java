package org.trainmark.bench.cli.recommend;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.trainmark.results.CellKey;
import org.trainmark.results.Extent;
import org.trainmark.results.RunInfo;

class ConfirmingRunTest {

    private static CellKey cell(String optimizer, String batch) {
        return new CellKey(new TreeMap<>(), new TreeMap<>(Map.of("optimizer", optimizer, "batch-size", batch)));
    }

    private static String command(String name, CellKey... cells) {
        RunInfo run = new RunInfo(
                name,
                "",
                "",
                "",
                List.of("optimizer", "batch-size"),
                new Extent(1, false),
                Optional.empty(),
                Instant.EPOCH,
                new TreeMap<>(),
                new TreeMap<>());
        return new ConfirmingRun(run, List.of()).of(List.of(cells));
    }

    @Test
    void measuresTheCellsAgainWithAFreshSeed() {
        assertThat(command("quickstart", cell("{momentum: {decay: 0.9}}", "16"), cell("adam", "16")))
                .isEqualTo("./trainmark run quickstart --set"
                        + " 'axes={batch-size: [16], optimizer: [{momentum: {decay: 0.9}}, adam]}' --set seed=1");
    }

    @Test
    void leavesTheFileOfASuiteOpen() {
        assertThat(command("mine", new CellKey(new TreeMap<>(), new TreeMap<>())))
                .isEqualTo("./trainmark run SUITE.yaml --set seed=1");
    }
}
