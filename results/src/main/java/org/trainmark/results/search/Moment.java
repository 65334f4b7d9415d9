package org.trainmark.results.search;

import static java.util.Objects.requireNonNull;

import java.util.Optional;
import java.util.OptionalDouble;
import org.trainmark.results.TrialReport;
import org.trainmark.results.stats.Interval;

/**
 * Where a search stood when one of its trials had ended, by what was known then.
 *
 * @param trial of the search itself, or known before it
 * @param point that it was of, with its trials until then
 * @param seconds that the search's own trials had taken together
 * @param loss of the trial; empty if it has no value
 * @param eligible whether its point could be chosen then
 * @param best the point that looked best; empty as long as there is none to choose
 */
public record Moment(
        TrialReport trial,
        SearchedPoint point,
        double seconds,
        OptionalDouble loss,
        boolean eligible,
        Optional<Incumbent> best) {

    public Moment {
        requireNonNull(trial, "trial");
        requireNonNull(point, "point");
        requireNonNull(loss, "loss");
        requireNonNull(best, "best");
    }

    /**
     * The point that looks best.
     *
     * @param loss mean of its trials until then
     * @param band where its true loss lies, see {@link Luck}; empty as long as too few trials were repeated
     */
    public record Incumbent(SearchedPoint point, double loss, Optional<Interval> band) {

        public Incumbent {
            requireNonNull(point, "point");
            requireNonNull(band, "band");
        }
    }
}
