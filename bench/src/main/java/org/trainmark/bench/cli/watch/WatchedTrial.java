package org.trainmark.bench.cli.watch;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;
import org.trainmark.bench.suite.HandCourse;
import org.trainmark.bench.watch.WatchedState;
import org.trainmark.results.CurvePoint;
import org.trainmark.results.TrialKey;

/**
 * A training as whoever watches it sees it at one moment.
 *
 * @param state empty before its JVM has told anything, and after its end
 */
record WatchedTrial(TrialKey key, List<CurvePoint> curve, Optional<WatchedState> state) {

    WatchedTrial {
        requireNonNull(key, "key");
        curve = List.copyOf(curve);
        requireNonNull(state, "state");
    }

    /** Returns which of the trainings of its run it is: {@code by hand}. */
    String course() {
        return key.cell().axes().getOrDefault(HandCourse.AXIS, "");
    }

    /** Returns the last evaluation. */
    Optional<CurvePoint> last() {
        return curve.isEmpty() ? Optional.empty() : Optional.of(curve.get(curve.size() - 1));
    }

    boolean isPaused() {
        return state.filter(WatchedState::paused).isPresent();
    }
}
