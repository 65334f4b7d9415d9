package org.trainmark.results;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The tries of a run's trials. A trial that completed although something spoilt it is tried again, later in the run;
 * its log keeps every try as evidence, and of each trial the last try counts. A try that did not complete is a result
 * whatever went on beside it: it counts, and none takes its place.
 */
public final class Tries {

    /** Processors: other load above it spoils a trial, below it is only told. */
    public static final double SPOILING_LOAD = 0.5;

    private Tries() {}

    /** Returns the tries of each trial, in the order in which those that count ended. */
    public static List<Tried> byTrial(List<TrialReport> tries) {
        Map<String, Tried> trials = new LinkedHashMap<>();
        for (TrialReport result : tries) {
            Tried earlier = trials.get(result.id());
            if (earlier == null) {
                trials.put(result.id(), new Tried(result, result));
            } else if (givesWay(earlier.counting())) {
                trials.remove(result.id());
                trials.put(result.id(), new Tried(earlier.first(), result));
            }
        }
        return List.copyOf(trials.values());
    }

    /** Returns of each trial the try that counts, in the order in which these ended. */
    public static List<TrialReport> counting(List<TrialReport> tries) {
        return byTrial(tries).stream().map(Tried::counting).toList();
    }

    /** Returns whether a try counts no more once there is a later one of its trial. */
    public static boolean givesWay(TrialReport result) {
        return result.isCompleted() || isPaused(result);
    }

    /** Returns whether a try's training waits at a checkpoint, from where a later one may go on. */
    public static boolean isPaused(TrialReport result) {
        return result.ending().training().equals(Optional.of(TrainingEnd.PAUSED));
    }

    /** Returns whether a trial of which this is the last try is to be tried again. */
    public static boolean isToRepeat(TrialReport result) {
        return result.isCompleted() && isSpoilt(result);
    }

    /**
     * Returns whether something changed what a try measured: a processor or device was throttled, another process
     * computed on the device, the trial stood still for a while, or others kept more than {@link #SPOILING_LOAD}
     * processors busy on average. Time that a hypervisor took does not: its steal is often the price of what the trial
     * itself took before. A refused trial did not run.
     */
    public static boolean isSpoilt(TrialReport result) {
        return result.outcome() != Outcome.REFUSED
                && result.disturbances().stream().anyMatch(disturbance -> spoils(disturbance, result));
    }

    private static boolean spoils(Disturbance disturbance, TrialReport result) {
        return switch (disturbance.kind()) {
            case THROTTLED, FOREIGN_PROCESS, STOOD_STILL -> true;
            case OTHER_LOAD -> otherLoad(result) > SPOILING_LOAD;
            case STEAL, CLOCK -> false;
        };
    }

    private static double otherLoad(TrialReport result) {
        return result.measured(MetricNames.OTHER_LOAD).map(Measurement::value).orElse(0.0);
    }

    /**
     * Returns whether the first try of a trial was spoilt, from the one that counts: that itself, or one that it took
     * the place of.
     */
    public static boolean wasSpoiltAtFirst(TrialReport counting) {
        return isSpoilt(counting) || counting.key().origin().plan().equals(Origin.REPEAT);
    }
}
