package org.trainmark.results.stats;

import java.util.Arrays;
import org.apache.commons.statistics.distribution.TDistribution;

/**
 * How soon a reference converges, and so how soon a submission to MLPerf Training may claim to: its rules call this a
 * reference convergence point.
 *
 * @param mean olympic mean of the reference's runs
 * @param deviation standard deviation of the runs that the mean is of
 * @param runs how many runs the mean is of
 */
public record ReferencePoint(double mean, double deviation, int runs) {

    private static final double LEVEL = 0.05;

    /**
     * Reads a reference's runs.
     *
     * @param epochs to convergence, at least 3 values
     */
    public static ReferencePoint of(double... epochs) {
        double[] kept = OlympicMean.kept(epochs);
        double mean = Arrays.stream(kept)
                .average()
                .orElseThrow(() -> new IllegalArgumentException(
                        "a reference needs %d runs, but has %d".formatted(OlympicMean.FEWEST, epochs.length)));
        double variance =
                Arrays.stream(kept).map(e -> (e - mean) * (e - mean)).average().orElseThrow();
        return new ReferencePoint(mean, Math.sqrt(variance), kept.length);
    }

    /**
     * Returns the lowest olympic mean that does not differ from the reference by a one-sided t-test with pooled
     * variance at 5 %.
     *
     * @param submissionRuns before the fastest and the slowest are dropped
     */
    public double lowestMean(int submissionRuns) {
        int kept = submissionRuns - 2;
        double t = TDistribution.of(runs + kept - 2.0).inverseSurvivalProbability(LEVEL);
        return mean - t * deviation * Math.sqrt(1.0 / runs + 1.0 / kept);
    }

    /** Returns by which part of itself a submission's convergence may be faster: {@code 0.0353} for 3.53 %. */
    public double highestSpeedUp(int submissionRuns) {
        return mean / lowestMean(submissionRuns) - 1;
    }
}
