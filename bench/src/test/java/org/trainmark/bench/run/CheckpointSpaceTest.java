package org.trainmark.bench.run;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.trainmark.bench.plan.GridPlan;
import org.trainmark.bench.suite.Suite;
import org.trainmark.bench.suite.Suites;
import org.trainmark.results.Extent;

/** A network of 64 · 10 + 10 + 10 · 10 + 10 = 760 parameters, of which SGD keeps nothing more and Adam two values. */
class CheckpointSpaceTest {

    private static Suite suite(String measure, String... more) {
        String[] changes = {
            "data={set: digits, validation: 0.2}",
            "model={mlp: {hidden: [10]}}",
            "measure={repetitions: 3, convergence: {max-epochs: 3}%s}".formatted(measure)
        };
        return Suites.read(Suites.SMALL + String.join("\n", more), changes);
    }

    private static DryRun dryRun(Suite suite) {
        return new DryRun(suite, GridPlan.of(suite).trials());
    }

    @Test
    void isThatOfParametersAndOptimizerOfEveryTrial() {
        assertThat(dryRun(suite(", checkpoint: last")).checkpoints())
                .contains("checkpoints of up to 3 trials take about 26.7 KiB in the run's checkpoints");
    }

    @Test
    void isTheSumOverDifferentCells() {
        Suite suite = suite(", checkpoint: best", "axes: {optimizer: [sgd, adam]}");

        assertThat(dryRun(suite).checkpoints())
                .contains("checkpoints of up to 6 trials take about 35.6 KiB in the run's checkpoints");
        assertThat(CheckpointSpace.sentence(suite.cells(), new Extent(12, false), "here"))
                .contains("checkpoints of up to 12 trials take about 71.3 KiB in here");
    }

    @Test
    void isThatOfOneTrialWhereNobodyKnowsHowManyThereWillBe() {
        assertThat(CheckpointSpace.sentence(suite(", checkpoint: last").cells(), new Extent(12, true), "here"))
                .contains("the checkpoint of each trial takes about 8.91 KiB in here");
    }

    @Test
    void isNotToldWhereNothingIsKept() {
        assertThat(dryRun(suite("")).checkpoints()).isEmpty();
    }
}
