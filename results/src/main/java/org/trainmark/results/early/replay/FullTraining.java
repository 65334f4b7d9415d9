package org.trainmark.results.early.replay;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;
import org.trainmark.results.CellKey;
import org.trainmark.results.CurvePoint;
import org.trainmark.results.Target;
import org.trainmark.results.TrialReport;
import org.trainmark.results.early.Track;
import org.trainmark.results.early.Yardstick;

/**
 * A training that came to an end of its own.
 *
 * @param track its curve as rules read it
 * @param outcome what its run is about, the less the better, as a log; infinite of one that has none
 * @param needed how many evaluations it takes to have that
 */
public record FullTraining(CellKey cell, List<CurvePoint> curve, Track track, double outcome, int needed) {

    /** A clock counts nanoseconds. */
    private static final double LEAST_SECONDS = 1e-9;

    public FullTraining {
        requireNonNull(cell, "cell");
        curve = List.copyOf(curve);
        requireNonNull(track, "track");
    }

    /** Reads what a trial that came to an end of its own trained. */
    static FullTraining of(TrialReport trial, Optional<Target> target, Yardstick yardstick) {
        List<CurvePoint> curve = trial.curve();
        Track track = trial.isCompleted() ? Track.of(curve, yardstick) : Track.broken(curve, yardstick);
        FullTraining none = new FullTraining(trial.cell(), curve, track, Double.POSITIVE_INFINITY, curve.size());
        if (trial.achieved().isEmpty()) {
            return none;
        }
        return target.isEmpty()
                ? none.with(yardstick.even(track.loss()), curve.size())
                : target.get()
                        .firstReachedIn(curve)
                        .map(point -> none.with(log(point.trainingSeconds()), 1 + curve.indexOf(point)))
                        .orElse(none);
    }

    private FullTraining with(double reached, int evaluations) {
        return new FullTraining(cell, curve, track, reached, evaluations);
    }

    private static double log(double seconds) {
        return Math.log(Math.max(LEAST_SECONDS, seconds));
    }

    /** Returns how many evaluations it has. */
    int size() {
        return curve.size();
    }

    /** Returns how many epochs its first evaluations took. */
    double epochs(int evaluations) {
        return curve.get(evaluations - 1).epochs();
    }

    /** Returns how long it trained up to its first evaluations, without them. */
    double seconds(int evaluations) {
        return curve.get(evaluations - 1).trainingSeconds();
    }
}
