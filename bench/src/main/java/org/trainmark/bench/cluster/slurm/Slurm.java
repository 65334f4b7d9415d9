package org.trainmark.bench.cluster.slurm;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.trainmark.bench.cluster.BlockPlace;
import org.trainmark.bench.cluster.Cluster;
import org.trainmark.bench.cluster.ClusterException;
import org.trainmark.bench.cluster.Shipment;

/** Slurm, which starts a block as an {@code srun} of its own. */
public final class Slurm implements Cluster {

    /** How long a controller may not answer, restarting say. */
    private static final Duration LONGEST_SILENCE = Duration.ofMinutes(5);

    private static final Duration LOOK = Duration.ofMillis(300);

    /** How long what is left of a block may take to end: a node that is down ends nothing before it is up again. */
    private static final Duration LONGEST_END = Duration.ofSeconds(60);

    private final SrunCommand srun;
    private final Optional<Shipment> shipment;
    private final Map<String, String> environment;

    Slurm(SrunCommand srun, Optional<Shipment> shipment, Map<String, String> environment) {
        this.shipment = requireNonNull(shipment, "shipment");
        this.srun = requireNonNull(srun, "srun");
        this.environment = Map.copyOf(environment);
    }

    @Override
    public Process start(BlockPlace place, Path errors) throws IOException {
        return new ProcessBuilder(srun.words(inAllocation(place)))
                .redirectError(ProcessBuilder.Redirect.appendTo(errors.toFile()))
                .start();
    }

    /** Two blocks of one allocation would share a node if Slurm chose. */
    private BlockPlace inAllocation(BlockPlace place) {
        if (!srun.allocated() || place.node().isPresent()) {
            return place;
        }
        List<String> taken = jobs(line -> true).stream().map(Job::node).toList();
        Optional<String> free = SlurmAnswer.of(
                        List.of("scontrol", "show", "hostnames", environment.getOrDefault("SLURM_JOB_NODELIST", "")))
                .stream()
                .filter(node -> !taken.contains(node) && !place.without().contains(node))
                .findFirst();
        return new BlockPlace(
                place.token(),
                Optional.of(free.orElseThrow(() -> new ClusterException(
                        "the allocation has no node that is free and fit: give it more, or take fewer by --nodes"))),
                Set.of());
    }

    /** A job or a step that Slurm still has. */
    private record Job(String id, String name, String node) {}

    private List<Job> jobs(Predicate<String> named) {
        List<String> words = new ArrayList<>(List.of("squeue", "--noheader"));
        if (srun.allocated()) {
            words.addAll(
                    List.of("--steps", "--jobs=" + environment.getOrDefault("SLURM_JOB_ID", ""), "--format=%i|%j|%N"));
        } else {
            words.addAll(List.of("--user=" + System.getProperty("user.name"), "--format=%i|%j|%N"));
        }
        return SlurmAnswer.of(words).stream()
                .map(line -> line.strip().split("\\|", -1))
                .filter(parts -> parts.length == 3 && parts[1].startsWith(srun.run()) && named.test(parts[1]))
                .map(parts -> new Job(parts[0], parts[1], parts[2]))
                .toList();
    }

    @Override
    public void end(String token) {
        end(srun.name(token)::equals);
    }

    @Override
    public int endLeft() {
        return end(name -> true);
    }

    private int end(Predicate<String> named) {
        List<Job> left = patiently(() -> jobs(named));
        int found = left.size();
        long untilNanos = System.nanoTime() + LONGEST_END.toNanos();
        for (boolean first = true; !left.isEmpty() && System.nanoTime() < untilNanos; first = false) {
            if (first) {
                List<String> words = new ArrayList<>(List.of("scancel", "--quiet"));
                left.forEach(job -> words.add(job.id()));
                patiently(() -> SlurmAnswer.of(words));
            }
            pause(LOOK);
            left = patiently(() -> jobs(named));
        }
        return found;
    }

    /** Asks until there is an answer: while a controller restarts, nothing is known of any job. */
    private static <T> T patiently(Supplier<T> question) {
        long untilNanos = System.nanoTime() + LONGEST_SILENCE.toNanos();
        while (true) {
            try {
                return question.get();
            } catch (ClusterException e) {
                if (System.nanoTime() > untilNanos) {
                    throw e;
                }
                pause(Duration.ofSeconds(1));
            }
        }
    }

    private static void pause(Duration time) {
        try {
            Thread.sleep(time.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while a block ends", e);
        }
    }

    @Override
    public boolean isFree(String node) {
        return SlurmAnswer.of(List.of("sinfo", "--noheader", "--nodes=" + node, "--format=%t")).stream()
                .anyMatch(state -> state.strip().equals("idle"));
    }

    @Override
    public Optional<Shipment> shipment() {
        return shipment;
    }

    @Override
    public Optional<String> nodeOf(String token) {
        return SlurmAnswer.of(
                        List.of("squeue", "--noheader", "--states=all", "--name=" + srun.name(token), "--format=%N"))
                .stream()
                .map(String::strip)
                .filter(node -> !node.isEmpty())
                .findFirst();
    }

    @Override
    public Duration longestBlock() {
        return srun.time();
    }

    @Override
    public Optional<ClusterException> refusal(BlockPlace place, String printed) {
        return SlurmRefusal.of(printed);
    }
}
