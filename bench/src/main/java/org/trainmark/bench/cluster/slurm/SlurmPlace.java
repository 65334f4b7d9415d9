package org.trainmark.bench.cluster.slurm;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.trainmark.bench.cluster.BlockProgram;
import org.trainmark.bench.cluster.BlocksPlace;
import org.trainmark.bench.cluster.ClusterException;
import org.trainmark.bench.cluster.SentSuite;
import org.trainmark.bench.cluster.Shipment;
import org.trainmark.bench.run.Workplace;
import org.trainmark.bench.suite.Suite;
import org.trainmark.core.data.file.Sha256;
import org.trainmark.results.RunInfo;
import org.trainmark.results.log.RunDirectory;

/** The nodes of a Slurm cluster as the place of a run's trials. */
public final class SlurmPlace implements Workplace {

    private static final int DIGITS = 10;

    /** What a block takes beside its trials: its JVM, the suite, what it sends. */
    private static final Duration BESIDE = Duration.ofMinutes(2);

    private final SlurmOptions options;
    private final SentSuite suite;
    private final SortedMap<String, String> data;
    private final Optional<Shipment> shipment;
    private final Map<String, String> environment;

    /**
     * @param suite what nodes are to read
     * @param data digests of the suite's, by name
     * @param shipment what nodes are sent; empty if they have what this process is from
     * @param environment of this process
     */
    public SlurmPlace(
            SlurmOptions options,
            SentSuite suite,
            SortedMap<String, String> data,
            Optional<Shipment> shipment,
            Map<String, String> environment) {
        this.options = requireNonNull(options, "options");
        this.suite = requireNonNull(suite, "suite");
        this.data = Collections.unmodifiableSortedMap(new TreeMap<>(data));
        this.shipment = requireNonNull(shipment, "shipment");
        this.environment = Map.copyOf(environment);
    }

    /** Trials are disturbed on their nodes alone, and there a block keeps others off. */
    @Override
    public <T> T holding(Path directory, Consumer<String> notices, Supplier<T> run) {
        return run.get();
    }

    @Override
    public Prepared prepare(
            Suite read,
            RunDirectory directory,
            Optional<RunInfo> begun,
            Map<String, String> variables,
            Consumer<String> notices) {
        boolean allocated = environment.containsKey("SLURM_JOB_ID");
        List<Partition> partitions = partitions();
        SrunCommand srun = new SrunCommand(
                "tm-" + name(directory.root()),
                options,
                new CardCount(partitions, options).perBlock(),
                new BlockTime(partitions, options, environment).of(read, BESIDE),
                allocated,
                shipment.map(BlockProgram::words).orElseGet(BlockProgram::words));
        Slurm slurm = new Slurm(srun, shipment, environment);
        int left = slurm.endLeft();
        if (left > 0) {
            notices.accept("ended %d %s that an earlier start of this run had left"
                    .formatted(left, left == 1 ? "block" : "blocks"));
        }
        return BlocksPlace.prepare(
                slurm, read, suite, data, options.nodes(), srun.cards() > 0, directory, begun, variables, notices);
    }

    static List<Partition> partitions() {
        List<Partition> partitions =
                SlurmAnswer.of(List.of("sinfo", "--noheader", "--format=" + Partition.FORMAT)).stream()
                        .flatMap(line -> Partition.parse(line).stream())
                        .toList();
        if (partitions.isEmpty()) {
            throw new ClusterException("Slurm has no partition: ask the site for one");
        }
        return partitions;
    }

    /** The same for every start of a run, and another for every run. */
    private static String name(Path root) {
        try {
            return Sha256.ofText(root.toRealPath().toString()).substring(0, DIGITS);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot find " + root, e);
        }
    }
}
