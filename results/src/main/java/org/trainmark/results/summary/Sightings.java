package org.trainmark.results.summary;

import java.util.ArrayList;
import java.util.List;
import org.trainmark.results.CurvePoint;
import org.trainmark.results.Target;
import org.trainmark.results.TrialReport;
import org.trainmark.results.stats.Sighting;

/**
 * When the trials of a cell reached each of several targets, in seconds of training. Trials that say nothing of that
 * are left out.
 */
final class Sightings {

    private final List<List<Sighting>> byTarget = new ArrayList<>();

    private Sightings(int targets) {
        for (int i = 0; i < targets; i++) {
            byTarget.add(new ArrayList<>());
        }
    }

    /**
     * Reads the curves of trials, each once.
     *
     * @param targets from the easiest to the hardest, so that whoever is at one is at those before
     */
    static Sightings of(List<TrialReport> trials, List<Target> targets) {
        Sightings sightings = new Sightings(targets.size());
        trials.stream()
                .filter(trial -> trial.outcome().tellsConvergence())
                .forEach(trial -> sightings.add(trial, targets));
        return sightings;
    }

    private void add(TrialReport trial, List<Target> targets) {
        int next = 0;
        for (CurvePoint point : trial.achieved()) {
            while (next < targets.size() && targets.get(next).reachedAt(point)) {
                byTarget.get(next).add(Sighting.reachedAt(point.trainingSeconds()));
                next++;
            }
        }
        Sighting beyond = TrialReadings.notWithin(trial, CurvePoint::trainingSeconds);
        for (; next < targets.size(); next++) {
            byTarget.get(next).add(beyond);
        }
    }

    /** Returns when each trial reached a target. */
    List<Sighting> at(int target) {
        return byTarget.get(target);
    }
}
