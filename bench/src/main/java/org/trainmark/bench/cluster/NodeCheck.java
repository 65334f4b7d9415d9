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

    private final NodeDemand demand;
    private final Map<String, String> environment;
    private final SortedMap<String, String> machine = MachineClass.read().facts();
    private final SortedMap<String, String> node = Host.facts();

    NodeCheck(NodeDemand demand, Map<String, String> environment) {
        this.demand = requireNonNull(demand, "demand");
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

    private Optional<String> otherInstallation() {
        return Installation.current().digest().equals(demand.installation())
                ? Optional.empty()
                : Optional.of("its installation of Trainmark is another: install there what the run is from");
    }

    private Optional<String> otherJava() {
        int java = Runtime.version().feature();
        return java == demand.java()
                ? Optional.empty()
                : Optional.of("its Java is %d, and the run's is %d: install that there, or have its own Java in the"
                                .formatted(java, demand.java())
                        + " archive");
    }

    private Optional<String> otherMachine() {
        return demand.machineClass()
                .filter(known -> !known.equals(machine.get(MachineClass.NAME)))
                .map(known -> "it is of another class of machine than the run's (here: %s); name nodes of one class by"
                                .formatted(words())
                        + " --slurm-options, or make a run for each");
    }

    private String words() {
        return String.join(
                ", ",
                Stream.of("cpu", "processors", "memory", "os", "gpu-memory", "governor", "container")
                        .flatMap(name -> Stream.ofNullable(machine.get(name)).map(value -> name + " " + value))
                        .toList());
    }

    /** A number alone is no card: a site whose settings name no device files gives all jobs the same one. */
    private Optional<String> missingCard() {
        if (!demand.cards()) {
            return Optional.empty();
        }
        List<String> given = List.of(environment.getOrDefault(CARDS, "").split(",", -1)).stream()
                .filter(card -> !card.isBlank())
                .toList();
        if (given.isEmpty()) {
            return Optional.of("a card was given without %s, so that every job there would take the first one: have the"
                            .formatted(CARDS)
                    + " site name device files in gres.conf");
        }
        List<Gpu> seen = Gpus.ofThisMachine().list();
        List<String> unseen = given.stream()
                .filter(card -> seen.stream().noneMatch(gpu -> gpu.isNamed(card)))
                .toList();
        return unseen.isEmpty()
                ? Optional.empty()
                : Optional.of("it was given the card %s, which its driver does not show: see nvidia-smi -L there"
                        .formatted(String.join(", ", unseen)));
    }
}
