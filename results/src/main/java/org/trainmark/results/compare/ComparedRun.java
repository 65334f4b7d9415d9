package org.trainmark.results.compare;

import static java.util.Objects.requireNonNull;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.HdrHistogram.Histogram;
import org.trainmark.results.CellKey;
import org.trainmark.results.RunInfo;
import org.trainmark.results.TrialReport;
import org.trainmark.results.Tried;
import org.trainmark.results.Tries;
import org.trainmark.results.compare.contrast.ComparedMetric;
import org.trainmark.results.compare.contrast.ComparedTrial;
import org.trainmark.results.log.RunDirectory;
import org.trainmark.results.log.StepHistograms;

/**
 * A run as one side of a comparison.
 *
 * @param label what people call it
 * @param trials of each the try that counts
 * @param facts what its trials ran as and on
 */
public record ComparedRun(String label, RunInfo info, List<ComparedTrial> trials, TrialFacts facts) {

    public ComparedRun {
        requireNonNull(label, "label");
        requireNonNull(info, "info");
        trials = List.copyOf(trials);
        requireNonNull(facts, "facts");
    }

    /** Makes a run of which nobody knows what its trials ran as and on. */
    public ComparedRun(String label, RunInfo info, List<ComparedTrial> trials) {
        this(label, info, trials, TrialFacts.NONE);
    }

    /**
     * Reads a run; of each trial's step histogram only the percentiles that are compared stay in memory.
     *
     * @throws org.trainmark.results.log.UnreadableRunException if a file of it is damaged
     */
    public static ComparedRun of(String label, RunDirectory directory, List<ComparedMetric> metrics) {
        return of(label, directory, directory.tried(notice -> {}), metrics);
    }

    /**
     * Reads some trials of a run, as {@link #of(String, RunDirectory, List)} does all.
     *
     * @param some of each the try that counts
     */
    public static ComparedRun ofSome(
            String label, RunDirectory directory, List<TrialReport> some, List<ComparedMetric> metrics) {
        Set<String> ids = some.stream().map(TrialReport::id).collect(Collectors.toSet());
        return of(
                label,
                directory,
                directory.tried(notice -> {}).stream()
                        .filter(trial -> ids.contains(trial.counting().id()))
                        .toList(),
                metrics);
    }

    private static ComparedRun of(
            String label, RunDirectory directory, List<Tried> trials, List<ComparedMetric> metrics) {
        RunInfo info = directory.info();
        return new ComparedRun(
                label,
                info,
                trials.parallelStream()
                        .map(new ComparedTrialReader(info.target(), metrics, trial -> steps(trial, directory))::read)
                        .toList(),
                TrialFacts.of(trials.stream().map(Tried::counting).toList()));
    }

    private static Optional<Histogram> steps(TrialReport trial, RunDirectory directory) {
        return trial.stepsFile().map(file -> StepHistograms.read(directory.resolve(file)));
    }

    /**
     * Reads a run whose trials carry their percentiles of step times as measurements.
     *
     * @param tries in the order in which they ended, of a trial any number
     */
    public static ComparedRun of(String label, RunInfo info, List<TrialReport> tries) {
        return new ComparedRun(
                label,
                info,
                Tries.byTrial(tries).stream()
                        .map(new ComparedTrialReader(info.target(), List.of(), trial -> Optional.empty())::read)
                        .toList(),
                TrialFacts.of(Tries.counting(tries)));
    }

    /** Returns how many trials it has. */
    public int size() {
        return trials.size();
    }

    /** @throws NotComparableException if no trial has one of these values of an axis */
    void requireValues(String axis, List<String> values) {
        List<String> there = trials.stream()
                .map(trial -> trial.cell().axes().getOrDefault(axis, "no such axis"))
                .distinct()
                .sorted()
                .toList();
        for (String value : values) {
            if (!there.contains(value)) {
                throw new NotComparableException(
                        List.of("no trial has %s %s; the run has %s".formatted(axis, value, there)));
            }
        }
    }

    /** Returns the half of a run whose cells have a value of an axis, as cells without that axis. */
    ComparedRun only(String axis, String value) {
        return new ComparedRun(
                value,
                info,
                trials.stream()
                        .filter(trial -> value.equals(trial.cell().axes().get(axis)))
                        .map(trial -> trial.without(axis))
                        .toList(),
                facts);
    }

    /** Returns the trials by cell, in the order of their repetitions. */
    public Map<CellKey, List<ComparedTrial>> byCell() {
        return trials.stream()
                .sorted(Comparator.comparingInt(ComparedTrial::repetition))
                .collect(Collectors.groupingBy(ComparedTrial::cell));
    }

    /** Returns whether this is the same run: a copy of it, or what it was when it had fewer trials. */
    boolean isSameAs(ComparedRun other) {
        Map<String, ComparedTrial> theirs =
                other.trials.stream().collect(Collectors.toMap(ComparedTrial::id, it -> it));
        List<ComparedTrial> common =
                trials.stream().filter(trial -> theirs.containsKey(trial.id())).toList();
        return info.createdAt().equals(other.info.createdAt())
                && !common.isEmpty()
                && common.stream().allMatch(trial -> agree(trial, requireNonNull(theirs.get(trial.id()), "trial")));
    }

    /** A baseline has more percentiles than were asked of a directory. */
    private static boolean agree(ComparedTrial one, ComparedTrial other) {
        return one.order() == other.order()
                && one.values().entrySet().stream()
                        .allMatch(value ->
                                value.getValue().equals(other.values().getOrDefault(value.getKey(), value.getValue())));
    }

    /** Returns this run with the first try of each trial in place of the one that counts, as far as it is known. */
    public ComparedRun withFirstTries() {
        return with(trials.stream().map(ComparedTrial::firstTry));
    }

    /** Returns this run with trials changed. */
    public ComparedRun with(Stream<ComparedTrial> changed) {
        return new ComparedRun(label, info, changed.toList(), facts);
    }
}
