package org.trainmark.results.search;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.trainmark.results.MetricNames;
import org.trainmark.results.search.SearchSettings.Phase;
import org.trainmark.results.search.importance.Importance;
import org.trainmark.results.search.importance.Observation;
import org.trainmark.results.search.importance.Part;

/**
 * How much each part of a searched space matters to one quantity, over the points of which all trials of the search
 * have it.
 *
 * @param points how many these are
 */
public record PartImportance(Quantity quantity, Importance importance, int points) {

    public PartImportance {
        requireNonNull(quantity, "quantity");
        requireNonNull(importance, "importance");
    }

    /** Returns it for the objectives, the time of a trial and its peak memory, as far as there are enough points. */
    public static List<PartImportance> of(Search search) {
        Stream<Quantity> costs = Quantity.ALL.stream()
                .filter(quantity -> quantity.needs() == Quantity.Needs.NOTHING)
                .filter(quantity -> !quantity.name().equals(MetricNames.GPU_MEMORY));
        return Stream.concat(search.settings().objectives().stream(), costs)
                .distinct()
                .flatMap(quantity -> of(search, quantity).stream())
                .toList();
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
        return Importance.of(parts, observations)
                .map(importance -> new PartImportance(quantity, importance, observations.size()));
    }

    private static double[] place(List<SearchedPart> parts, SearchedPoint point) {
        return parts.stream()
                .flatMapToDouble(part -> DoubleStream.of(part.isList() ? part.of(point) : part.unit(point)))
                .toArray();
    }
}
