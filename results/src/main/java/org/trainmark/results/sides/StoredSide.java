package org.trainmark.results.sides;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.trainmark.results.RunInfo;
import org.trainmark.results.compare.ComparedSide;
import org.trainmark.results.compare.Comparing;
import org.trainmark.results.compare.Comparison;
import org.trainmark.results.compare.Guard;
import org.trainmark.results.compare.NotComparableException;
import org.trainmark.results.compare.contrast.ComparedMetric;
import org.trainmark.results.compare.contrast.KnownNoise;

/**
 * One side of a comparison as files have it.
 *
 * @param stored runs of equal code, in any number of directories and baselines; at least one
 */
public record StoredSide(List<StoredRuns> stored) {

    public StoredSide {
        stored = List.copyOf(stored);
        if (stored.isEmpty()) {
            throw new IllegalArgumentException("a side must have a run");
        }
    }

    /** Returns the side of what is at some places. */
    public static StoredSide at(List<Path> places) {
        return new StoredSide(places.stream().map(StoredRuns::at).toList());
    }

    /** Returns what its runs are. */
    public List<RunInfo> infos() {
        return stored.stream().flatMap(runs -> runs.infos().stream()).toList();
    }

    /**
     * Reads all that is compared.
     *
     * @throws NotComparableException if its runs did not measure the same thing, or one is given twice
     * @throws org.trainmark.results.log.RunDirectoryException if one is not there, or damaged
     */
    public ComparedSide read(List<ComparedMetric> metrics, boolean acrossMachines) {
        String label = stored.stream().map(StoredRuns::label).collect(Collectors.joining(", "));
        return ComparedSide.of(
                label,
                stored.stream().flatMap(runs -> runs.read(metrics).stream()).toList(),
                acrossMachines);
    }

    /**
     * Compares two sides.
     *
     * @param noise what is known of how runs of equal code differ
     * @throws NotComparableException if they did not measure the same thing
     */
    public static Comparison compare(ComparedSide base, ComparedSide candidate, Guard guard, KnownNoise noise) {
        List<String> shared = base.sharedWith(candidate);
        // One run with itself shows what a comparison looks like; among several it would be evidence for both sides.
        if (base.runs().size() + candidate.runs().size() > 2 && !shared.isEmpty()) {
            throw new NotComparableException(shared);
        }
        List<String> differences = Stream.of(base, candidate)
                .flatMap(side -> side.differences().stream())
                .toList();
        return Comparing.runs(base, candidate, guard, noise).with(differences);
    }
}
