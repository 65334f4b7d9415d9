package org.trainmark.results.compare.contrast;

import java.util.Optional;

/** What is known of how runs of equal code differ. */
@FunctionalInterface
public interface KnownNoise {

    /** Where nobody measured how runs differ. */
    KnownNoise NOTHING = metric -> Optional.empty();

    /** Returns how much a metric varies from run to run; empty where that is not known. */
    Optional<RunNoise> betweenRuns(ComparedMetric metric);
}
