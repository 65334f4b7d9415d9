package org.trainmark.bench.fork;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.HdrHistogram.Histogram;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.trainmark.results.CurvePoint;
import org.trainmark.results.Findings;
import org.trainmark.results.log.FoundSoFar;
import org.trainmark.results.log.GrowingCurve;
import org.trainmark.results.log.StepHistograms;

class HandoffIT {

    private final Path directory;
    private final Handoff handoff;

    HandoffIT(@TempDir Path directory) {
        this.directory = directory;
        handoff = new Handoff(directory);
    }

    @Test
    void holdsNothingBeforeTheTrialTellsIt() {
        assertThat(handoff.found()).isEqualTo(new FoundSoFar(Findings.NONE, Optional.empty()));
        assertThat(handoff.stepsFile()).doesNotExist();
    }

    @Test
    void handsOverWhatIsToldInAnotherJvm() {
        handoff.open().provenance(Map.of("jvm", "some JVM"));

        assertThat(new Handoff(directory).found().findings().provenance()).containsEntry("jvm", "some JVM");
    }

    @Test
    void handsACurveOverWhileItGrows() {
        CurvePoint point = new CurvePoint(1, 10, 100, 0.1, 0.2, 0.5, 0.4, OptionalDouble.empty());
        GrowingCurve curve = handoff.curve();
        assertThat(curve.soFar()).isEmpty();

        handoff.open().evaluated(point);

        assertThat(curve.soFar()).containsExactly(point);
    }

    @Test
    void handsHistogramsOver() {
        Histogram nanos = StepHistograms.empty();
        nanos.recordValue(1_234_567);

        handoff.leave(nanos);

        assertThat(StepHistograms.read(handoff.stepsFile())).isEqualTo(nanos);
    }
}
