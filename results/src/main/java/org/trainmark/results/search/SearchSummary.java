package org.trainmark.results.search;

import static java.util.Comparator.comparing;
import static java.util.Comparator.comparingDouble;
import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.trainmark.results.CellKey;
import org.trainmark.results.RunInfo;
import org.trainmark.results.TrialReport;
import org.trainmark.results.stats.Interval;
import org.trainmark.results.stats.MeanDifference;
import org.trainmark.results.summary.RunSummary;

/**
 * A run that searches, as its reports tell it.
 *
 * @param searches one for each combination of the axes beside the search, in the order in which they began
 * @param remarks how they came out
 */
public record SearchSummary(SearchSettings settings, List<Search> searches, SearchRemarks remarks) {

    private static final double CONFIDENCE = 0.95;

    public SearchSummary {
        requireNonNull(settings, "settings");
        searches = List.copyOf(searches);
        requireNonNull(remarks, "remarks");
    }

    /** Returns nothing of a run that is no search, or of which no trial has ended. */
    public static Optional<SearchSummary> of(RunSummary run) {
        return SearchSettings.of(run.info().settings())
                .filter(settings ->
                        !all(run).isEmpty() && !settings.objectives().isEmpty())
                .map(settings -> of(run.info(), settings, all(run)));
    }

    private static List<TrialReport> all(RunSummary run) {
        return Stream.of(run.known(), run.trials()).flatMap(List::stream).toList();
    }

    private static SearchSummary of(RunInfo info, SearchSettings settings, List<TrialReport> trials) {
        Map<Map<String, String>, List<SearchedPoint>> groups = SearchedPoint.among(trials).stream()
                .collect(Collectors.groupingBy(
                        point -> beside(info, settings, point.cell()), LinkedHashMap::new, Collectors.toList()));
        List<String> varied = info.axes().stream()
                .filter(axis -> groups.keySet().stream()
                                .map(group -> String.valueOf(group.get(axis)))
                                .distinct()
                                .count()
                        > 1)
                .toList();
        List<Search> searches = new ArrayList<>();
        groups.forEach((group, points) -> searches.add(
                new Search(label(group, varied), settings, info.target(), points, parts(settings, points))));
        return new SearchSummary(settings, searches, SearchRemarks.of(info.settings()));
    }

    /** Returns the axes of a cell that are no part of the space. */
    private static Map<String, String> beside(RunInfo info, SearchSettings settings, CellKey cell) {
        Map<String, String> beside = new TreeMap<>(cell.axes());
        beside.keySet().retainAll(info.axes());
        beside.keySet().removeAll(settings.scales().keySet());
        return beside;
    }

    private static String label(Map<String, String> group, List<String> varied) {
        return varied.stream()
                .filter(group::containsKey)
                .map(axis -> RunSummary.shortName(axis) + " " + RunSummary.shortValue(group.getOrDefault(axis, "")))
                .collect(Collectors.joining(", "));
    }

    static List<SearchedPart> parts(SearchSettings settings, List<SearchedPoint> points) {
        return settings.scales().keySet().stream()
                .map(part -> SearchedPart.among(points, part, settings))
                .filter(part -> !part.values().isEmpty())
                // What is chosen goes before what exists under it.
                .sorted(comparing(part -> !part.isList()))
                .toList();
    }

    /**
     * How far the winner of one search is behind the best of all winners.
     *
     * @param lead by how much its loss is above the best's, with an interval that holds for all such leads at once
     */
    public record Rivalry(Search best, Search other, double lead, Interval interval) {}

    /** Returns the best winner beside each other one, by trials that chose nothing; at least 2 of each. */
    public List<Rivalry> winners() {
        List<Search> measured = searches.stream()
                .filter(search -> search.winnerValue()
                        .filter(value -> value.losses().size() > 1)
                        .isPresent())
                .sorted(comparingDouble(
                        search -> search.winnerValue().orElseThrow().loss().value()))
                .toList();
        List<Rivalry> rivalries = new ArrayList<>();
        for (int i = 1; i < measured.size(); i++) {
            // Bonferroni: the best was picked from as many as there are leads.
            double confidence = 1 - (1 - CONFIDENCE) / (measured.size() - 1);
            MeanDifference lead = MeanDifference.welch(losses(measured.get(i)), losses(measured.get(0)));
            rivalries.add(new Rivalry(measured.get(0), measured.get(i), lead.value(), lead.interval(confidence)));
        }
        return rivalries;
    }

    private static double[] losses(Search search) {
        return search.winnerValue().orElseThrow().losses().stream()
                .mapToDouble(Double::doubleValue)
                .toArray();
    }
}
