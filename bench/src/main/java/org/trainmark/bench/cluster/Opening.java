package org.trainmark.bench.cluster;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.trainmark.bench.machine.MachineClass;

/** Opens blocks on nodes of one class, which the first one decides. */
final class Opening {

    /** How often a block may be lost before it has a node that is fit. */
    private static final int MOST_LOST = 3;

    private static final SecureRandom RANDOM = new SecureRandom();

    private final Cluster cluster;
    private final Path logs;
    private final Consumer<String> notices;
    private final Map<String, String> unfit = new ConcurrentHashMap<>();
    private final Set<BlockLink> opening = ConcurrentHashMap.newKeySet();
    private volatile ToBlock.Begin begin;
    private volatile SortedMap<String, String> machine;
    private volatile boolean stopped;

    /** The first block, until somebody has work for it. */
    private @Nullable BlockLink spare;

    /**
     * @param begin what every block is told first
     * @param machine that the run goes on with, by names; empty if there was none yet
     * @param logs where what blocks print goes
     * @param notices is told of nodes that are not fit
     */
    Opening(
            Cluster cluster,
            ToBlock.Begin begin,
            SortedMap<String, String> machine,
            Path logs,
            Consumer<String> notices) {
        this.cluster = requireNonNull(cluster, "cluster");
        this.begin = requireNonNull(begin, "begin");
        this.machine = new TreeMap<>(machine);
        this.logs = requireNonNull(logs, "logs");
        this.notices = requireNonNull(notices, "notices");
    }

    Cluster cluster() {
        return cluster;
    }

    /**
     * Returns the class of the nodes, by names; opens the first block if that is not known yet.
     *
     * @throws ClusterException if there can be no block
     */
    synchronized SortedMap<String, String> machine() {
        if (machine.isEmpty()) {
            spare = fit(Optional.empty());
        }
        return new TreeMap<>(machine);
    }

    /**
     * Opens a block on a fit node, and waits for that.
     *
     * @param wanted node that is preferred
     * @throws ClusterException if there can be none
     */
    BlockLink open(Optional<String> wanted) {
        synchronized (this) {
            BlockLink first = spare;
            spare = null;
            if (first != null) {
                return first;
            }
        }
        return fit(wanted.filter(node -> !unfit.containsKey(node)).filter(cluster::isFree));
    }

    private BlockLink fit(Optional<String> node) {
        String last = "";
        for (int lost = 0; lost < MOST_LOST; ) {
            BlockLink link = started(node);
            try {
                if (isFit(link)) {
                    return link;
                }
                cluster.end(link.place().token());
            } catch (LostBlockException e) {
                last = String.valueOf(e.getMessage());
                lost++;
                cluster.end(link.place().token());
                requireGoingOn();
                refuseForGood(link);
                avoid(link, last);
            } finally {
                opening.remove(link);
            }
        }
        throw new ClusterException("no block could be started, at last since %s".formatted(last));
    }

    private BlockLink started(Optional<String> node) {
        requireGoingOn();
        BlockPlace place = new BlockPlace(token(), node, unfit.keySet());
        try {
            Path log = logs.resolve("block-%s.log".formatted(place.token()));
            BlockLink link = BlockLink.open(cluster, place, begin, new BlockLog(log), notices);
            opening.add(link);
            return link;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot start a block", e);
        }
    }

    private void requireGoingOn() {
        if (stopped) {
            throw new ClusterException("the run ends");
        }
    }

    private static String token() {
        return "%08x".formatted(RANDOM.nextInt());
    }

    private boolean isFit(BlockLink link) throws LostBlockException {
        FromBlock first = link.first(() -> cluster.nodeOf(link.place().token()).isPresent());
        if (first instanceof FromBlock.Refused refused) {
            if (!refused.nodeAlone()) {
                throw new ClusterException("%s: %s".formatted(refused.node(), refused.reason()));
            }
            unfit.put(refused.node(), refused.reason());
            notices.accept("%s is not fit: %s".formatted(refused.node(), refused.reason()));
            return false;
        }
        if (first instanceof FromBlock.Ready ready && machine.isEmpty()) {
            machine = ready.machine();
            begin = begin.on(machine.getOrDefault(MachineClass.NAME, ""));
        }
        return true;
    }

    /** A node on which a block does not even begin may do so with the next one too. */
    private void avoid(BlockLink link, String why) {
        Optional<String> node = cluster.nodeOf(link.place().token());
        node.ifPresent(name -> {
            unfit.put(name, why);
            notices.accept("no block begins on %s: %s".formatted(name, why));
        });
    }

    /** What the cluster refuses it would refuse again; also once no fit node is left. */
    private void refuseForGood(BlockLink link) {
        Optional<ClusterException> refusal =
                cluster.refusal(link.place(), link.log().text());
        if (refusal.isPresent()) {
            String others = unfit.entrySet().stream()
                    .map(node -> "; %s is not fit: %s".formatted(node.getKey(), node.getValue()))
                    .sorted()
                    .collect(Collectors.joining());
            throw new ClusterException(refusal.get().getMessage() + others);
        }
    }

    /** Has no more blocks opened, and gives up those that wait for a node. */
    void stop() {
        stopped = true;
        opening.forEach(BlockLink::stop);
        BlockLink first = spare;
        if (first != null) {
            first.stop();
        }
    }

    /** Ends the first block if nobody had work for it. */
    synchronized void close() {
        BlockLink first = spare;
        spare = null;
        if (first != null) {
            first.end();
            cluster.end(first.place().token());
        }
    }
}
