package org.trainmark.results.sides;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.stream.Stream;
import org.trainmark.results.RunInfo;
import org.trainmark.results.calibrate.Calibration;
import org.trainmark.results.calibrate.CalibrationPlace;
import org.trainmark.results.compare.ComparedSide;
import org.trainmark.results.compare.Comparing;
import org.trainmark.results.compare.Comparison;
import org.trainmark.results.compare.Guard;

/**
 * A comparison of what is stored, before it is read: the one way in which commands and assertions compare.
 *
 * @param candidate the same as the base where two values of an axis in one run are compared
 */
public record StoredComparison(StoredSide base, StoredSide candidate, Guard guard) {

    public StoredComparison {
        requireNonNull(base, "base");
        requireNonNull(candidate, "candidate");
        requireNonNull(guard, "guard");
    }

    /**
     * Makes one that guards what the first candidate does, at the level of the run that was looked at most often.
     *
     * @param margins by metric; if there are any, those metrics are guarded and no others
     * @throws IllegalArgumentException if there is no such metric, or the margin cannot be
     * @throws org.trainmark.results.log.RunDirectoryException if a run is not there, or damaged
     */
    public static StoredComparison of(
            StoredSide base, StoredSide candidate, SortedMap<String, Double> margins, boolean acrossMachines) {
        List<RunInfo> candidates = candidate.infos();
        Guard guard = Guard.of(candidates.get(0), margins, acrossMachines);
        for (RunInfo info :
                Stream.concat(base.infos().stream(), candidates.stream()).toList()) {
            guard = guard.against(info);
        }
        return new StoredComparison(base, candidate, guard);
    }

    /** Returns the same of runs that may be of different programs, or of a program and a network of Trainmark's. */
    public StoredComparison acrossPrograms() {
        return new StoredComparison(base, candidate, guard.withOtherPrograms());
    }

    /** Returns the same as one of so many comparisons, which share the level. */
    StoredComparison sharedBy(int comparisons) {
        return new StoredComparison(base, candidate, guard.sharedBy(comparisons));
    }

    /**
     * Compares the candidate with the base.
     *
     * @param calibrations where it is kept how runs differ
     * @throws org.trainmark.results.compare.NotComparableException if they did not measure the same thing
     * @throws org.trainmark.results.log.RunDirectoryException if a run is damaged
     * @throws org.trainmark.results.calibrate.UnreadableCalibrationException if a calibration is
     */
    public Comparison compare(CalibrationPlace calibrations) {
        ComparedSide one = base.read(guard.metrics(), guard.acrossMachines());
        ComparedSide other = candidate.read(guard.metrics(), guard.acrossMachines());
        Optional<Calibration> calibration = calibrations.calibration(other);
        Comparison compared = StoredSide.compare(one, other, guard, calibrations.noise(other));
        return compared.with(calibration.map(known -> known.unseen(compared)).orElse(List.of()));
    }

    /**
     * Compares two values of an axis in the candidate, which must be one run.
     *
     * @param calibrations where it is kept how noisy trials are
     * @throws org.trainmark.results.compare.NotComparableException if it is several, or does not have the values
     * @throws org.trainmark.results.log.RunDirectoryException if the run is damaged
     * @throws org.trainmark.results.calibrate.UnreadableCalibrationException if a calibration is
     */
    public Comparison compareValues(String axis, String before, String after, CalibrationPlace calibrations) {
        ComparedSide side = candidate.read(guard.metrics(), guard.acrossMachines());
        Optional<Calibration> calibration = calibrations.calibration(side);
        Comparison inTurn = Comparing.values(side.only(), axis, before, after, guard);
        return inTurn.with(calibration.map(known -> known.unseenInTurn(inTurn)).orElse(List.of()));
    }
}
