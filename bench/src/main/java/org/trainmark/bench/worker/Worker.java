package org.trainmark.bench.worker;

import org.trainmark.results.TrialReport;

/** Runs one trial to its end. A trial's own failure is a report; only a broken harness throws. */
@FunctionalInterface
public interface Worker {

    TrialReport run(TrialRequest request);
}
