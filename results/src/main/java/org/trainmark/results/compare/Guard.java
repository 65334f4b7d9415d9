package org.trainmark.results.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.trainmark.results.RunInfo;
import org.trainmark.results.Share;
import org.trainmark.results.compare.contrast.ComparedMetric;

/**
 * Which metrics are compared, and which of them count for the verdict over all.
 *
 * @param metrics each with its margin
 * @param acrossMachines whether the runs may be of different machines
 * @param acrossPrograms whether what trains may be another, so that cells are the same if their axes are
 * @param looks how often the trials were looked at while they were added to, times the comparisons that are made beside
 *     each other; each has its part of the level
 */
public record Guard(List<ComparedMetric> metrics, boolean acrossMachines, boolean acrossPrograms, int looks) {

    private static final double LEVEL = 0.05;

    public Guard {
        metrics = List.copyOf(metrics);
        if (looks < 1) {
            throw new IllegalArgumentException("looks must be at least 1, but is " + looks);
        }
    }

    /** For runs of the same that trains. */
    public Guard(List<ComparedMetric> metrics, boolean acrossMachines, int looks) {
        this(metrics, acrossMachines, false, looks);
    }

    /** Returns this guard for runs of which one may be of a network of Trainmark's, and the other of a program. */
    public Guard withOtherPrograms() {
        return new Guard(metrics, acrossMachines, true, looks);
    }

    /**
     * Returns what guards where a run, and after it the command line, may have named margins: if any is named, those
     * metrics are guarded and no others.
     *
     * @param margins from the command line, by name
     * @throws IllegalArgumentException if there is no such metric, or the margin cannot be
     */
    public static Guard of(RunInfo candidate, SortedMap<String, Double> margins, boolean acrossMachines) {
        SortedMap<String, Double> all = new TreeMap<>();
        candidate.settings().forEach((name, value) -> {
            if (name.startsWith(RunInfo.GUARD)) {
                all.put(name.substring(RunInfo.GUARD.length()), Double.valueOf(value));
            }
        });
        all.putAll(margins);
        return new Guard(metrics(all), acrossMachines, looks(candidate));
    }

    private static int looks(RunInfo run) {
        return Integer.parseInt(run.settings().getOrDefault(RunInfo.LOOKS, "1"));
    }

    /** Returns this guard for a comparison with a run that may have been looked at more often. */
    public Guard against(RunInfo base) {
        return lookingAt(Math.max(looks, looks(base)));
    }

    /** Returns the level at which a p-value is significant at one look. */
    public double level() {
        return LEVEL / looks;
    }

    /** Returns how sure an interval must be at one look. */
    double confidence() {
        return 1 - level();
    }

    /** Returns whether somebody named what is guarded, rather than leaving it to what is usual. */
    boolean isNamed() {
        return !metrics.equals(ComparedMetric.usual());
    }

    /** Returns this guard for one of so many comparisons that share the level, as looks do. */
    public Guard sharedBy(int comparisons) {
        return lookingAt(looks * comparisons);
    }

    /** Returns this guard for trials that are looked at so often. */
    public Guard lookingAt(int times) {
        return new Guard(metrics, acrossMachines, acrossPrograms, times);
    }

    /**
     * Reads a margin: a part such as {@code 0.02}, or as percentage {@code 2%}.
     *
     * @throws IllegalArgumentException if it is neither, or not from 0 to below 1
     */
    public static double margin(String text) {
        try {
            double margin = Share.of(text);
            if (margin < 1) {
                return margin;
            }
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(refusal(text), e);
        }
        throw new IllegalArgumentException(refusal(text));
    }

    private static String refusal(String text) {
        return "a margin must be at least 0 and below 1, but is " + text;
    }

    private static List<ComparedMetric> metrics(SortedMap<String, Double> margins) {
        if (margins.isEmpty()) {
            return ComparedMetric.usual();
        }
        List<ComparedMetric> metrics = new ArrayList<>();
        Stream.concat(ComparedMetric.usual().stream().map(ComparedMetric::name), margins.keySet().stream())
                .distinct()
                .forEach(name -> metrics.add(metric(name, margins)));
        return metrics;
    }

    private static ComparedMetric metric(String name, SortedMap<String, Double> margins) {
        ComparedMetric metric = ComparedMetric.named(name)
                .orElseThrow(() -> new IllegalArgumentException(
                        "there is no metric '%s' to guard; there are %s".formatted(name, ComparedMetric.names())));
        boolean always = metric.kind() == ComparedMetric.Kind.SHARE;
        return Optional.ofNullable(margins.get(name))
                .map(metric::guardedAt)
                .orElseGet(() -> always ? metric : metric.unguarded());
    }
}
