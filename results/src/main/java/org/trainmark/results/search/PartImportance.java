package org.trainmark.results.search;

import static java.util.Comparator.comparingDouble;
import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.trainmark.results.MetricNames;
import org.trainmark.results.search.SearchSettings.Phase;
import org.trainmark.results.search.importance.Importance;
import org.trainmark.results.search.importance.Landscape;
import org.trainmark.results.search.importance.Observation;
import org.trainmark.results.search.importance.Part;

/**
 * How much each part of a searched space matters to one quantity, over the points of which all trials of the search
 * have it.
 *
 * @param parts of the space that vary, in the order of the importance's
 * @param landscape the estimate that says so
 * @param points how many have the quantity; of too many some were drawn
 */
public record PartImportance(
        Quantity quantity, List<SearchedPart> parts, Landscape landscape, Importance importance, int points) {

    public PartImportance {
        requireNonNull(quantity, "quantity");
        parts = List.copyOf(parts);
        requireNonNull(landscape, "landscape");
        requireNonNull(importance, "importance");
    }

    /**
     * Returns it for the objectives, the final accuracy, the time of a trial and its peak memory, as far as there are
     * enough points.
     */
    public static List<PartImportance> of(Search search) {
        Predicate<Quantity> isUsual = quantity -> quantity.name().equals(MetricNames.FINAL_ACCURACY)
                || (quantity.needs() == Quantity.Needs.NOTHING
                        && !quantity.name().equals(MetricNames.GPU_MEMORY));
        return Stream.concat(
                        search.settings().objectives().stream(),
                        Quantity.ALL.stream().filter(isUsual))
                .distinct()
                .flatMap(quantity -> of(search, quantity).stream())
                .toList();
    }

    /**
     * Returns it for the first objective over the better half of the points alone: what there is left to choose once
     * the bad places are known. Its space is no larger than these points reach.
     */
    public static Optional<PartImportance> ofBestHalf(Search search) {
        List<SearchedPoint> better = search.eligible().stream()
                .sorted(comparingDouble(
                        point -> search.found(point, search.objective()).orElseThrow()))
                .toList();
        return of(search.among(better.subList(0, (better.size() + 1) / 2)), search.objective());
    }

    private static Optional<PartImportance> of(Search search, Quantity quantity) {
        List<SearchedPart> varied =
                search.parts().stream().filter(part -> part.values().size() > 1).toList();
        List<Part> parts = varied.stream()
                .map(part -> new Part(part.name(), part.isList() ? part.values().size() : 0))
                .toList();
        List<Observation> observations = search.points().stream()
                .filter(point -> search.found(point, quantity).isPresent())
                .map(point -> new Observation(
                        place(varied, point),
                        SearchedPoint.losses(point.of(search.settings(), Phase.SEARCH), quantity, search.target())))
                .toList();
        return Landscape.of(parts, observations)
                .map(landscape ->
                        new PartImportance(quantity, varied, landscape, Importance.of(landscape), observations.size()));
    }

    private static double[] place(List<SearchedPart> parts, SearchedPoint point) {
        return parts.stream()
                .flatMapToDouble(part -> DoubleStream.of(part.isList() ? part.of(point) : part.unit(point)))
                .toArray();
    }
}
