package org.trainmark.bench.plan;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.trainmark.bench.suite.Trial;
import org.trainmark.bench.suite.early.EndEarly;
import org.trainmark.bench.suite.early.Pauses;
import org.trainmark.bench.worker.Halt;
import org.trainmark.results.CurvePoint;
import org.trainmark.results.Origin;
import org.trainmark.results.TrialReport;
import org.trainmark.results.Tries;

/**
 * The rungs at which the trials of a run pause, by the trials' numbers.
 *
 * @param numbers of a grid's trials by their ids; those of a search have their tickets
 */
record TrialRungs(EndEarly.ByPromotion how, Map<String, Integer> numbers) {

    /** What rounding makes of places that are the same. */
    private static final double ROUNDING = 1 + 1e-9;

    TrialRungs {
        requireNonNull(how, "how");
        numbers = Map.copyOf(numbers);
    }

    /** Returns whether a training has come to a place. */
    static boolean isAt(double place, double reached) {
        return reached * ROUNDING >= place;
    }

    /** Returns how many trials are in a bracket where brackets are halved one by one, else 0. */
    int bracketSize(Trial trial) {
        return halvesBrackets() ? Math.toIntExact(pauses(trial).halvedTogether()) : 0;
    }

    /** Returns the number of the bracket of a trial where brackets are halved one by one, else 0. */
    long bracket(Trial trial) {
        return halvesBrackets()
                ? numbers.getOrDefault(trial.id(), 0) / pauses(trial).halvedTogether()
                : 0;
    }

    private boolean halvesBrackets() {
        return how.variant() == EndEarly.ByPromotion.Variant.HALVING;
    }

    private Pauses pauses(Trial trial) {
        return new Pauses(how, EarlyEnding.end(trial));
    }

    /** Returns the places where a trial pauses, rising. */
    List<Double> places(Trial trial, Origin origin) {
        int number = numbers.getOrDefault(trial.id(), origin.round());
        Pauses pauses = pauses(trial);
        List<Double> all = pauses.places();
        return all.subList(pauses.skipped(number), all.size());
    }

    /** Returns how many of some places a training has come to. */
    int reached(List<Double> places, List<CurvePoint> curve) {
        if (curve.isEmpty()) {
            return 0;
        }
        double reached = how.pace().of(curve.get(curve.size() - 1));
        return (int) places.stream().filter(place -> isAt(place, reached)).count();
    }

    /**
     * Returns that a training is to pause: at the next rung that it has not been at before.
     *
     * @param earlier try of the trial
     * @param curve up to its last evaluation
     */
    Optional<Halt> pause(Trial trial, Origin origin, Optional<TrialReport> earlier, List<CurvePoint> curve) {
        List<Double> places = places(trial, origin);
        int before = earlier.filter(Tries::isPaused)
                .map(paused -> reached(places, paused.curve()))
                .orElse(0);
        return reached(places, curve) <= before
                ? Optional.empty()
                : Optional.of(new Halt("paused at %s".formatted(how.pace().text(places.get(before))), true));
    }
}
