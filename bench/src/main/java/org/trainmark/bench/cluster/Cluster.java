package org.trainmark.bench.cluster;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** Machines that somebody else shares out: what starts a block on one, and makes sure that nothing is left of it. */
public interface Cluster {

    /**
     * Starts the process that a block is heard and told by. It may wait for a node as long as it takes.
     *
     * @param errors what it prints to standard error goes to the end of this file
     */
    Process start(BlockPlace place, Path errors) throws IOException;

    /**
     * Ends what is left of a block, and waits until nothing is.
     *
     * @throws ClusterException if the cluster does not answer
     */
    void end(String token);

    /**
     * Ends what earlier starts of the run left, and waits until nothing is. Returns how many blocks that were.
     *
     * @throws ClusterException if the cluster does not answer
     */
    int endLeft();

    /** Returns what a node is sent that does not have it yet; empty if nodes have what the run is from. */
    default Optional<Shipment> shipment() {
        return Optional.empty();
    }

    /** Returns whether a block could have a node at once. */
    boolean isFree(String node);

    /** Returns the node that a block has or had; empty if that is not known any more. */
    Optional<String> nodeOf(String token);

    /** Returns how long a block may last. */
    Duration longestBlock();

    /**
     * Returns why no block can be started as the run asks for it, from what its process printed.
     *
     * @param place that the block was to have
     * @param printed to standard error
     * @return a problem if it would fail again, with its mend
     */
    Optional<ClusterException> refusal(BlockPlace place, String printed);
}
