package org.trainmark.bench.cluster;

import static java.util.Objects.requireNonNull;

import java.util.Optional;
import org.trainmark.bench.machine.Installation;

/**
 * What a node must be for the trials of a run.
 *
 * @param installation digest of what the run is from
 * @param java feature release of the run's own
 * @param machineClass that the run goes on with; empty if the block is its first
 * @param cards whether cards were asked for
 */
record NodeDemand(String installation, int java, Optional<String> machineClass, boolean cards) {

    NodeDemand {
        requireNonNull(installation, "installation");
        requireNonNull(machineClass, "machineClass");
    }

    /** Demands what this process is. */
    static NodeDemand asHere(Optional<String> machineClass, boolean cards) {
        return new NodeDemand(Installation.current().digest(), Runtime.version().feature(), machineClass, cards);
    }

    NodeDemand of(String known) {
        return new NodeDemand(installation, java, Optional.of(known), cards);
    }
}
