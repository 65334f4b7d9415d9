package org.trainmark.results;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The tries of a run's trials. A trial that something spoilt is tried again, later in the run; its log keeps every try
 * as evidence, and of each trial the last try counts. Since only a spoilt try has another after it, that one is the
 * undisturbed one if there is any.
 */
public final class Tries {

    /** Processors: other load above it spoils a trial, below it is only told. */
    public static final double SPOILING_LOAD = 0.5;

    private Tries() {}

    /** Returns the last try of each trial, in the order in which these ended. */
    public static List<TrialReport> counting(List<TrialReport> tries) {
        Map<String, TrialReport> last = new LinkedHashMap<>();
        for (TrialReport result : tries) {
            last.remove(result.id());
            last.put(result.id(), result);
        }
        return List.copyOf(last.values());
    }

    /**
     * Returns whether a try is not worth counting: a processor or device was throttled, another process computed on the
     * device, or others kept more than {@link #SPOILING_LOAD} processors busy on average. A refused trial did not run.
     */
    public static boolean isSpoilt(TrialReport result) {
        return result.outcome() != Outcome.REFUSED
                && result.disturbances().stream().anyMatch(disturbance -> spoils(disturbance, result));
    }

    private static boolean spoils(Disturbance disturbance, TrialReport result) {
        return switch (disturbance.kind()) {
            case THROTTLED, FOREIGN_PROCESS -> true;
            case OTHER_LOAD -> otherLoad(result) > SPOILING_LOAD;
            case CLOCK -> false;
        };
    }

    private static double otherLoad(TrialReport result) {
        return result.measured(MetricNames.OTHER_LOAD).map(Measurement::value).orElse(0.0);
    }
}
