package org.trainmark.results.search;

import static java.util.Comparator.comparingInt;
import static java.util.Objects.requireNonNull;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import org.trainmark.results.CellKey;
import org.trainmark.results.Origin;
import org.trainmark.results.Target;
import org.trainmark.results.TrialReport;
import org.trainmark.results.Tries;

/**
 * A point that a search has tried, with the trials of it that count.
 *
 * @param trials by repetition; at least one
 */
public record SearchedPoint(CellKey cell, List<TrialReport> trials) {

    public SearchedPoint {
        requireNonNull(cell, "cell");
        trials = trials.stream().sorted(comparingInt(TrialReport::repetition)).toList();
        if (trials.isEmpty()) {
            throw new IllegalArgumentException("a point needs a trial");
        }
    }

    /** The ticket of a point that was known before the first was given. */
    public static final int KNOWN = -1;

    /** Returns the points of trials that count: first those known before, then the others in the order of tickets. */
    public static List<SearchedPoint> among(List<TrialReport> counting) {
        Map<CellKey, List<TrialReport>> cells = counting.stream()
                .collect(Collectors.groupingBy(TrialReport::cell, LinkedHashMap::new, Collectors.toList()));
        return cells.entrySet().stream()
                .map(entry -> new SearchedPoint(entry.getKey(), entry.getValue()))
                .sorted(comparingInt(SearchedPoint::ticket))
                .toList();
    }

    /** Returns whether it was known before the search began. */
    public boolean isKnown() {
        return ticket() == KNOWN;
    }

    /** Returns the ticket by which it was proposed, or {@link #KNOWN}. */
    public int ticket() {
        return trials.stream()
                .map(trial -> trial.key().origin())
                .filter(origin -> origin.plan().equals(Origin.SEARCH))
                .mapToInt(Origin::round)
                .min()
                .orElse(KNOWN);
    }

    /** Returns the trials of a phase. */
    public List<TrialReport> of(SearchSettings search, SearchSettings.Phase phase) {
        return trials.stream()
                .filter(trial -> search.phase(trial.repetition()) == phase)
                .toList();
    }

    /**
     * Returns the mean loss over trials, those that something spoilt left out where there are others; empty without
     * trials, and if one of them has no value: a point that fails now and then is none to choose.
     */
    public static OptionalDouble meanLoss(List<TrialReport> trials, Quantity quantity, Optional<Target> target) {
        double[] losses = losses(trials, quantity, target);
        return Arrays.stream(losses).anyMatch(Double::isNaN)
                ? OptionalDouble.empty()
                : Arrays.stream(losses).average();
    }

    /** Returns the loss of each trial that {@link #meanLoss} is over; NaN of one without a value. */
    public static double[] losses(List<TrialReport> trials, Quantity quantity, Optional<Target> target) {
        return telling(trials).stream()
                .mapToDouble(trial -> quantity.of(trial, target).stream()
                        .map(quantity::loss)
                        .findFirst()
                        .orElse(Double.NaN))
                .toArray();
    }

    /** Returns the trials that nothing spoilt or, if there are none, all. */
    public static List<TrialReport> telling(List<TrialReport> trials) {
        List<TrialReport> clean =
                trials.stream().filter(trial -> !Tries.isSpoilt(trial)).toList();
        return clean.isEmpty() ? trials : clean;
    }
}
