package org.trainmark.results.history;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.trainmark.results.Commit;

/**
 * A line of a history: a run, reduced to what later runs are held against.
 *
 * @param id digest of the run's beginning and its trials: the same run has it again
 * @param suite name of the suite
 * @param question digest of what was measured, and how: settings and target
 * @param settings of which that is the digest, by name
 * @param data digests of the data, by name
 * @param machine the machine class: what must be equal for trials to be compared
 * @param began when the run did
 * @param commit that was measured
 * @param facts what its trials ran as and on, which may explain a change: profile, library, versions
 */
public record KeptRun(
        String id,
        String suite,
        String question,
        SortedMap<String, String> settings,
        SortedMap<String, String> data,
        String machine,
        Instant began,
        Commit commit,
        SortedMap<String, String> facts,
        List<KeptCell> cells) {

    public KeptRun {
        requireNonNull(id, "id");
        requireNonNull(suite, "suite");
        requireNonNull(question, "question");
        settings = Collections.unmodifiableSortedMap(new TreeMap<>(settings));
        data = Collections.unmodifiableSortedMap(new TreeMap<>(data));
        requireNonNull(machine, "machine");
        requireNonNull(began, "began");
        requireNonNull(commit, "commit");
        facts = Collections.unmodifiableSortedMap(new TreeMap<>(facts));
        cells = List.copyOf(cells);
    }
}
