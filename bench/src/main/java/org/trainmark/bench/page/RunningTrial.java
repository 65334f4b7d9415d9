package org.trainmark.bench.page;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import org.trainmark.results.TrialKey;

/** A trial that runs now. */
record RunningTrial(TrialKey key, Instant startedAt) {

    RunningTrial {
        requireNonNull(key, "key");
        requireNonNull(startedAt, "startedAt");
    }

    /** Returns a name for this try: the trial itself may be tried again. */
    String name() {
        return key.id() + "@" + startedAt.toEpochMilli();
    }
}
