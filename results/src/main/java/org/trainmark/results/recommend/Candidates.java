package org.trainmark.results.recommend;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SortedMap;
import java.util.stream.DoubleStream;
import org.trainmark.results.CellKey;
import org.trainmark.results.MetricNames;
import org.trainmark.results.RunInfo;
import org.trainmark.results.TrialReport;
import org.trainmark.results.summary.CellLabels;
import org.trainmark.results.summary.TrialReadings;
import org.trainmark.results.summary.TrialValue;

/**
 * The cells of a run as candidates.
 *
 * @param objective what they compete in
 * @param pricesPerHour by the name of the profile
 */
public record Candidates(Objective objective, Map<String, Double> pricesPerHour) {

    /** Under which suites run that name none; early versions did not record it. */
    private static final String USUAL_PROFILE = "cpu";

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
    public List<Candidate> of(RunInfo info, List<TrialReport> trials) {
        Map<CellKey, List<TrialReport>> byCell = new LinkedHashMap<>();
        trials.forEach(trial ->
                byCell.computeIfAbsent(trial.cell(), cell -> new ArrayList<>()).add(trial));
        CellLabels labels = CellLabels.among(byCell.keySet());
        return byCell.entrySet().stream()
                .map(entry -> of(info, labels.of(entry.getKey()), entry.getKey(), entry.getValue()))
                .toList();
    }

    private Candidate of(RunInfo info, String label, CellKey cell, List<TrialReport> trials) {
        List<SortedMap<String, TrialValue>> completed = trials.stream()
                .filter(trial -> trial.isCompleted())
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
                present(values(completed, MetricNames.PEAK_RESIDENT)).max(),
                present(values(completed, MetricNames.FINAL_ACCURACY)).average(),
                Candidate.median(values(completed, time), false));
    }

    private List<OptionalDouble> objectives(List<SortedMap<String, TrialValue>> trials, String time, CellKey cell) {
        return switch (objective) {
            case TIME -> values(trials, time);
            case COST ->
                values(trials, time).stream()
                        .map(seconds -> cost(seconds, price(cell)))
                        .toList();
            case ENERGY -> values(trials, MetricNames.ENERGY);
            case THROUGHPUT -> values(trials, MetricNames.THROUGHPUT);
        };
    }

    private double price(CellKey cell) {
        String profile = cell.profile().orElse(USUAL_PROFILE);
        Double price = pricesPerHour.get(profile);
        if (price == null) {
            throw new IllegalArgumentException(
                    "profile %s has no price; give it with --price %s=2.5/h".formatted(profile, profile));
        }
        return price;
    }

    private static OptionalDouble cost(OptionalDouble seconds, double pricePerHour) {
        return seconds.isPresent()
                ? OptionalDouble.of(seconds.getAsDouble() / SECONDS_PER_HOUR * pricePerHour)
                : OptionalDouble.empty();
    }

    private static List<OptionalDouble> values(List<SortedMap<String, TrialValue>> trials, String name) {
        return trials.stream()
                .flatMap(trial -> Optional.ofNullable(trial.get(name)).stream())
                .map(TrialValue::value)
                .toList();
    }

    private static DoubleStream present(List<OptionalDouble> values) {
        return values.stream().flatMapToDouble(OptionalDouble::stream);
    }
}
