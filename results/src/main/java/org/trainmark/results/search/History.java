package org.trainmark.results.search;

import static java.util.Comparator.comparingInt;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.trainmark.results.TrialReport;
import org.trainmark.results.search.Moment.Incumbent;
import org.trainmark.results.search.SearchSettings.Phase;

/** How a search went, trial by trial: what was known at each moment, and nothing of later. */
final class History {

    private final Search search;
    private final Quantity objective;
    private final Luck luck;
    private final List<List<TrialReport>> trials = new ArrayList<>();
    private final double[] losses;
    private final int[] counts;
    private final double[] squares;
    private double seconds;

    private History(Search search, Quantity objective) {
        this.search = search;
        this.objective = objective;
        int points = search.points().size();
        luck = new Luck(points);
        search.points().forEach(point -> trials.add(new ArrayList<>()));
        losses = new double[points];
        Arrays.fill(losses, Double.NaN);
        counts = new int[points];
        squares = new double[points];
    }

    /** Returns a moment for each trial of the search itself, in the order in which they began. */
    static List<Moment> of(Search search, Quantity objective) {
        History history = new History(search, objective);
        List<Began> began = new ArrayList<>();
        for (int i = 0; i < search.points().size(); i++) {
            int number = i;
            search.points().get(i).of(search.settings(), Phase.SEARCH).stream()
                    .map(trial -> new Began(trial, number))
                    .forEach(began::add);
        }
        began.sort(comparingInt(one -> one.trial().order()));
        return began.stream().map(history::moment).toList();
    }

    /** A trial with the number of its point. */
    private record Began(TrialReport trial, int point) {}

    private Moment moment(Began one) {
        trials.get(one.point()).add(one.trial());
        seconds += one.trial().isKnown() ? 0 : one.trial().seconds();
        SearchedPoint point = new SearchedPoint(search.points().get(one.point()).cell(), trials.get(one.point()));
        boolean eligible = search.faults(point).isEmpty();
        double[] known = SearchedPoint.losses(point.trials(), objective, search.target());
        losses[one.point()] = eligible ? Arrays.stream(known).average().orElse(Double.NaN) : Double.NaN;
        counts[one.point()] = known.length;
        squares[one.point()] = eligible ? Noise.squares(known) : 0;
        return new Moment(one.trial(), point, seconds, loss(one.trial()), eligible, best());
    }

    private OptionalDouble loss(TrialReport trial) {
        OptionalDouble value = objective.of(trial, search.target());
        return value.isPresent() ? OptionalDouble.of(objective.loss(value.getAsDouble())) : value;
    }

    private Optional<Incumbent> best() {
        return IntStream.range(0, losses.length)
                .filter(i -> !Double.isNaN(losses[i]))
                .boxed()
                .min(Comparator.comparingDouble(i -> losses[i]))
                .map(i -> new Incumbent(
                        new SearchedPoint(search.points().get(i).cell(), trials.get(i)),
                        losses[i],
                        luck.band(losses, counts, noise())));
    }

    private Noise noise() {
        int freedom = IntStream.range(0, counts.length)
                .filter(i -> !Double.isNaN(losses[i]))
                .map(i -> counts[i] - 1)
                .sum();
        double sum = Arrays.stream(squares).sum();
        return new Noise(freedom == 0 ? 0 : Math.sqrt(sum / freedom), freedom);
    }
}
