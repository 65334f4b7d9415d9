package org.trainmark.bench.cluster;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Random;
import java.util.SplittableRandom;
import org.trainmark.bench.plan.GrowingLedger;
import org.trainmark.bench.plan.Next;
import org.trainmark.bench.plan.Plan;
import org.trainmark.bench.plan.Results;
import org.trainmark.bench.plan.Room;
import org.trainmark.bench.suite.Suite;
import org.trainmark.bench.suite.Trial;
import org.trainmark.bench.worker.TrialRequest;

/**
 * A run on nodes whose time is only counted: some are slow, and blocks are lost with what they were at. Who gets what
 * is decided by what a real run asks.
 */
final class SimulatedCluster {

    /** Seconds from the start of a block to its first trial. */
    private static final double START = 0.2;

    private final Suite suite;
    private final Plan plan;
    private final double[] speeds;
    private final double lossShare;
    private final SplittableRandom random;
    private final Slots slots;
    private final GrowingLedger ledger;
    private final Room room;
    private final Map<Slot, Integer> nodes = new HashMap<>();
    private final Deque<Integer> free = new ArrayDeque<>();
    private final PriorityQueue<Event> events = new PriorityQueue<>(Comparator.comparingDouble(Event::at));
    private final Map<String, Integer> ended = new HashMap<>();
    private double now;
    private double work;
    int lost;

    private record Event(double at, Trial trial, TrialRequest request, Slot slot, boolean isLoss) {}

    /**
     * @param speeds of the nodes, 1 for the usual one
     * @param lossShare of trials that are lost on their way
     */
    SimulatedCluster(Suite suite, Plan plan, double[] speeds, double lossShare, long seed) {
        this.suite = suite;
        this.plan = plan;
        this.speeds = speeds.clone();
        this.lossShare = lossShare;
        random = new SplittableRandom(seed);
        room = Room.ofMachines(suite, speeds.length);
        ledger = new GrowingLedger(List.of(), room);
        slots = new Slots(speeds.length, true, request -> "", Duration.ofDays(1));
        for (int node = 0; node < speeds.length; node++) {
            free.add(node);
        }
    }

    /** Runs to the end; returns how often each trial ended. */
    Map<String, Integer> run() {
        while (true) {
            Next next = plan.next(ledger);
            if (next instanceof Next.Run run) {
                TrialRequest request = TrialRequest.of(run.trial(), run.origin(), suite.trialTimeout(), 0, 0, false);
                ledger.start(run.trial());
                begin(run.trial(), request);
            } else if (events.isEmpty()) {
                return ended;
            } else {
                end(events.remove());
            }
        }
    }

    private void begin(Trial trial, TrialRequest request) {
        Slots.Taken taken = slots.take(request);
        taken.toEnd().forEach(this::free);
        boolean isNew = !nodes.containsKey(taken.slot());
        int node = nodes.computeIfAbsent(taken.slot(), slot -> free.removeFirst());
        double seconds = (isNew ? START : 0) + (0.8 + 0.4 * random.nextDouble()) / speeds[node];
        boolean isLoss = random.nextDouble() < lossShare;
        double until = now + (isLoss ? random.nextDouble() : 1) * seconds;
        work += (until - now) * speeds[node];
        events.add(new Event(until, trial, request, taken.slot(), isLoss));
    }

    private void end(Event event) {
        now = event.at();
        slots.release(event.slot(), event.request());
        if (event.isLoss()) {
            lost++;
            slots.remove(event.slot());
            free(event.slot());
            begin(event.trial(), event.request());
        } else {
            ended.merge(event.trial().id(), 1, Integer::sum);
            ledger.end(Results.of(event.trial(), 0));
        }
    }

    private void free(Slot slot) {
        Integer node = nodes.remove(slot);
        if (node != null) {
            free.add(node);
        }
    }

    /** Returns by how much the run took longer than all nodes busy to the end would have. */
    double overBest() {
        double all = 0;
        for (double speed : speeds) {
            all += speed;
        }
        return now / (work / all) - 1;
    }

    /** Returns speeds of which some are a share of the usual one. */
    static double[] withStragglers(int nodes, int slow, double share, long seed) {
        double[] speeds = new double[nodes];
        Arrays.fill(speeds, 1);
        new Random(seed).ints(0, nodes).distinct().limit(slow).forEach(node -> speeds[node] = share);
        return speeds;
    }
}
