package org.trainmark.bench.cluster;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** Looks, by a job of a second, whether a node could run blocks. */
public final class NodeProbe {

    private final Cluster cluster;

    public NodeProbe(Cluster cluster) {
        this.cluster = requireNonNull(cluster, "cluster");
    }

    /**
     * What was found.
     *
     * @param problem why blocks cannot run there, with its mend; empty if they can
     * @param machine the node's class, by name; empty if it was not told
     */
    public record Found(Optional<String> problem, SortedMap<String, String> machine) {

        public Found {
            requireNonNull(problem, "problem");
            machine = Collections.unmodifiableSortedMap(new TreeMap<>(machine));
        }
    }

    /**
     * Looks at a node that is free.
     *
     * @param cards whether it is to give a card
     */
    public Found look(String node, boolean cards) {
        BlockPlace place = new BlockPlace("probe-" + node, Optional.of(node), Set.of());
        try {
            Path log = Files.createTempFile("probe", ".log");
            try {
                return found(BlockLink.open(
                        cluster,
                        place,
                        new ToBlock.Probe(NodeDemand.asHere(Optional.empty(), cards)),
                        new BlockLog(log),
                        text -> {}));
            } finally {
                Files.deleteIfExists(log);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot start a probe", e);
        }
    }

    private Found found(BlockLink link) {
        try {
            FromBlock first =
                    link.first(() -> cluster.nodeOf(link.place().token()).isPresent());
            if (first instanceof FromBlock.Ready ready) {
                return new Found(Optional.empty(), ready.machine());
            }
            return new Found(
                    first instanceof FromBlock.Refused refused
                            ? Optional.of(refused.reason())
                            : Optional.of("it says " + first),
                    new TreeMap<>());
        } catch (LostBlockException e) {
            String why = cluster.refusal(link.place(), link.log().text())
                    .map(refusal -> String.valueOf(refusal.getMessage()))
                    .orElseGet(link.log()::lastWords);
            return new Found(Optional.of(why), new TreeMap<>());
        } finally {
            cluster.end(link.place().token());
        }
    }
}
