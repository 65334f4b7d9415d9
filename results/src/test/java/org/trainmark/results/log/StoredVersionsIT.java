package org.trainmark.results.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.trainmark.results.CellKey;
import org.trainmark.results.CurvePoint;
import org.trainmark.results.Measurement;
import org.trainmark.results.Outcome;
import org.trainmark.results.RunInfo;
import org.trainmark.results.Target;
import org.trainmark.results.TrialBuilder;
import org.trainmark.results.TrialReport;

/**
 * Every version ever written stays readable. The files that these tests read are never changed; a new schema gets a new
 * directory beside them.
 */
class StoredVersionsIT {

    private final RunDirectory v1 = RunDirectory.open(Path.of("src/test/resources/org/trainmark/results/log/v1"));

    @Test
    void readsTrialsOfSchema1() {
        List<TrialReport> trials = v1.trials(notice -> {});

        TrialReport completed = trials.get(0);
        assertThat(completed.id()).isEqualTo("5f1d8c9e0b7a4632");
        assertThat(completed.cell().axes())
                .isEqualTo(Map.of("optimizer", "{momentum: {decay: 0.9}}", "batch-size", "16"));
        assertThat(completed.when().startedAt()).isEqualTo(Instant.parse("2026-01-02T03:04:05.678Z"));
        assertThat(completed.measurements())
                .containsEntry("throughput", new Measurement(45678.9, "samples/s"))
                .containsEntry("odd", new Measurement(Double.NaN, ""));
        assertThat(completed.curve())
                .containsExactly(
                        new CurvePoint(0.5, 45, 720, 0.02, 0.03, 1.5, 1.25, OptionalDouble.of(0.625)),
                        new CurvePoint(1, 90, 1440, 0.04, 0.06, 0.5, 0.25, OptionalDouble.empty()));
        assertThat(trials.get(1).outcome()).isEqualTo(Outcome.OUT_OF_MEMORY);
        assertThat(trials.get(1).reason()).contains("the device had no room");
        assertThat(trials).hasSize(2);
    }

    @Test
    void readsARunOfSchema1() {
        RunInfo info = v1.info();

        assertThat(info.name()).isEqualTo("quickstart");
        assertThat(info.axes()).containsExactly("optimizer", "batch-size");
        assertThat(info.target()).contains(new Target(Target.Metric.ACCURACY, 0.95));
        assertThat(info.provenance()).containsEntry("machine", "a machine");
    }

    @Test
    void givesTrialsOfOneCellOneKeyWhereALaterVersionWentOnWithARun(@TempDir Path root) throws IOException {
        Files.copy(v1.runFile(), root.resolve("run.json"));
        Files.copy(v1.trialsFile(), root.resolve("trials.jsonl"));
        CellKey full = new CellKey(
                new TreeMap<>(Map.of("loss", "cross-entropy")),
                v1.trials(notice -> {}).get(0).cell().axes());
        TrialReport more = TrialBuilder.trial("more")
                .setting("loss", "cross-entropy")
                .cell(full.axes())
                .build();
        try (RunWriter writer = RunDirectory.openForWriting(root);
                TrialLog log = writer.openLog(notice -> {})) {
            log.append(more);
        }

        assertThat(RunDirectory.open(root).trials(notice -> {}))
                .extracting(TrialReport::cell)
                .filteredOn(cell -> cell.axes().equals(full.axes()))
                .hasSizeGreaterThan(1)
                .containsOnly(full);
    }
}
