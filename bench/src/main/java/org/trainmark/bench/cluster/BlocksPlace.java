package org.trainmark.bench.cluster;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.trainmark.bench.machine.MachineClass;
import org.trainmark.bench.plan.Room;
import org.trainmark.bench.run.Workplace;
import org.trainmark.bench.suite.Cell;
import org.trainmark.bench.suite.Suite;
import org.trainmark.bench.worker.Worker;
import org.trainmark.results.RunInfo;
import org.trainmark.results.log.RunDirectory;

/** Nodes of a cluster, ready for the blocks of a run. */
public final class BlocksPlace implements Workplace.Prepared {

    private final Suite suite;
    private final int nodes;
    private final Opening opening;
    private final Blocks blocks;
    private final Beats beats;

    private BlocksPlace(Suite suite, int nodes, int leaseSeconds, Opening opening, Blocks blocks) {
        this.suite = requireNonNull(suite, "suite");
        this.nodes = nodes;
        this.opening = requireNonNull(opening, "opening");
        this.blocks = requireNonNull(blocks, "blocks");
        beats = Beats.inLease(leaseSeconds, blocks::beat);
    }

    /**
     * Makes them ready.
     *
     * @param sent what nodes read in place of the suite
     * @param data digests of the suite's, by name
     * @param nodes at once, at most
     * @param cards whether each has cards
     * @param begun what an earlier start wrote of the run
     * @param variables of every trial's process
     */
    public static BlocksPlace prepare(
            Cluster cluster,
            Suite suite,
            SentSuite sent,
            SortedMap<String, String> data,
            int nodes,
            boolean cards,
            RunDirectory directory,
            Optional<RunInfo> begun,
            Map<String, String> variables,
            Consumer<String> notices) {
        int leaseSeconds = Lease.seconds();
        SortedMap<String, String> machine = begun.map(BlocksPlace::machineOf).orElseGet(TreeMap::new);
        ToBlock.Begin begin = new ToBlock.Begin(
                sent,
                suite.cells().stream().map(Cell::id).toList(),
                data,
                new TreeMap<>(variables),
                NodeDemand.asHere(Optional.ofNullable(machine.get(MachineClass.NAME)), cards),
                leaseSeconds);
        Opening opening = new Opening(cluster, begin, machine, directory.logs(), notices);
        Slots slots = new Slots(
                nodes,
                suite.search().isEmpty(),
                request ->
                        suite.repetitions().devicesAtOnce() ? request.profile().deviceOfMachine() : "",
                cluster.longestBlock());
        return new BlocksPlace(suite, nodes, leaseSeconds, opening, new Blocks(opening, slots, directory, notices));
    }

    private static SortedMap<String, String> machineOf(RunInfo begun) {
        SortedMap<String, String> machine = new TreeMap<>(begun.provenance());
        machine.keySet().retainAll(MachineClass.NAMES);
        // A run from before there were classes has none that its blocks could be of.
        return machine.containsKey(MachineClass.NAME) ? machine : new TreeMap<>();
    }

    @Override
    public Worker worker() {
        return blocks;
    }

    @Override
    public Room room() {
        return Room.ofMachines(suite, nodes);
    }

    @Override
    public SortedMap<String, String> machine() {
        return opening.machine();
    }

    @Override
    public List<String> notices() {
        return List.of("blocks run on at most %d %s at once".formatted(nodes, nodes == 1 ? "node" : "nodes"));
    }

    @Override
    public void endAll() {
        blocks.endAll();
    }

    @Override
    public void close() {
        beats.close();
        blocks.close();
        opening.close();
    }
}
