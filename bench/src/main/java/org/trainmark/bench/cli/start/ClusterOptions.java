package org.trainmark.bench.cli.start;

import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;
import org.trainmark.bench.cluster.ClusterException;
import org.trainmark.bench.cluster.SentSuite;
import org.trainmark.bench.cluster.slurm.SlurmOptions;
import org.trainmark.bench.cluster.slurm.SlurmPlace;
import org.trainmark.bench.run.Workplace;
import org.trainmark.bench.suite.Suite;
import org.trainmark.bench.suite.early.EndEarly;
import org.trainmark.bench.suite.measure.CheckpointChoice;
import picocli.CommandLine.Option;

/** Where the trials of a run run: on this machine, or on the nodes of a cluster. */
public final class ClusterOptions {

    /** Where trials can run. */
    enum On {
        LOCAL,
        SLURM
    }

    @Option(
            names = "--on",
            paramLabel = "PLACE",
            description = "Where trials run: local, on this machine, or slurm, on nodes of the cluster that this is a"
                    + " login node of. Default: local.")
    private @Nullable On on;

    @Option(
            names = "--nodes",
            paramLabel = "N",
            converter = NodeCount.class,
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
            names = "--slurm-options",
            paramLabel = "OPTIONS",
            description = "With --on slurm: more options for srun, as '-p bench -A project'.")
    private @Nullable String slurm;

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
        if (on != On.SLURM) {
            requireNone();
            return Workplace.HERE;
        }
        requireRunnable(suite);
        SlurmOptions options = new SlurmOptions(
                nodes == null ? allocated(environment) : nodes,
                Optional.ofNullable(cards),
                suite.repetitions().devicesAtOnce(),
                SlurmOptions.words(slurm == null ? "" : slurm));
        return new SlurmPlace(options, sent, data, program(), environment);
    }

    private void requireNone() {
        if (nodes != null || cards != null || slurm != null) {
            throw new ClusterException(
                    "--nodes, --cards and --slurm-options are for nodes of a cluster: add --on slurm");
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

    /** The same Java and the same class path as this process has: nodes see them by the same names. */
    private static List<String> program() {
        String classes = List.of(System.getProperty("java.class.path").split(File.pathSeparator, -1)).stream()
                .map(entry -> Path.of(entry).toAbsolutePath().toString())
                .reduce((before, next) -> before + File.pathSeparator + next)
                .orElse("");
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+IgnoreUnrecognizedVMOptions",
                "--sun-misc-unsafe-memory-access=allow",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Xshare:auto",
                "-cp",
                classes,
                "org.trainmark.bench.cli.Trainmark",
                "block");
    }

    /** Returns the words that say the same again. */
    List<String> words() {
        List<String> words = new ArrayList<>();
        if (on != null) {
            words.add("--on=" + on.name().toLowerCase(Locale.ROOT));
        }
        if (nodes != null) {
            words.add("--nodes=" + nodes);
        }
        if (cards != null) {
            words.add(cards.isEmpty() ? "--cards" : "--cards=" + cards);
        }
        if (slurm != null) {
            words.add("--slurm-options=" + slurm);
        }
        return words;
    }
}
