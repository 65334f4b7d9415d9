package org.trainmark.results.compare.contrast;

import java.util.List;
import org.trainmark.results.stats.MeanDifference;
import org.trainmark.results.stats.MeanDifference.Part;

/**
 * How the mean of a cell differs from one whole run to another where nothing changes. What varies between trials is in
 * it.
 *
 * @param deviation standard deviation of a cell's run means, on the scale on which the metric is compared: of logs
 *     where it is a ratio
 * @param trials of a cell in each run, on average
 * @param runs how many there were
 */
public record RunNoise(double deviation, double trials, int runs) {

    public RunNoise {
        if (!(deviation >= 0) || Double.isInfinite(deviation) || !(trials >= 1) || runs < 2) {
            throw new IllegalArgumentException(
                    "no noise between runs: deviation %s, trials %s, runs %d".formatted(deviation, trials, runs));
        }
    }

    /** Returns the degrees of freedom of the deviation, as if there were one cell. */
    public int freedom() {
        return runs - 1;
    }

    /**
     * Returns the standard deviation of the mean of a run of {@code others} trials: larger where these are fewer than
     * was measured with, and never smaller, since more trials do not make runs alike.
     *
     * @param betweenTrials standard deviation from trial to trial
     */
    public double deviationOf(double others, double betweenTrials) {
        double more = Math.max(0, 1 / others - 1 / trials);
        return Math.sqrt(deviation * deviation + betweenTrials * betweenTrials * more);
    }

    /**
     * Returns a shift between two runs with as much doubt as means of runs vary by; the part that comes of their trials
     * was seen with so many in each.
     */
    Shift addedTo(Shift ofTrials) {
        MeanDifference difference = ofTrials.difference();
        double ofRuns = 2 * deviation * deviation;
        double scatter = difference.standardError() * difference.standardError();
        double more = Math.max(0, scatter * (1 - ofTrials.trials() / trials));
        return new Shift(
                MeanDifference.of(
                        difference.value(), List.of(new Part(ofRuns, freedom()), new Part(more, difference.freedom()))),
                ofTrials.trials(),
                ofRuns);
    }
}
