package org.trainmark.bench.cluster;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.trainmark.bench.worker.TrialRequest;

/**
 * The nodes' places that a run may have at once, each with a block: of a grid one for each repetition, so that a block
 * holds every cell; of a search one for whatever is proposed.
 */
final class Slots {

    /**
     * A block that has nothing to run keeps its node from others, of this run too; the next takes a second to begin.
     */
    private static final double LONGEST_IDLE_SECONDS = 5;

    private final int most;
    private final boolean byRepetition;
    private final Function<TrialRequest, String> device;
    private final Duration longestBlock;

    /** By repetition; of a search, by a number that says nothing. */
    private final Map<Integer, Slot> slots = new HashMap<>();

    private final Map<Integer, String> nodes = new HashMap<>();
    private int next;

    /**
     * @param most at once
     * @param byRepetition whether one repetition is for one block alone
     * @param device that a trial needs of its node for itself
     * @param longestBlock after which a cluster ends a block
     */
    Slots(int most, boolean byRepetition, Function<TrialRequest, String> device, Duration longestBlock) {
        this.most = most;
        this.byRepetition = byRepetition;
        this.device = requireNonNull(device, "device");
        this.longestBlock = requireNonNull(longestBlock, "longestBlock");
    }

    /**
     * A slot for a trial.
     *
     * @param toEnd slots whose blocks make room for it
     */
    record Taken(Slot slot, List<Slot> toEnd) {

        Taken {
            toEnd = List.copyOf(toEnd);
        }
    }

    /** Takes the slot that a trial belongs to, or a new one. */
    synchronized Taken take(TrialRequest request) {
        List<Slot> toEnd = new ArrayList<>(tired(request));
        Optional<Slot> found = byRepetition
                ? Optional.ofNullable(slots.get(request.key().repetition()))
                : slots.values().stream()
                        .filter(slot -> slot.hasFree(device.apply(request)))
                        .findFirst();
        Slot slot = found.orElseGet(() -> added(request, toEnd));
        slot.begin(request.key().id(), device.apply(request));
        return new Taken(slot, toEnd);
    }

    private Slot added(TrialRequest request, List<Slot> toEnd) {
        if (slots.size() >= most) {
            Slot idle = slots.values().stream()
                    .filter(Slot::isIdle)
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException("more blocks are wanted than there may be"));
            remove(idle);
            toEnd.add(idle);
        }
        Slot slot = new Slot();
        slots.put(byRepetition ? request.key().repetition() : next++, slot);
        return slot;
    }

    /** Removes and returns idle slots whose blocks would be ended before another trial. */
    private List<Slot> tired(TrialRequest request) {
        double most = longestBlock.minus(request.timeout()).toMillis() / 1e3;
        List<Slot> tired = slots.values().stream()
                .filter(Slot::isIdle)
                .filter(slot ->
                        slot.link().filter(link -> link.ageSeconds() > most).isPresent())
                .toList();
        tired.forEach(this::remove);
        return tired;
    }

    synchronized void release(Slot slot, TrialRequest request) {
        slot.end(request.key().id(), device.apply(request));
    }

    synchronized void remove(Slot slot) {
        slots.values().remove(slot);
    }

    /** Removes and returns those that have had nothing to run for a while. */
    synchronized List<Slot> removeIdle() {
        List<Slot> idle = slots.values().stream()
                .filter(slot -> slot.idleSeconds() > LONGEST_IDLE_SECONDS)
                .toList();
        idle.forEach(this::remove);
        return idle;
    }

    synchronized List<Slot> removeAll() {
        List<Slot> all = List.copyOf(slots.values());
        slots.clear();
        return all;
    }

    synchronized List<BlockLink> links() {
        return slots.values().stream().flatMap(slot -> slot.link().stream()).toList();
    }

    /** Remembers where the trials of a block were that was lost. */
    synchronized void remember(TrialRequest request, String node) {
        if (byRepetition && !node.isEmpty()) {
            nodes.put(request.key().repetition(), node);
        }
    }

    /** Returns where others of a trial's block were, if that was lost. */
    synchronized Optional<String> nodeOf(TrialRequest request) {
        return byRepetition ? Optional.ofNullable(nodes.get(request.key().repetition())) : Optional.empty();
    }
}
