package org.trainmark.bench.plan.search;

import static java.util.Comparator.comparingDouble;
import static java.util.stream.Collectors.toSet;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.trainmark.bench.search.Domain;
import org.trainmark.bench.search.Observation;
import org.trainmark.bench.search.gaussian.Expectation;
import org.trainmark.bench.space.Coordinates;
import org.trainmark.bench.suite.Trial;
import org.trainmark.bench.suite.search.Search;
import org.trainmark.results.Target;
import org.trainmark.results.TrialReport;
import org.trainmark.results.search.Limit;
import org.trainmark.results.search.Quantity;
import org.trainmark.results.search.SearchSettings;
import org.trainmark.results.search.SearchSettings.Phase;
import org.trainmark.results.search.SearchedPoint;

/**
 * What a search has found so far.
 *
 * @param points those known before, then the others in the order of their tickets, each with a trial of the search
 *     itself
 * @param observations of these, in the same order
 */
record Found(List<SearchedPoint> points, List<Observation> observations) {

    /** Of fewer points no model tells more than their values. */
    private static final int FEWEST_TO_EXPECT = 10;

    Found {
        points = List.copyOf(points);
        observations = List.copyOf(observations);
    }

    /** Reads trials off that count. */
    static Found of(
            List<TrialReport> counting,
            Search search,
            SearchSettings settings,
            Coordinates coordinates,
            Optional<Target> target) {
        List<SearchedPoint> points = new ArrayList<>();
        List<Observation> observations = new ArrayList<>();
        for (SearchedPoint point : SearchedPoint.among(counting)) {
            List<TrialReport> trials = point.of(settings, Phase.SEARCH);
            Optional<double[]> place = coordinates.place(point.cell().axes());
            if (!trials.isEmpty() && place.isPresent()) {
                points.add(point);
                observations.add(observation(place.get(), trials, search, target));
            }
        }
        return new Found(points, observations);
    }

    private static Observation observation(
            double[] place, List<TrialReport> trials, Search search, Optional<Target> target) {
        double[] losses = search.objectives().stream()
                .mapToDouble(objective -> mean(trials, objective, target))
                .toArray();
        double[] excesses = search.limits().stream()
                .mapToDouble(limit -> mean(trials, limit.quantity(), target) - loss(limit))
                .toArray();
        double seconds =
                trials.stream().mapToDouble(TrialReport::seconds).average().orElse(0);
        return new Observation(
                place, losses, excesses, SearchedPoint.telling(trials).size(), seconds);
    }

    private static double loss(Limit limit) {
        return limit.quantity().loss(limit.bound());
    }

    private static double mean(List<TrialReport> trials, Quantity quantity, Optional<Target> target) {
        return SearchedPoint.meanLoss(trials, quantity, target).orElse(Double.NaN);
    }

    /** Returns the ids of the points' cells. */
    Set<String> cells() {
        return points.stream()
                .map(point -> Trial.cellOf(point.trials().get(0).id()))
                .collect(toSet());
    }

    /**
     * Returns the numbers of the points that have a value and keep to the limits, the best first; of several objectives
     * those that no other beats, by the first objective.
     */
    List<Integer> bestFirst() {
        List<Integer> numbers = new ArrayList<>();
        for (int i = 0; i < observations.size(); i++) {
            if (isFit(observations.get(i)) && !isBeaten(observations.get(i))) {
                numbers.add(i);
            }
        }
        Comparator<Integer> best = comparingDouble(i -> observations.get(i).losses()[0]);
        numbers.sort(best);
        return numbers;
    }

    /** Returns whether a point has a value for each objective and keeps to the limits. */
    static boolean isFit(Observation observation) {
        return Arrays.stream(observation.losses()).allMatch(Double::isFinite)
                && Arrays.stream(observation.excesses()).allMatch(excess -> excess <= 0);
    }

    private boolean isBeaten(Observation one) {
        return one.losses().length > 1
                && observations.stream().filter(Found::isFit).anyMatch(other -> beats(other.losses(), one.losses()));
    }

    /** Returns whether losses are nowhere worse than others, and somewhere better. */
    private static boolean beats(double[] losses, double[] others) {
        return !Arrays.equals(losses, others)
                && IntStream.range(0, losses.length).allMatch(i -> losses[i] <= others[i]);
    }

    /**
     * Returns the best few points, to be confirmed: by what is expected of them, since by their own values the luckiest
     * of many would be chosen. Of several objectives some from one end of the front to the other.
     */
    List<SearchedPoint> candidates(int most, Domain domain) {
        boolean ofOne = !observations.isEmpty() && observations.get(0).losses().length == 1;
        List<Integer> fit = bestFirst();
        List<Integer> best = ofOne && fit.size() >= FEWEST_TO_EXPECT ? expectedFirst(fit, most, domain) : fit;
        boolean spread = best.size() > most && most > 1 && !ofOne;
        return IntStream.range(0, Math.min(most, best.size()))
                .map(i -> spread ? i * (best.size() - 1) / (most - 1) : i)
                .mapToObj(i -> points.get(best.get(i)))
                .toList();
    }

    /** Returns numbers of points, those first of which the least loss is expected and that trials could tell apart. */
    private List<Integer> expectedFirst(List<Integer> numbers, int most, Domain domain) {
        Expectation expectation = new Expectation(
                domain, observations.stream().filter(Observation::isMeasured).toList());
        List<Integer> sorted = new ArrayList<>(numbers);
        sorted.sort(comparingDouble(i -> expectation.at(place(i))));
        List<Integer> first = new ArrayList<>();
        for (int i : sorted) {
            if (first.size() < most
                    && first.stream().allMatch(other -> expectation.tellsApart(place(i), place(other)))) {
                first.add(i);
            }
        }
        sorted.removeAll(first);
        first.addAll(sorted);
        return first;
    }

    private double[] place(int number) {
        return observations.get(number).place();
    }
}
