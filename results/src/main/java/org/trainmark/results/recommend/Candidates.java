package org.trainmark.results.recommend;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SortedMap;
import org.trainmark.results.Measurement;
import org.trainmark.results.MetricNames;
import org.trainmark.results.Outcome;
import org.trainmark.results.RunInfo;
import org.trainmark.results.TrialResult;
import org.trainmark.results.stats.Medians;
import org.trainmark.results.summary.CellLabels;
import org.trainmark.results.summary.TrialReadings;

/**
 * The cells of a run as candidates.
 *
 * @param objective what they compete in
 * @param pricesPerHour by the name of the profile
 */
public record Candidates(Objective objective, Map<String, Double> pricesPerHour) {

    private static final double SECONDS_PER_HOUR = 3600;

    public Candidates {
        requireNonNull(objective, "objective");
        pricesPerHour = Map.copyOf(pricesPerHour);
    }

    /**
     * Returns a candidate for each cell.
     *
     * @throws IllegalArgumentException if a profile has no price and the objective is the cost
     */
    public List<Candidate> of(RunInfo info, List<TrialResult> trials) {
        Map<SortedMap<String, String>, List<TrialResult>> byCell = new LinkedHashMap<>();
        trials.forEach(trial ->
                byCell.computeIfAbsent(trial.cell(), cell -> new ArrayList<>()).add(trial));
        CellLabels labels = CellLabels.among(byCell.keySet());
        return byCell.entrySet().stream()
                .map(entry -> of(info, labels.of(entry.getKey()), entry.getKey(), entry.getValue()))
                .toList();
    }

    private Candidate of(RunInfo info, String label, SortedMap<String, String> cell, List<TrialResult> trials) {
        List<SortedMap<String, Measurement>> completed = trials.stream()
                .filter(trial -> trial.outcome() == Outcome.COMPLETED)
                .map(trial -> TrialReadings.all(trial, info.target()))
                .toList();
        String time = info.target().isPresent() ? MetricNames.TIME_TO_TARGET : MetricNames.TRAINING_TIME;
        return new Candidate(
                label,
                cell,
                trials.size(),
                completed.size(),
                objectives(completed, time, cell),
                objective == Objective.THROUGHPUT,
                max(values(completed, MetricNames.PEAK_RESIDENT)),
                mean(values(completed, MetricNames.FINAL_ACCURACY)),
                median(values(completed, time)));
    }

    private List<Double> objectives(
            List<SortedMap<String, Measurement>> trials, String time, SortedMap<String, String> cell) {
        return switch (objective) {
            case TIME -> values(trials, time);
            case COST ->
                values(trials, time).stream()
                        .map(seconds -> seconds / SECONDS_PER_HOUR * price(cell))
                        .toList();
            case ENERGY -> values(trials, MetricNames.ENERGY);
            case THROUGHPUT -> values(trials, MetricNames.THROUGHPUT);
        };
    }

    private double price(SortedMap<String, String> cell) {
        String profile = cell.getOrDefault("profile", "cpu");
        Double price = pricesPerHour.get(profile);
        if (price == null) {
            throw new IllegalArgumentException(
                    "profile %s has no price; give it with --price %s=2.5/h".formatted(profile, profile));
        }
        return price;
    }

    private static List<Double> values(List<SortedMap<String, Measurement>> trials, String name) {
        return trials.stream()
                .flatMap(trial -> Optional.ofNullable(trial.get(name)).stream())
                .map(Measurement::value)
                .toList();
    }

    private static OptionalDouble max(List<Double> values) {
        return values.stream().mapToDouble(Double::doubleValue).max();
    }

    private static OptionalDouble mean(List<Double> values) {
        return values.stream().mapToDouble(Double::doubleValue).average();
    }

    private static OptionalDouble median(List<Double> values) {
        return values.isEmpty()
                ? OptionalDouble.empty()
                : OptionalDouble.of(Medians.of(
                        values.stream().mapToDouble(Double::doubleValue).toArray()));
    }
}
