package org.trainmark.bench.cluster.slurm;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.stream.Collectors;
import org.trainmark.bench.cluster.ClusterException;

/** How many cards a block takes, of the kind that the user asks for. */
record CardCount(List<Partition> partitions, SlurmOptions options) {

    CardCount {
        partitions = List.copyOf(partitions);
        requireNonNull(options, "options");
    }

    /**
     * Returns the number; 0 if none are asked for.
     *
     * @throws ClusterException if no node has such
     */
    int perBlock() {
        if (options.cards().isEmpty()) {
            return 0;
        }
        List<Partition.Card> all = partitions.stream()
                .flatMap(some -> some.kinds().stream())
                .distinct()
                .toList();
        List<Integer> counts = all.stream()
                .filter(card -> options.cards().get().isEmpty()
                        || card.kind().equals(options.cards().get()))
                .map(Partition.Card::count)
                .toList();
        if (counts.isEmpty()) {
            throw new ClusterException("no node has a card of the kind '%s': %s"
                    .formatted(options.cards().get(), names(all)));
        }
        return options.allCards()
                ? counts.stream().mapToInt(Integer::intValue).min().orElse(1)
                : 1;
    }

    private static String names(List<Partition.Card> all) {
        return all.isEmpty()
                ? "Slurm knows of no cards here"
                : "there are "
                        + all.stream().map(Partition.Card::kind).distinct().collect(Collectors.joining(", "));
    }
}
