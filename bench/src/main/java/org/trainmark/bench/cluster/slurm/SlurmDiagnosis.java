package org.trainmark.bench.cluster.slurm;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.trainmark.bench.cluster.BlockProgram;
import org.trainmark.bench.cluster.NodeProbe;

/**
 * What a Slurm cluster has for runs, by its own words and by a job of a second on a node of each kind.
 *
 * @param version of Slurm
 * @param partitions what there is
 * @param kinds of node, each once
 */
public record SlurmDiagnosis(String version, List<Partition> partitions, List<Kind> kinds) {

    private static final Duration PROBE = Duration.ofMinutes(1);

    public SlurmDiagnosis {
        requireNonNull(version, "version");
        partitions = List.copyOf(partitions);
        kinds = List.copyOf(kinds);
    }

    /**
     * Nodes that are alike by Slurm's words.
     *
     * @param example of them
     * @param node that was looked at; empty if none is free
     * @param found nothing if none was looked at
     */
    public record Kind(Partition example, Optional<String> node, Optional<NodeProbe.Found> found) {

        public Kind {
            requireNonNull(example, "example");
            requireNonNull(node, "node");
            requireNonNull(found, "found");
        }

        /** Returns whether blocks can run there. */
        public boolean isFit() {
            return found.filter(one -> one.problem().isEmpty()).isPresent();
        }
    }

    /**
     * Asks Slurm, and looks at the nodes.
     *
     * @param others options of {@code srun}
     * @param environment of this process
     * @throws org.trainmark.bench.cluster.ClusterException if Slurm does not answer
     */
    public static SlurmDiagnosis make(List<String> others, Map<String, String> environment) {
        String version = String.join(" ", SlurmAnswer.of(List.of("srun", "--version")));
        List<Partition> partitions = SlurmPlace.partitions();
        Map<List<String>, List<Partition>> alike = new LinkedHashMap<>();
        partitions.forEach(some -> alike.computeIfAbsent(
                        List.of(some.cards().orElse(""), some.features(), some.processors(), some.memoryMebibytes()),
                        key -> new ArrayList<>())
                .add(some));
        List<Kind> kinds = alike.values().stream()
                .map(some -> kind(some, others, environment))
                .toList();
        return new SlurmDiagnosis(version, partitions, kinds);
    }

    private static Kind kind(List<Partition> alike, List<String> others, Map<String, String> environment) {
        Partition example = alike.get(0);
        Optional<Partition> free =
                alike.stream().filter(some -> some.state().equals("idle")).findFirst();
        if (free.isEmpty()) {
            return new Kind(example, Optional.empty(), Optional.empty());
        }
        String node = SlurmAnswer.of(
                        List.of("scontrol", "show", "hostnames", free.get().list()))
                .get(0)
                .strip();
        int cards = example.kinds().isEmpty() ? 0 : 1;
        List<String> words = new ArrayList<>(List.of("--partition=" + free.get().name()));
        words.addAll(others);
        SrunCommand srun = new SrunCommand(
                "tm-doctor",
                new SlurmOptions(
                        1, example.kinds().stream().map(Partition.Card::kind).findFirst(), false, words),
                cards,
                PROBE,
                environment.containsKey("SLURM_JOB_ID"),
                BlockProgram.words());
        return new Kind(
                example,
                Optional.of(node),
                Optional.of(new NodeProbe(new Slurm(srun, Optional.empty(), environment)).look(node, cards > 0)));
    }

    /** Returns whether any kind of node can run blocks. */
    public boolean canRun() {
        return kinds.stream().anyMatch(Kind::isFit);
    }
}
