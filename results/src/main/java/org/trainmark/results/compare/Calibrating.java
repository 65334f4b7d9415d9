package org.trainmark.results.compare;

import java.util.List;
import java.util.Optional;
import org.trainmark.results.TrialReport;
import org.trainmark.results.log.RunDirectory;
import org.trainmark.results.summary.WarmUp;

/** From a run of equal trials to what is known of the noise. */
public final class Calibrating {

    private Calibrating() {}

    /** Reads a run and takes the noise from it. */
    public static Calibration of(RunDirectory directory) {
        ComparedRun run = ComparedRun.of(directory.root().toString(), directory, ComparedMetric.usual());
        return Calibration.of(run, withinTrials(directory.trials(notice -> {})));
    }

    private static Optional<Double> withinTrials(List<TrialReport> trials) {
        List<double[]> series = trials.stream()
                .filter(trial -> trial.isCompleted())
                .map(WarmUp::measuredLogs)
                .filter(logs -> logs.length > 1)
                .toList();
        return series.isEmpty() ? Optional.empty() : Optional.of(Calibration.pooledDeviation(series));
    }
}
