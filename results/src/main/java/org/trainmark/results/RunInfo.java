package org.trainmark.results;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a run is: the suite it executes and the machine it does so on.
 *
 * @param question the question that the suite answers, from the comment it opens with; may be empty
 * @param suite the suite as read, YAML, after changes from the command line
 * @param suiteSha256 digest of {@code suite}
 * @param axes names of the axes, in the suite's order
 * @param trials how many trials the whole run has
 * @param provenance what the host was, by name: machine, JVM, versions, data
 */
public record RunInfo(
        String name,
        String question,
        String suite,
        String suiteSha256,
        List<String> axes,
        int trials,
        Optional<Target> target,
        Instant createdAt,
        SortedMap<String, String> provenance) {

    public RunInfo {
        requireNonNull(name, "name");
        requireNonNull(question, "question");
        requireNonNull(suite, "suite");
        requireNonNull(suiteSha256, "suiteSha256");
        axes = List.copyOf(axes);
        requireNonNull(target, "target");
        requireNonNull(createdAt, "createdAt");
        provenance = Collections.unmodifiableSortedMap(new TreeMap<>(provenance));
    }
}
