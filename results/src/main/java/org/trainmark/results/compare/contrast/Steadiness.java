package org.trainmark.results.compare.contrast;

import static java.util.Objects.requireNonNull;

import java.util.Collection;
import java.util.List;
import org.trainmark.results.stats.Proportion;

/**
 * How steadily the trials of a side do something, cell by cell: complete, or reach the target. A cell that never does
 * what it always did is a change with any number of trials, unless trials fail to do it so often now and then that some
 * cell of a comparison would look like that by chance; then it is for a test to tell.
 *
 * @param cells how many there are
 * @param failing share of trials that do not, of the cells in which some do
 */
record Steadiness(int cells, double failing) {

    private static final double BY_CHANCE = 0.05;

    /** Takes it from the trials of each cell that do it. */
    static Steadiness of(Collection<Proportion> cells) {
        List<Proportion> doing =
                cells.stream().filter(share -> share.count() > 0).toList();
        int trials = doing.stream().mapToInt(Proportion::of).sum();
        int done = doing.stream().mapToInt(Proportion::count).sum();
        return new Steadiness(cells.size(), trials == 0 ? 0 : 1 - (double) done / trials);
    }

    /** Returns whether a cell that always did it and never does any more is changed. */
    boolean provesChange(Proportion base, Proportion candidate) {
        requireNonNull(base, "base");
        double byChance = cells * Math.pow(1 - failing, base.of()) * Math.pow(failing, candidate.of());
        return base.count() == base.of() && candidate.count() == 0 && byChance <= BY_CHANCE;
    }
}
