package org.trainmark.bench.cli.fault;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.trainmark.bench.cli.HostProcess;
import org.trainmark.bench.cli.TinySuite;
import org.trainmark.bench.cli.output.ExitCode;
import org.trainmark.results.MetricNames;
import org.trainmark.results.Outcome;
import org.trainmark.results.TrialReport;

/** A trial whose JVM compiles nothing, and so cannot tell how long that took. */
class InterpretedTrialIT {

    @Test
    void completesWithoutThatTime(@TempDir Path directory) {
        HostProcess.Ended ended = HostProcess.run(
                directory, TinySuite.arguments(directory, "measure.repetitions=1", "profiles.quick.jvm=[-Xint]"));

        assertThat(ended.code()).as(ended.err()).isEqualTo(ExitCode.FINE);
        TrialReport trial = TinySuite.logged(directory).get(0);
        assertThat(trial.outcome()).isEqualTo(Outcome.COMPLETED);
        assertThat(trial.measurements()).containsKey(MetricNames.CPU).doesNotContainKey(MetricNames.JIT);
    }
}
