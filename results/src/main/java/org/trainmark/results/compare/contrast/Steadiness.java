package org.trainmark.results.compare.contrast;

import java.util.Collection;
import java.util.List;
import org.trainmark.results.stats.Proportion;
import org.trainmark.results.stats.Sighting;

/**
 * Whether the trials of a side end alike cell by cell: then a cell that never does what it always did is a change, with
 * any number of trials. Where some cells do it now and then, the same may be chance, and is for a test to tell.
 *
 * @param completes whether all trials of each cell complete, or none
 * @param reaches whether all trials of each cell reach the target, or none
 */
record Steadiness(boolean completes, boolean reaches) {

    static Steadiness of(Collection<List<ComparedTrial>> cells) {
        return new Steadiness(
                cells.stream().map(CellContrasts::completed).allMatch(Steadiness::isAllOrNone),
                cells.stream()
                        .map(CellContrasts::times)
                        .filter(times -> !times.isEmpty())
                        .allMatch(times -> isAllOrNone(new Proportion(
                                (int) times.stream().filter(Sighting::reached).count(), times.size()))));
    }

    private static boolean isAllOrNone(Proportion share) {
        return share.count() == 0 || share.count() == share.of();
    }
}
