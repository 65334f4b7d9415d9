package org.trainmark.bench.fork;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import org.HdrHistogram.Histogram;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.trainmark.results.CurvePoint;
import org.trainmark.results.Measurement;
import org.trainmark.results.Outcome;
import org.trainmark.results.RangePoint;
import org.trainmark.results.RatePoint;
import org.trainmark.results.StepWindow;
import org.trainmark.results.log.StepHistograms;

class HandoffIT {

    private final Path directory;
    private final Handoff handoff;

    HandoffIT(@TempDir Path directory) {
        this.directory = directory;
        handoff = new Handoff(directory);
    }

    @Test
    void holdsNothingBeforeTheTrialLeavesIt() {
        assertThat(handoff.findings()).isEmpty();
        assertThat(handoff.stepsFile()).doesNotExist();
    }

    @Test
    void handsFindingsOverAsTheyWere() {
        Findings findings = new Findings(
                Outcome.DIVERGED,
                Optional.of("two lines\nof \"reason\" \u00e9"),
                new TreeMap<>(Map.of("throughput", new Measurement(0.1 + 0.2, "samples/s"))),
                List.of(
                        new CurvePoint(
                                0.5, 3, 96, 0.01, 0.02, 0.7, 0.6, OptionalDouble.of(0.9), OptionalDouble.of(0.05)),
                        new CurvePoint(
                                1, 6, 192, 0.02, 0.04, Double.NaN, Double.POSITIVE_INFINITY, OptionalDouble.empty())),
                List.of(new RatePoint(0, 0.1), new RatePoint(3, 0.05)),
                List.of(new RangePoint(0.1, 2, 2.5)),
                List.of(new StepWindow(10, 1234.5)),
                new TreeMap<>(Map.of("jvm", "some JVM")));

        handoff.leave(findings);

        assertThat(new Handoff(directory).findings()).contains(findings);
    }

    @Test
    void replacesEarlierFindings() {
        handoff.leave(Findings.failed(Outcome.CRASHED, "first"));
        handoff.leave(Findings.failed(Outcome.OUT_OF_MEMORY, "then"));

        assertThat(handoff.findings()).contains(Findings.failed(Outcome.OUT_OF_MEMORY, "then"));
    }

    @Test
    void handsHistogramsOver() {
        Histogram nanos = StepHistograms.empty();
        nanos.recordValue(1_234_567);

        handoff.leave(nanos);

        assertThat(StepHistograms.read(handoff.stepsFile())).isEqualTo(nanos);
    }

    @Test
    void saysWhereWhatItCannotReadIs() throws IOException {
        Path file = Files.writeString(directory.resolve("findings.json"), "{\"outcome\": 5");

        assertThatExceptionOfType(UncheckedIOException.class)
                .isThrownBy(handoff::findings)
                .withMessageContaining(file.toString());
    }
}
