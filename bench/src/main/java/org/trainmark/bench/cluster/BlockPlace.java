package org.trainmark.bench.cluster;

import static java.util.Objects.requireNonNull;

import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Where a block is to run.
 *
 * @param token by which it is known
 * @param node the only one that will do; empty if any will
 * @param without nodes that will not do
 */
public record BlockPlace(String token, Optional<String> node, Set<String> without) {

    public BlockPlace {
        requireNonNull(token, "token");
        requireNonNull(node, "node");
        without = Set.copyOf(without);
    }

    /** Returns the nodes that will not do, in order. */
    public SortedSet<String> sortedWithout() {
        return new TreeSet<>(without);
    }
}
