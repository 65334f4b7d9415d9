package org.trainmark.bench.cluster;

import static java.util.Objects.requireNonNull;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * A node's place among those that a run may have at once, and the block that it has there. Which trials it has is for
 * its {@link Slots} alone to ask and to say; whoever opens or gives up its block holds the slot itself meanwhile.
 */
final class Slot {

    private final Set<String> running = new HashSet<>();
    private final Set<String> devices = new HashSet<>();
    private final AtomicBoolean givenUp = new AtomicBoolean();
    private volatile Optional<BlockLink> link = Optional.empty();
    private long idleSinceNanos = System.nanoTime();

    boolean isIdle() {
        return running.isEmpty();
    }

    /** Returns whether a trial could run beside those that do. */
    boolean hasFree(String device) {
        return !devices.contains(device);
    }

    void begin(String trial, String device) {
        running.add(trial);
        devices.add(device);
    }

    void end(String trial, String device) {
        running.remove(trial);
        devices.remove(device);
        idleSinceNanos = System.nanoTime();
    }

    /** Returns for how long no trial has run. */
    double idleSeconds() {
        return running.isEmpty() ? (System.nanoTime() - idleSinceNanos) / 1e9 : 0;
    }

    /** Returns the block; empty before it is open. Any thread may ask. */
    Optional<BlockLink> link() {
        return link;
    }

    void take(BlockLink opened) {
        link = Optional.of(requireNonNull(opened, "opened"));
    }

    /** Gives the block up; returns it if nobody had done so before. */
    Optional<BlockLink> giveUp() {
        return givenUp.compareAndSet(false, true) ? link : Optional.empty();
    }
}
