package org.trainmark.bench.plan;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.trainmark.bench.suite.Trial;
import org.trainmark.results.TrialReport;
import org.trainmark.results.Tries;

/**
 * The ledger of a run that goes on: trials are written into it as they start and end. A training that is compared with
 * others on its way is so in a thread of its own, so each method holds the others up.
 */
public final class GrowingLedger implements Ledger {

    private final Room room;
    private final Map<String, TrialReport> counting = new LinkedHashMap<>();
    private final Map<String, Integer> tries = new HashMap<>();
    private final Map<String, Double> seconds = new HashMap<>();
    private final Map<String, Trial> running = new LinkedHashMap<>();

    /**
     * Begins where a log ends.
     *
     * @param logged every try so far, in the order in which they ended
     * @param device that a trial needs for itself, by name
     */
    public GrowingLedger(List<TrialReport> logged, Function<Trial, String> device) {
        this(logged, new Room.OneMachine(1, device));
    }

    /**
     * Begins where a log ends.
     *
     * @param logged every try so far, in the order in which they ended
     */
    public GrowingLedger(List<TrialReport> logged, Room room) {
        this.room = requireNonNull(room, "room");
        logged.forEach(this::add);
    }

    /** Notes that a trial runs. */
    public synchronized void start(Trial trial) {
        running.put(trial.id(), trial);
    }

    /** Notes how a trial that ran has ended. */
    public synchronized void end(TrialReport result) {
        running.remove(result.id());
        add(result);
    }

    private void add(TrialReport result) {
        if (counting(result.id()).map(Tries::givesWay).orElse(true)) {
            counting.remove(result.id());
            counting.put(result.id(), result);
        }
        tries.merge(result.id(), 1, Integer::sum);
        seconds.merge(result.id(), result.seconds(), Double::sum);
    }

    @Override
    public synchronized List<TrialReport> counting() {
        return new ArrayList<>(counting.values());
    }

    @Override
    public synchronized Optional<TrialReport> counting(String trialId) {
        return Optional.ofNullable(counting.get(trialId));
    }

    @Override
    public synchronized int tries(String trialId) {
        return tries.getOrDefault(trialId, 0);
    }

    /** Returns how many tries there were of all trials together. */
    public synchronized int tries() {
        return tries.values().stream().mapToInt(Integer::intValue).sum();
    }

    @Override
    public synchronized double seconds(String trialId) {
        return seconds.getOrDefault(trialId, 0.0);
    }

    @Override
    public synchronized List<Trial> running() {
        return List.copyOf(running.values());
    }

    @Override
    public synchronized boolean mayStart(Trial trial) {
        return !running.containsKey(trial.id()) && room.admits(trial, running.values());
    }
}
