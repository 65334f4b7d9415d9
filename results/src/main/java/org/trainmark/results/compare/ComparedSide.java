package org.trainmark.results.compare;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;
import org.trainmark.results.RunInfo;

/**
 * One side of a comparison: one or more runs of equal code.
 *
 * @param label what people call it
 * @param runs in the order in which they were given; at least one
 */
public record ComparedSide(String label, List<ComparedRun> runs) {

    public ComparedSide {
        requireNonNull(label, "label");
        runs = List.copyOf(runs);
        if (runs.isEmpty()) {
            throw new IllegalArgumentException("a side must have a run");
        }
    }

    /** Returns the side of one run, by whose name it goes. */
    public static ComparedSide of(ComparedRun run) {
        return new ComparedSide(run.label(), List.of(run));
    }

    /**
     * Returns a side of runs that measured the same thing.
     *
     * @throws NotComparableException if two of them did not, or are the same run
     */
    public static ComparedSide of(String label, List<ComparedRun> runs, boolean acrossMachines) {
        List<String> reasons = new ArrayList<>();
        ComparedRun first = runs.get(0);
        for (ComparedRun run : runs.subList(1, runs.size())) {
            new Comparability(first.info(), run.info())
                    .obstacles(acrossMachines)
                    .forEach(reason -> reasons.add("%s, %s: %s".formatted(first.label(), run.label(), reason)));
        }
        ComparedSide side = new ComparedSide(label, runs);
        reasons.addAll(side.repetitions());
        if (!reasons.isEmpty()) {
            throw new NotComparableException(reasons);
        }
        return side;
    }

    private List<String> repetitions() {
        List<String> reasons = new ArrayList<>();
        for (int i = 0; i < runs.size(); i++) {
            for (ComparedRun later : runs.subList(i + 1, runs.size())) {
                reasons.addAll(sameRun(runs.get(i), later));
            }
        }
        return reasons;
    }

    private static List<String> sameRun(ComparedRun one, ComparedRun other) {
        return one.isSameAs(other)
                ? List.of("%s and %s are the same run, and a run counts once: leave one of them out"
                        .formatted(one.label(), other.label()))
                : List.of();
    }

    /** Returns which runs stand on both sides, a sentence for each. */
    public List<String> sharedWith(ComparedSide other) {
        return runs.stream()
                .flatMap(run -> other.runs().stream().flatMap(theirs -> sameRun(run, theirs).stream()))
                .toList();
    }

    /** Returns what its runs do not have in common, and so is no part of equal code, a sentence for each. */
    public List<String> differences() {
        ComparedRun first = runs.get(0);
        return runs.stream()
                .skip(1)
                .flatMap(run -> new Comparability(first.info(), run.info())
                        .differences().stream()
                                .map(change -> "Runs of one side differ: %s, %s: %s."
                                        .formatted(first.label(), run.label(), change)))
                .toList();
    }

    /** Returns what the runs are. */
    public List<RunInfo> infos() {
        return runs.stream().map(ComparedRun::info).toList();
    }

    /** Returns whether the first try of some trial is known and not the one that counts. */
    boolean hasOtherFirstTries() {
        return runs.stream()
                .flatMap(run -> run.trials().stream())
                .anyMatch(trial -> trial.first().isPresent());
    }

    /** Returns this side with the first try of each trial in place of the one that counts, as far as it is known. */
    public ComparedSide withFirstTries() {
        return new ComparedSide(
                label, runs.stream().map(ComparedRun::withFirstTries).toList());
    }

    /**
     * Returns the one run of this side.
     *
     * @throws NotComparableException if it has several
     */
    public ComparedRun only() {
        if (runs.size() > 1) {
            throw new NotComparableException(List.of(
                    "%s is %d runs, and one run is compared with one: give one run".formatted(label, runs.size())));
        }
        return runs.get(0);
    }
}
