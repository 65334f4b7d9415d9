package org.trainmark.bench.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.trainmark.bench.cli.output.ExitCode;
import org.trainmark.results.RangePoint;
import org.trainmark.results.TrialReport;

/** A range test of a suite that measures something else, over learning rates. */
class RangeTestIT {

    @Test
    void testsEachCellOnceAndSuggestsRates(@TempDir Path parent) {
        HostProcess.Ended ended = HostProcess.run(
                parent,
                TinySuite.arguments(
                        parent,
                        List.of("range-test"),
                        "axes.batch-size=[8, 32]",
                        "axes.model.mlp.hidden=[[8]]",
                        "measure.range-test.steps=200"));

        assertThat(ended.code()).as(ended.err()).isEqualTo(ExitCode.FINE);
        List<TrialReport> trials = TinySuite.logged(parent);
        assertThat(trials).hasSize(2).allSatisfy(trial -> {
            assertThat(trial.cell().axes()).doesNotContainKey("learning-rate");
            assertThat(trial.findings().rangeTest()).hasSizeBetween(50, 200);
            assertThat(trial.findings().rangeTest())
                    .extracting(RangePoint::rate)
                    .isSorted()
                    .startsWith(1e-6);
            assertThat(trial.stepsFile()).isPresent();
        });
        assertThat(ended.out())
                .startsWith("tiny-range-test\nWhich learning rates are worth trying?\n")
                .contains("Learning rates to try:\n");
        assertThat(parent.resolve("run").resolve("report").resolve("report.html"))
                .exists();
    }

    @Test
    void refusesToMeasureAnythingElse(@TempDir Path parent) {
        HostProcess.Ended ended = HostProcess.run(
                parent, TinySuite.arguments(parent, List.of("range-test"), "measure={convergence: {max-epochs: 1}}"));

        assertThat(ended.code()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(ended.err()).contains("a range test measures nothing else; leave --set measure away");
        assertThat(ended.out()).isEmpty();
        assertThat(parent.resolve(TinySuite.OUT)).doesNotExist();
    }
}
