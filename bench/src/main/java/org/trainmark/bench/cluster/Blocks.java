package org.trainmark.bench.cluster;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.trainmark.bench.worker.Judge;
import org.trainmark.bench.worker.TrialRequest;
import org.trainmark.bench.worker.Worker;
import org.trainmark.results.CurvePoint;
import org.trainmark.results.TrialKey;
import org.trainmark.results.TrialReport;
import org.trainmark.results.log.RunDirectory;

/**
 * The worker on a cluster: each trial runs in a block on a node. A trial counts once its whole line was heard; one of
 * which nothing is heard any more is lost, which says nothing of it, and runs again once its block is surely over.
 */
final class Blocks implements Worker, AutoCloseable {

    /** How often a trial may be lost. */
    private static final int MOST_LOST = 2;

    private final Opening opening;
    private final Slots slots;
    private final RunDirectory directory;
    private final Consumer<String> notices;
    private volatile boolean ending;

    /**
     * @param opening of blocks
     * @param slots that the run may have at once
     * @param directory of the run, for what trials leave
     * @param notices is told of blocks that are lost
     */
    Blocks(Opening opening, Slots slots, RunDirectory directory, Consumer<String> notices) {
        this.opening = requireNonNull(opening, "opening");
        this.slots = requireNonNull(slots, "slots");
        this.directory = requireNonNull(directory, "directory");
        this.notices = requireNonNull(notices, "notices");
    }

    @Override
    public TrialReport run(TrialRequest request, Optional<Judge> judge) {
        String last = "";
        for (int lost = 0; lost <= MOST_LOST; lost++) {
            Slots.Taken taken = slots.take(request);
            taken.toEnd().forEach(this::end);
            try {
                return kept(opened(taken.slot(), request).run(request, judge), request);
            } catch (LostBlockException e) {
                last = String.valueOf(e.getMessage());
                lose(taken.slot(), request, last);
            } finally {
                slots.release(taken.slot(), request);
            }
        }
        throw new ClusterException(
                "%s was lost %d times, at last since %s: look after the nodes and start again to go on"
                        .formatted(request.name(), MOST_LOST + 1, last));
    }

    private BlockLink opened(Slot slot, TrialRequest request) {
        synchronized (slot) {
            if (slot.link().isEmpty()) {
                slot.take(opening.open(slots.nodeOf(request)));
            }
            return slot.link().orElseThrow();
        }
    }

    private TrialReport kept(FromBlock.Ended ended, TrialRequest request) {
        new SentFiles(request.name()).write(ended.files(), directory);
        TrialReport report = SentTrial.read(ended.trial());
        return new TrialReport(
                request.key(), report.when(), report.ending(), report.findings(), report.host(), report.stepsFile());
    }

    /** Makes sure that a block is over of which nothing is heard: its trials run again elsewhere. */
    private void lose(Slot slot, TrialRequest request, String why) {
        slots.remove(slot);
        // Whoever else had a trial there waits until the block is over too.
        synchronized (slot) {
            slot.giveUp().ifPresent(link -> {
                if (!ending) {
                    notices.accept(
                            "the block on %s was lost: %s; what it had to run runs again".formatted(link.node(), why));
                }
                slots.remember(request, link.node());
                link.stop();
                opening.cluster().end(link.place().token());
            });
        }
        if (ending) {
            throw new ClusterException("the run ends");
        }
    }

    private void end(Slot slot) {
        slot.giveUp().ifPresent(link -> {
            link.end();
            opening.cluster().end(link.place().token());
        });
    }

    /** Says to all blocks that the run lives, and has those ended that have had nothing to run for a while. */
    void beat() {
        slots.links().forEach(BlockLink::beat);
        List<Slot> idle = slots.removeIdle();
        if (!idle.isEmpty()) {
            // The end of one may take its time, in which the others wait for a sign of life.
            new Thread(() -> idle.forEach(this::end), "idle-blocks").start();
        }
    }

    /** Ends all blocks at once. */
    void endAll() {
        ending = true;
        opening.stop();
        slots.links().forEach(BlockLink::stop);
    }

    @Override
    public List<CurvePoint> curveSoFar(TrialKey trial) {
        return slots.links().stream()
                .flatMap(link -> link.curve(trial.id()).stream())
                .findFirst()
                .orElse(List.of());
    }

    @Override
    public void close() {
        slots.removeAll().forEach(this::end);
    }
}
