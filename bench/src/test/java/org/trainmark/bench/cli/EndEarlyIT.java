package org.trainmark.bench.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.trainmark.bench.cli.output.ExitCode;
import org.trainmark.results.Outcome;
import org.trainmark.results.TrainingEnd;
import org.trainmark.results.TrialReport;
import org.trainmark.results.log.RunDirectory;

/** A run whose trainings that fall behind the others end early. */
class EndEarlyIT {

    private static HostProcess.Ended ended;
    private static RunDirectory directory;
    private static List<TrialReport> trials;

    @BeforeAll
    static void run(@TempDir Path parent) {
        ended = HostProcess.run(
                parent,
                TinySuite.arguments(
                        parent,
                        "measure.repetitions=1",
                        "axes.learning-rate=[0.3, 0.2, 1e-6, 1e-7]",
                        "measure.throughput={warmup: 0s, measure: 50ms}",
                        "measure.convergence={max-epochs: 6}",
                        "end-early={median: {start: 1, warm-up: 2}}"));
        directory = RunDirectory.open(parent.resolve(TinySuite.OUT));
        trials = TinySuite.logged(parent);
    }

    private static List<TrialReport> early() {
        return trials.stream()
                .filter(trial -> trial.outcome() == Outcome.ENDED_EARLY)
                .toList();
    }

    @Test
    void endsWellWithAReasonForEachThatWasNotLetGoOn() {
        assertThat(ended.code()).as(ended.err()).isEqualTo(ExitCode.FINE);
        assertThat(trials).hasSize(4);
        assertThat(early()).isNotEmpty().hasSizeLessThan(4);
        assertThat(ended.err()).contains("ended early");
    }

    @Test
    void keepsTheCurveUpToThereAndWhatWasMeasured() {
        for (TrialReport trial : early()) {
            assertThat(trial.curve()).hasSizeBetween(2, 5);
            assertThat(trial.ending().training()).contains(TrainingEnd.RUNG);
            assertThat(trial.reason())
                    .hasValueSatisfying(reason -> assertThat(reason)
                            .startsWith("its best accuracy by epoch ")
                            .contains(" is below the median of "));
            assertThat(trial.measured("throughput")).isPresent();
        }
        assertThat(trials.stream().filter(TrialReport::isCompleted))
                .allSatisfy(trial -> assertThat(trial.curve()).hasSize(6));
    }

    @Test
    void isTold() throws IOException {
        String report = Files.readString(directory.report().resolve("report.md"), UTF_8);

        assertThat(report).contains("%d ended early".formatted(early().size()));
        assertThat(directory.info().settings())
                .containsEntry("end-early", "{median: {by: epochs, share: 0.5, start: 1, warm-up: 2}}");
    }
}
