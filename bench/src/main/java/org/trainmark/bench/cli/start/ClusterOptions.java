package org.trainmark.bench.cli.start;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;
import org.trainmark.bench.cli.option.Counts;
import org.trainmark.bench.cluster.ClusterException;
import org.trainmark.bench.cluster.SentSuite;
import org.trainmark.bench.cluster.Shipment;
import org.trainmark.bench.cluster.slurm.ShellWords;
import org.trainmark.bench.cluster.slurm.SlurmOptions;
import org.trainmark.bench.cluster.slurm.SlurmPlace;
import org.trainmark.bench.run.Workplace;
import org.trainmark.bench.suite.Suite;
import org.trainmark.bench.suite.early.EndEarly;
import org.trainmark.bench.suite.measure.CheckpointChoice;
import picocli.CommandLine.Option;

/** Where the trials of a run run: on this machine, or on the nodes of a cluster. */
public final class ClusterOptions {

    @Option(
            names = "--on",
            paramLabel = "PLACE",
            description = "Where trials run: local, on this machine, or slurm, on nodes of the cluster that this is a"
                    + " login node of. Default: local.")
    private @Nullable Place place;

    @Option(
            names = "--nodes",
            paramLabel = "N",
            converter = Counts.class,
            description = "With --on slurm: how many nodes at once, at most. Default: those of the allocation, or 1.")
    private @Nullable Integer nodes;

    @Option(
            names = "--cards",
            paramLabel = "KIND",
            arity = "0..1",
            fallbackValue = "",
            description = "With --on slurm: the kind of GPU that each node must have, by the site's name for it.")
    private @Nullable String cards;

    @Option(
            names = "--each-of",
            paramLabel = "KIND,KIND",
            split = ",",
            description = "With --on slurm: make a run on each of these kinds of GPU, one after another, to compare"
                    + " them.")
    private List<String> eachOf = new ArrayList<>();

    @Option(
            names = "--slurm-options",
            paramLabel = "OPTIONS",
            description = "With --on slurm: more options for srun, as '-p bench -A project'.")
    private @Nullable String slurm;

    @Option(
            names = "--ship",
            paramLabel = "ARCHIVE",
            description = "With --on slurm: send this archive of Trainmark to nodes that do not have it yet, for nodes"
                    + " that share no disk with this machine.")
    private @Nullable Path ship;

    /** Returns those of commands that run on this machine alone. */
    static ClusterOptions here() {
        return new ClusterOptions();
    }

    /**
     * Returns where the trials of a suite run.
     *
     * @param sent what nodes read in place of the suite
     * @param data digests of the suite's, by name
     * @throws ClusterException if they cannot run there
     */
    Workplace place(Suite suite, SentSuite sent, SortedMap<String, String> data, Map<String, String> environment) {
        if (place != Place.SLURM) {
            requireNone();
            return Workplace.HERE;
        }
        requireRunnable(suite);
        SlurmOptions options = new SlurmOptions(
                nodes == null ? allocated(environment) : nodes,
                card(),
                suite.repetitions().devicesAtOnce(),
                ShellWords.of(slurm == null ? "" : slurm));
        return new SlurmPlace(options, sent, data, Optional.ofNullable(ship).map(Shipment::of), environment);
    }

    private void requireNone() {
        if (nodes != null || cards != null || slurm != null || ship != null || !eachOf.isEmpty()) {
            throw new ClusterException(
                    "--nodes, --cards, --each-of, --slurm-options and --ship are for nodes of a cluster: add --on slurm");
        }
    }

    /** What a training leaves for another trial stays on its node. */
    private static void requireRunnable(Suite suite) {
        if (suite.measure().checkpoint() != CheckpointChoice.NONE) {
            throw new ClusterException("checkpoints stay on the nodes where they are made: take measure.checkpoint out,"
                    + " or run the suite on this machine");
        }
        if (suite.endEarly().filter(EndEarly.ByPromotion.class::isInstance).isPresent()) {
            throw new ClusterException("trainings that pause go on from checkpoints, which stay on the nodes where they"
                    + " are made: choose median, forecast or asha that stops for end-early, or run the suite on this"
                    + " machine");
        }
    }

    private static int allocated(Map<String, String> environment) {
        String count = environment.getOrDefault("SLURM_JOB_NUM_NODES", "1");
        return count.matches("[1-9]\\d{0,5}") ? Integer.parseInt(count) : 1;
    }

    /** Returns the kinds of GPU of which each has a run of its own; none if there is one run. */
    public List<String> eachOf() {
        if (!eachOf.isEmpty() && cards != null) {
            throw new ClusterException("--cards is for one run and --each-of for several: give one of them");
        }
        return List.copyOf(eachOf);
    }

    /** Returns the options of the run on one kind of GPU. */
    public ClusterOptions of(String kind) {
        ClusterOptions one = new ClusterOptions();
        one.place = place;
        one.nodes = nodes;
        one.slurm = slurm;
        one.ship = ship;
        one.cards = kind;
        return one;
    }

    /** Returns the kind of GPU that each node must have; empty where any will do. */
    Optional<String> card() {
        return Optional.ofNullable(cards);
    }
}
