package org.trainmark.results.search;

import static java.util.Comparator.comparingDouble;
import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.trainmark.results.Target;
import org.trainmark.results.search.SearchSettings.Phase;
import org.trainmark.results.summary.RunSummary;

/**
 * One search of a run: that of one combination of the axes beside it.
 *
 * @param label the combination; empty if there is one search alone
 * @param points in the order of their tickets
 * @param parts of the space that have any value here
 */
public record Search(
        String label,
        SearchSettings settings,
        Optional<Target> target,
        List<SearchedPoint> points,
        List<SearchedPart> parts) {

    public Search {
        requireNonNull(label, "label");
        requireNonNull(settings, "settings");
        requireNonNull(target, "target");
        points = List.copyOf(points);
        parts = List.copyOf(parts);
    }

    /** Returns what the search aims at first. */
    public Quantity objective() {
        return settings.objectives().get(0);
    }

    /** Returns the mean loss of a point's trials of the search itself; empty if one has none. */
    public OptionalDouble found(SearchedPoint point, Quantity quantity) {
        return SearchedPoint.meanLoss(point.of(settings, Phase.SEARCH), quantity, target);
    }

    /** Returns why a point is none to choose: a trial without a value, or a limit that it does not keep to. */
    public List<Fault> faults(SearchedPoint point) {
        return Fault.of(this, point);
    }

    /** Returns the points without a fault. */
    public List<SearchedPoint> eligible() {
        return points.stream().filter(point -> faults(point).isEmpty()).toList();
    }

    /** Returns the point that the search itself found best by its first objective. */
    public Optional<SearchedPoint> ownBest() {
        return eligible().stream()
                .min(comparingDouble(point -> found(point, objective()).orElseThrow()));
    }

    /** Returns the points that no other beats in all objectives, the best in the first of them first. */
    public List<SearchedPoint> front() {
        List<Scored> scored = eligible().stream()
                .map(point -> new Scored(point, losses(point)))
                .toList();
        return scored.stream()
                .filter(one -> scored.stream().noneMatch(other -> other.dominates(one)))
                .sorted(comparingDouble((Scored one) -> one.losses().get(0))
                        .thenComparing(one -> one.point().ticket()))
                .map(Scored::point)
                .toList();
    }

    private List<Double> losses(SearchedPoint point) {
        return settings.objectives().stream()
                .map(objective -> found(point, objective).orElseThrow())
                .toList();
    }

    /** A point with a loss for each objective. */
    private record Scored(SearchedPoint point, List<Double> losses) {

        boolean dominates(Scored other) {
            return !losses.equals(other.losses)
                    && IntStream.range(0, losses.size()).allMatch(i -> losses.get(i) <= other.losses.get(i));
        }
    }

    /** Returns which candidate fresh trials chose, if there were any. */
    public Optional<Confirmation> confirmation() {
        List<SearchedPoint> candidates = points.stream()
                .filter(point -> !point.of(settings, Phase.CHOICE).isEmpty())
                .sorted(comparingDouble(point -> found(point, objective()).orElse(Double.POSITIVE_INFINITY)))
                .toList();
        return candidates.isEmpty()
                ? Optional.empty()
                : Optional.of(Confirmation.of(candidates, settings, objective(), target));
    }

    /** Returns how good the winner is by trials that chose nothing; empty if there are none. */
    public Optional<WinnerValue> winnerValue() {
        return confirmation().flatMap(chosen -> WinnerValue.of(this, chosen));
    }

    /** Returns a point in few words: its values of the parts that vary. */
    public String text(SearchedPoint point) {
        return parts.stream()
                .filter(part -> part.values().size() > 1)
                .flatMap(part -> part.textOf(point).stream().map(text -> words(part.name(), text)))
                .collect(Collectors.joining(", "));
    }

    /** Returns a part of a point in few words: {@code batch 64}, or a value alone that says what it is. */
    public static String words(String part, String text) {
        String value = RunSummary.shortValue(text);
        boolean word = !value.isEmpty() && Character.isLetter(value.charAt(0));
        return word ? value : RunSummary.shortName(part) + " " + value;
    }

    /** Returns the same search of some of its points alone, with the parts of the space as these have tried them. */
    Search among(List<SearchedPoint> some) {
        return new Search(label, settings, target, some, SearchSummary.parts(settings, some));
    }
}
