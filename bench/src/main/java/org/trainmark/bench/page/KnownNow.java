package org.trainmark.bench.page;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;
import org.trainmark.bench.run.Tally;

/**
 * What is known of a run at one moment beside its files.
 *
 * @param live whether the run is one of this process, so that it is known which trials run
 * @param tally how far its plan is; empty before it begins
 * @param running in the order in which they started
 * @param reason why the plan goes on or ended, in its words; may be empty
 */
record KnownNow(boolean live, Optional<Tally> tally, List<RunningTrial> running, String reason) {

    /** What is known of another process's run. */
    static final KnownNow NOTHING = new KnownNow(false, Optional.empty(), List.of(), "");

    KnownNow {
        requireNonNull(tally, "tally");
        running = List.copyOf(running);
        requireNonNull(reason, "reason");
    }

    /** Returns whether it is known that no trial runs. */
    boolean isIdle() {
        return live && running.isEmpty();
    }
}
