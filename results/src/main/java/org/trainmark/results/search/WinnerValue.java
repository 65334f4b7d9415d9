package org.trainmark.results.search;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.trainmark.results.search.SearchSettings.Phase;
import org.trainmark.results.stats.Estimate;

/**
 * How good a winner is, by trials whose seeds chose nothing.
 *
 * <p>The interval of the mean is Student's. Its standard deviation is pooled: from the fresh trials of all candidates,
 * each around its own mean, and those of the winner. That takes them to be equally noisy, which points that are nearly
 * equally good mostly are, and gives a few trials the freedom of many.
 *
 * @param loss the mean over the winner's own trials alone; its interval is 95 %, and there from 3 of these on
 * @param losses of these trials
 * @param overstated how much better, as a loss, the best value was that the search itself saw, be it this point's or
 *     another's
 */
public record WinnerValue(SearchedPoint winner, Estimate loss, List<Double> losses, double overstated) {

    private static final int FEWEST_FOR_INTERVAL = 3;

    public WinnerValue {
        requireNonNull(winner, "winner");
        requireNonNull(loss, "loss");
        losses = List.copyOf(losses);
    }

    /** Returns nothing if the winner has no such trials, or one of them failed. */
    static Optional<WinnerValue> of(Search search, Confirmation chosen) {
        double[] own = losses(search, chosen.winner(), Phase.WINNER);
        double claimed = search.ownBest()
                .map(point -> search.found(point, search.objective()).orElseThrow())
                .orElse(Double.NaN);
        if (own.length == 0 || !Double.isFinite(Arrays.stream(own).sum())) {
            return Optional.empty();
        }
        List<double[]> samples = new ArrayList<>(List.of(own));
        chosen.bestFirst().forEach(point -> samples.add(losses(search, point, Phase.CHOICE)));
        Estimate loss = pooled(own, samples);
        List<Double> all = Arrays.stream(own).boxed().toList();
        return Optional.of(new WinnerValue(chosen.winner(), loss, all, loss.value() - claimed));
    }

    private static double[] losses(Search search, SearchedPoint point, Phase phase) {
        return SearchedPoint.losses(point.of(search.settings(), phase), search.objective(), search.target());
    }

    private static Estimate pooled(double[] own, List<double[]> samples) {
        return own.length < FEWEST_FOR_INTERVAL
                ? new Estimate(Arrays.stream(own).average().orElseThrow(), Optional.empty(), own.length)
                : Noise.among(samples).around(own);
    }
}
