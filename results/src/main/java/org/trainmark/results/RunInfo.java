package org.trainmark.results;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a run is: the suite it executes and the machine it does so on.
 *
 * @param question the question that the suite answers, from the comment it opens with; may be empty
 * @param suite the suite as read, YAML, after changes from the command line
 * @param suiteSha256 digest of {@code suite}
 * @param axes names of what varies, in the suite's order
 * @param extent how many trials the whole run has
 * @param settings what holds for all its trials, by name: settings of the suite that no axis varies, how it measures,
 *     and the margins that it guards; empty in runs from before it was kept
 * @param provenance what the host was, by name: machine, JVM, versions, data
 */
public record RunInfo(
        String name,
        String question,
        String suite,
        String suiteSha256,
        List<String> axes,
        Extent extent,
        Optional<Target> target,
        Instant createdAt,
        SortedMap<String, String> settings,
        SortedMap<String, String> provenance) {

    /** What the name of a setting starts with that is the margin of a metric. */
    public static final String GUARD = "guard.";

    /** The setting that says into how many parts the level is divided because trials were looked at while added to. */
    public static final String LOOKS = "looks";

    /** The setting that says at how many trials of a cell these looks were: {@code 3 5 8}. */
    public static final String LOOKS_AT = LOOKS + "-at";

    /** The setting that says that trials on different devices ran side by side; not there if they did not. */
    public static final String DEVICES_AT_ONCE = "devices-at-once";

    /** What the names of settings start with that say how the run's plan came out: nothing that it was asked for. */
    public static final String PLAN = "plan.";

    /** The setting with the ids of trials that stay in the log though the plan has no place for them any more. */
    public static final String LEFT_OUT = PLAN + "left-out";

    /** Names of what a machine is, in the provenance. */
    public static final Set<String> MACHINE = Set.of("arch", "cpu", "gpu", "processors");

    /** What the names of digests of data start with, in the provenance. */
    public static final String DATA = "data.";

    public RunInfo {
        requireNonNull(name, "name");
        requireNonNull(question, "question");
        requireNonNull(suite, "suite");
        requireNonNull(suiteSha256, "suiteSha256");
        axes = List.copyOf(axes);
        requireNonNull(extent, "extent");
        requireNonNull(target, "target");
        requireNonNull(createdAt, "createdAt");
        settings = Collections.unmodifiableSortedMap(new TreeMap<>(settings));
        provenance = Collections.unmodifiableSortedMap(new TreeMap<>(provenance));
    }

    /** Returns the ids of the trials that stay in the log and count no more. */
    public Set<String> leftOut() {
        return Set.of(settings.getOrDefault(LEFT_OUT, "").split(" ", -1));
    }
}
