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

/** A training that would go on for hours, and is ended at its time limit. */
class TimedOutTrialIT {

    @Test
    void keepsItsCurveSoFar(@TempDir Path directory) {
        String[] arguments = TinySuite.arguments(
                directory,
                "measure={repetitions: 1, disturbed-repeats: 0, convergence: {max-epochs: 1000000000, evaluate-every: 1000}}",
                "limits.trial-timeout=8s");

        HostProcess.Ended ended = HostProcess.run(directory, arguments);

        assertThat(ended.code()).as(ended.err()).isEqualTo(ExitCode.TRIAL_FAILED);
        TrialReport trial = TinySuite.logged(directory).get(0);
        assertThat(trial.outcome()).isEqualTo(Outcome.TIMED_OUT);
        assertThat(trial.reason()).contains("stopped after 8.0 s, its time limit");
        assertThat(trial.curve()).isNotEmpty();
        assertThat(trial.curve().get(0).epochs()).isEqualTo(1000);
        assertThat(trial.findings().rates()).hasSize(1);
        assertThat(trial.measured(MetricNames.PARAMETER_COUNT)).isPresent();
        assertThat(trial.ending().training()).isEmpty();
    }
}
