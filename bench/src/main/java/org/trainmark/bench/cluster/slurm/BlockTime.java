package org.trainmark.bench.cluster.slurm;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.trainmark.bench.cluster.ClusterException;
import org.trainmark.bench.suite.Suite;

/** How long Slurm is to let a block run: as long as its trials may take, if the partition allows it. */
record BlockTime(List<Partition> partitions, SlurmOptions options, Map<String, String> environment) {

    BlockTime {
        partitions = List.copyOf(partitions);
        requireNonNull(options, "options");
        environment = Map.copyOf(environment);
    }

    /**
     * Returns the time.
     *
     * @param beside what a block takes beside its trials
     * @throws ClusterException if that is shorter than a trial may be
     */
    Duration of(Suite suite, Duration beside) {
        int tries = 1 + suite.repetitions().disturbedRepeats();
        long trials = suite.search()
                .map(search -> (long) search.budget().trials())
                .orElse((long) suite.cells().size());
        Duration wanted = suite.trialTimeout().multipliedBy(trials * tries).plus(beside);
        Optional<Duration> limit = limit();
        Duration time = options.time()
                .orElseGet(
                        () -> limit.filter(most -> most.compareTo(wanted) < 0).orElse(wanted));
        Duration shortest = suite.trialTimeout().plus(beside);
        if (time.compareTo(shortest) < 0) {
            throw new ClusterException(
                    ("a block may take %d min, and a trial of this suite alone up to %d min: give blocks more by"
                                    + " --slurm-options '--time=MINUTES', name another partition by '-p NAME', or lower"
                                    + " limits.trial-timeout")
                            .formatted(time.toMinutes(), shortest.toMinutes()));
        }
        return time;
    }

    private Optional<Duration> limit() {
        Optional<String> named =
                options.value("--partition", "-p").or(() -> Optional.ofNullable(environment.get("SLURM_PARTITION")));
        return partitions.stream()
                .filter(some -> named.map(some.name()::equals).orElse(some.usual()))
                .findFirst()
                .flatMap(Partition::limit);
    }
}
