package org.trainmark.results.assertions;

import static java.util.Objects.requireNonNull;

import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.trainmark.results.calibrate.CalibrationPlace;
import org.trainmark.results.calibrate.UnreadableCalibrationException;
import org.trainmark.results.compare.Comparison;
import org.trainmark.results.compare.Guard;
import org.trainmark.results.compare.NotComparableException;
import org.trainmark.results.compare.contrast.Verdict;
import org.trainmark.results.log.RunDirectoryException;
import org.trainmark.results.sides.StoredComparison;
import org.trainmark.results.sides.StoredSide;

/**
 * An assertion on a run, with what it guards; each method that chooses something returns another one.
 *
 * <p>It compares exactly as {@code ./trainmark compare} does, and so knows calibrations that are kept in the user's
 * cache. What cannot be told does not fail it unless it is {@link #strictly() strict}: it is then said by the
 * {@link System.Logger} with the name of this class.
 */
public final class RunAssertion {

    private final StoredSide candidate;
    private final SortedMap<String, Double> margins;
    private final boolean acrossMachines;
    private final boolean strict;

    private RunAssertion(
            StoredSide candidate, SortedMap<String, Double> margins, boolean acrossMachines, boolean strict) {
        this.candidate = requireNonNull(candidate, "candidate");
        this.margins = Collections.unmodifiableSortedMap(new TreeMap<>(margins));
        this.acrossMachines = acrossMachines;
        this.strict = strict;
    }

    static RunAssertion of(List<Path> runs) {
        return new RunAssertion(StoredSide.at(runs), new TreeMap<>(), false, false);
    }

    /**
     * Guards this metric, and no others than those named so; without any, what the run's suite guards is guarded.
     *
     * @param metric name, such as {@code throughput}, {@code time-to-target}, {@code final-accuracy} or
     *     {@code step-p99}
     * @param margin how much worse still counts as the same: a part such as {@code 0.02}, or a percentage {@code 2%}
     * @throws IllegalArgumentException if the margin is neither, or not from 0 to below 1
     */
    public RunAssertion guarding(String metric, String margin) {
        SortedMap<String, Double> more = new TreeMap<>(margins);
        more.put(requireNonNull(metric, "metric"), Guard.margin(margin));
        return new RunAssertion(candidate, more, acrossMachines, strict);
    }

    /** Compares runs of different machines all the same. */
    public RunAssertion acrossMachines() {
        return new RunAssertion(candidate, margins, true, strict);
    }

    /** Fails where it cannot be told whether something got worse, too. */
    public RunAssertion strictly() {
        return new RunAssertion(candidate, margins, acrossMachines, true);
    }

    /**
     * Asserts that nothing that is guarded got worse than in another run.
     *
     * @param base the directory of a run, or the file of a baseline
     * @param more runs of the base's code, if there are any
     * @return the comparison in the words of {@code ./trainmark compare}
     * @throws AssertionError with these words if something did, or with the reason if the runs cannot be compared
     * @throws IllegalArgumentException if there is no metric of a name that is guarded
     */
    public String isNotWorseThan(Path base, Path... more) {
        StoredSide side = StoredSide.at(TrainmarkAssertions.places(base, more));
        return verdict(side, comparison -> comparison.compare(calibrations()));
    }

    /**
     * Asserts that nothing that is guarded is worse at one value of an axis than at another in this one run, which
     * measured them in turn: the honest way to compare two versions, each the class path of a profile.
     *
     * @param axis such as {@code profile}
     * @param before the value to compare with
     * @param after the value that must not be worse
     * @return the comparison in the words of {@code ./trainmark compare}
     * @throws AssertionError with these words if something is, or with the reason if the values cannot be compared
     * @throws IllegalArgumentException if there is no metric of a name that is guarded
     */
    public String isNotWorseAt(String axis, String before, String after) {
        return verdict(candidate, comparison -> comparison.compareValues(axis, before, after, calibrations()));
    }

    private static CalibrationPlace calibrations() {
        return CalibrationPlace.of(System.getenv());
    }

    private String verdict(StoredSide base, Function<StoredComparison, Comparison> comparing) {
        try {
            return judged(comparing.apply(StoredComparison.of(base, candidate, margins, acrossMachines)));
        } catch (NotComparableException | RunDirectoryException | UnreadableCalibrationException e) {
            // The message says all that a reader can do about it; a cause would only bury it under its trace.
            throw new AssertionError(AssertionWords.of(e));
        }
    }

    private String judged(Comparison comparison) {
        String words = AssertionWords.of(comparison, strict);
        Verdict verdict = comparison.verdict();
        if (verdict == Verdict.WORSE || (strict && verdict == Verdict.CANNOT_TELL)) {
            throw new AssertionError(words);
        }
        if (verdict == Verdict.CANNOT_TELL) {
            System.getLogger(RunAssertion.class.getName()).log(System.Logger.Level.WARNING, words);
        }
        return words;
    }
}
