package org.trainmark.bench.cluster;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.trainmark.bench.machine.Gpu;
import org.trainmark.bench.machine.Gpus;
import org.trainmark.bench.machine.Host;
import org.trainmark.bench.machine.Installation;
import org.trainmark.bench.machine.MachineClass;

/** What a node must be for the trials of a run, as far as it is seen before any of them is read. */
final class NodeCheck {

    /** The variable by which a cluster says which cards a job has. */
    private static final String CARDS = "CUDA_VISIBLE_DEVICES";

    private final ToBlock.Begin begin;
    private final Map<String, String> environment;
    private final SortedMap<String, String> machine = MachineClass.read().facts();
    private final SortedMap<String, String> node = Host.facts();

    NodeCheck(ToBlock.Begin begin, Map<String, String> environment) {
        this.begin = requireNonNull(begin, "begin");
        this.environment = Map.copyOf(environment);
    }

    /** Returns why the node will not do; empty if it does. */
    Optional<FromBlock.Refused> refusal() {
        return Stream.of(otherInstallation(), otherJava(), otherMachine(), missingCard())
                .flatMap(Optional::stream)
                .findFirst()
                .map(this::refused);
    }

    FromBlock.Refused refused(String reason) {
        return new FromBlock.Refused(node.getOrDefault(Host.NODE, "a node"), reason, true);
    }

    FromBlock.Ready ready() {
        return new FromBlock.Ready(new TreeMap<>(node), machine);
    }
}
