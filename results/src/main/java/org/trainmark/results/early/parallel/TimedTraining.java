package org.trainmark.results.early.parallel;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;
import org.trainmark.results.CurvePoint;
import org.trainmark.results.Target;
import org.trainmark.results.early.Pace;
import org.trainmark.results.early.Track;
import org.trainmark.results.early.Yardstick;

/**
 * A training by its own clock, which counts its steps and no evaluations.
 *
 * @param track its curve by seconds
 * @param secondsToTarget infinite if it did not reach the target, and where there is none
 */
public record TimedTraining(Track track, double secondsToTarget) {

    public TimedTraining {
        requireNonNull(track, "track");
    }

    static TimedTraining of(List<CurvePoint> curve, Target.Metric quality, Optional<Target> target) {
        double secondsToTarget = target.flatMap(sought -> sought.firstReachedIn(curve))
                .map(CurvePoint::trainingSeconds)
                .orElse(Double.POSITIVE_INFINITY);
        return new TimedTraining(Track.of(curve, new Yardstick(quality, Pace.SECONDS)), secondsToTarget);
    }

    double seconds() {
        return track.place();
    }
}
