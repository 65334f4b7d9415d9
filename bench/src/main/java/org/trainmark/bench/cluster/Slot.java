package org.trainmark.bench.cluster;

import static java.util.Objects.requireNonNull;

import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A node's place among those that a run may have at once, and the block that it has there. */
final class Slot {

    private final Set<String> running = new HashSet<>();
    private final Set<String> devices = new HashSet<>();
    private @Nullable BlockLink link;
    private boolean given;
    private long idleSinceNanos = System.nanoTime();

    synchronized boolean isIdle() {
        return running.isEmpty();
    }

    /** Returns whether a trial could run beside those that do. */
    synchronized boolean hasFree(String device) {
        return !devices.contains(device);
    }

    synchronized void begin(String trial, String device) {
        running.add(trial);
        devices.add(device);
    }

    synchronized void end(String trial, String device) {
        running.remove(trial);
        devices.remove(device);
        idleSinceNanos = System.nanoTime();
    }

    /** Returns for how long no trial has run. */
    synchronized double idleSeconds() {
        return running.isEmpty() ? (System.nanoTime() - idleSinceNanos) / 1e9 : 0;
    }

    synchronized @Nullable BlockLink link() {
        return link;
    }

    synchronized void take(BlockLink opened) {
        link = requireNonNull(opened, "opened");
    }

    /** Gives the slot up; returns whether nobody had done so before. */
    synchronized boolean giveUp() {
        boolean firstToDo = !given;
        given = true;
        return firstToDo;
    }
}
