package org.trainmark.results.sides;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.trainmark.results.calibrate.CalibrationPlace;
import org.trainmark.results.compare.ComparedSide;
import org.trainmark.results.compare.Comparison;
import org.trainmark.results.compare.NotComparableException;

/**
 * Several candidates, each compared with one base. The comparisons share the level, so that the chance of any false
 * alarm among them all keeps to it.
 *
 * @param each of the same base
 */
public record StoredComparisons(List<StoredComparison> each) {

    public StoredComparisons {
        each = List.copyOf(requireNonNull(each, "each"));
        if (each.isEmpty()) {
            throw new IllegalArgumentException("there must be a comparison");
        }
    }

    /**
     * Compares all, in their order.
     *
     * @param calibrations where it is kept how runs differ
     * @throws NotComparableException if some did not measure the same thing, or a run is given twice
     * @throws org.trainmark.results.log.RunDirectoryException if a run is damaged
     * @throws org.trainmark.results.calibrate.UnreadableCalibrationException if a calibration is
     */
    public List<Comparison> compare(CalibrationPlace calibrations) {
        requireOnce();
        List<Comparison> compared = new ArrayList<>();
        List<String> reasons = new ArrayList<>();
        for (StoredComparison comparison : each) {
            try {
                compared.add(comparison.sharedBy(each.size()).compare(calibrations));
            } catch (NotComparableException e) {
                e.reasons().forEach(reason -> reasons.add(label(comparison.candidate()) + ": " + reason));
            }
        }
        if (!reasons.isEmpty()) {
            throw new NotComparableException(reasons);
        }
        return compared;
    }

    private static String label(StoredSide side) {
        return side.stored().get(0).label();
    }

    private void requireOnce() {
        List<ComparedSide> sides = new ArrayList<>();
        Set<String> shared = new LinkedHashSet<>();
        sides.add(read(each.get(0).base(), each.get(0)));
        for (StoredComparison comparison : each) {
            ComparedSide side = read(comparison.candidate(), comparison);
            sides.forEach(other -> shared.addAll(other.sharedWith(side)));
            sides.add(side);
        }
        if (!shared.isEmpty()) {
            throw new NotComparableException(List.copyOf(shared));
        }
    }

    private static ComparedSide read(StoredSide side, StoredComparison comparison) {
        return side.read(comparison.guard().metrics(), comparison.guard().acrossMachines());
    }
}
