package org.trainmark.bench.search.parzen;

import java.util.List;
import java.util.Optional;
import org.trainmark.bench.search.Dimension;

/**
 * How likely a place is to have a loss, by how dense those that have one are beside those that failed: the limit of
 * Watanabe and Hutter (c-TPE, 2023), of a quantity that is only known to be kept or not.
 *
 * @param logOdds that a place is sound, before it is known where it lies
 */
record Soundness(Kernels sound, Kernels failed, double logOdds) {

    /** What is proposed must look as sound as this, if anything does: good places are often beside those that fail. */
    private static final double LEAST = 0.9;

    /** Greater than the logarithms of densities ever differ by. */
    private static final double STEEP = 100;

    /** Returns nothing if nothing failed. */
    static Optional<Soundness> of(List<Dimension> dimensions, List<double[]> sound, List<double[]> failed) {
        return failed.isEmpty()
                ? Optional.empty()
                : Optional.of(new Soundness(
                        Kernels.lasting(dimensions, sound),
                        Kernels.lasting(dimensions, failed),
                        Math.log((sound.size() + 1.0) / (failed.size() + 1.0))));
    }

    /** Returns the logarithm of the chance that a place is sound, and much less where that is not enough. */
    double merit(double[] place) {
        double odds = logOdds + sound.logDensity(place) - failed.logDensity(place);
        double logChance = -Math.log1p(Math.exp(-odds));
        return logChance - STEEP * Math.max(0, Math.log(LEAST) - logChance);
    }
}
