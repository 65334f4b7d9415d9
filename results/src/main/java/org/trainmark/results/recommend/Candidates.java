package org.trainmark.results.recommend;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.trainmark.results.CellKey;
import org.trainmark.results.CurvePoint;
import org.trainmark.results.MetricNames;
import org.trainmark.results.RunInfo;
import org.trainmark.results.Target;
import org.trainmark.results.TrialReport;
import org.trainmark.results.recommend.Sample.Typical;
import org.trainmark.results.stats.Estimate;
import org.trainmark.results.stats.Sighting;
import org.trainmark.results.summary.CellSummary;
import org.trainmark.results.summary.RunSummary;
import org.trainmark.results.summary.TrialReadings;

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
        Map<CellKey, List<TrialReport>> byCell = trials.stream().collect(Collectors.groupingBy(TrialReport::cell));
        int most = byCell.values().stream().mapToInt(List::size).max().orElse(0);
        return RunSummary.cells(info, trials).stream()
                .map(cell -> of(info, cell, byCell.getOrDefault(cell.cell(), List.of()), most))
                .toList();
    }

    private Candidate of(RunInfo info, CellSummary cell, List<TrialReport> trials, int most) {
        List<TrialReport> completed =
                trials.stream().filter(TrialReport::isCompleted).toList();
        long disturbed =
                trials.stream().filter(trial -> !trial.disturbances().isEmpty()).count();
        return new Candidate(
                cell.label(),
                cell.cell(),
                new Candidate.Trials(trials.size(), completed.size(), (int) disturbed, most),
                sample(info, cell, completed),
                cell.peakResidentBytes(),
                cell.finalAccuracy()
                        .map(Estimate::value)
                        .map(OptionalDouble::of)
                        .orElse(OptionalDouble.empty()),
                seconds(info, cell));
    }

    private static OptionalDouble seconds(RunInfo info, CellSummary cell) {
        return info.target().isPresent()
                ? cell.toTarget().map(times -> times.seconds().median()).orElse(OptionalDouble.empty())
                : cell.trainingSeconds()
                        .map(time -> OptionalDouble.of(time.value()))
                        .orElse(OptionalDouble.empty());
    }

    /**
     * A network that did not learn has nothing to offer, however fast it is; nor is one ranked by what it overshot to.
     */
    private Sample sample(RunInfo info, CellSummary cell, List<TrialReport> trials) {
        boolean cutShort =
                (objective == Objective.ACCURACY || objective == Objective.LOSS) && cell.stoppedAtTarget() > 0;
        return sample(info, cell.cell(), cell.didNotLearn() || cutShort ? List.of() : trials);
    }

    private Sample sample(RunInfo info, CellKey cell, List<TrialReport> trials) {
        return switch (objective) {
            case TIME -> time(info, trials, 1);
            case COST -> time(info, trials, price(cell) / SECONDS_PER_HOUR);
            case ENERGY -> mean(trials, Candidates::energy, 1);
            case THROUGHPUT -> mean(trials, trial -> TrialReadings.measured(trial, MetricNames.THROUGHPUT), 1);
            case ACCURACY -> mean(trials, TrialReadings::finalAccuracy, 1);
            case LOSS -> mean(trials, trial -> TrialReadings.atEnd(trial, CurvePoint::validationLoss), 1);
        };
    }

    private Sample time(RunInfo info, List<TrialReport> trials, double price) {
        return info.target()
                .map(target -> new Sample(Typical.MEDIAN, false, toTarget(trials, target), price))
                .orElseGet(() -> mean(trials, trial -> TrialReadings.atEnd(trial, CurvePoint::trainingSeconds), price));
    }

    private static List<Sighting> toTarget(List<TrialReport> trials, Target target) {
        return TrialReadings.toTarget(trials, target, CurvePoint::trainingSeconds);
    }

    private Sample mean(List<TrialReport> trials, Function<TrialReport, OptionalDouble> reading, double price) {
        List<Sighting> values = trials.stream()
                .flatMapToDouble(trial -> reading.apply(trial).stream())
                .filter(value -> value > 0 && Double.isFinite(value))
                .mapToObj(Sighting::reachedAt)
                .toList();
        boolean ofQuality = objective == Objective.ACCURACY || objective == Objective.LOSS;
        return new Sample(ofQuality ? Typical.MEAN : Typical.GEOMETRIC_MEAN, objective.moreIsBetter(), values, price);
    }

    /** Returns what the processors took and, of a trial on a GPU, what that took. */
    private static OptionalDouble energy(TrialReport trial) {
        double gpu = TrialReadings.measured(trial, MetricNames.GPU_ENERGY).orElse(0);
        return TrialReadings.measured(trial, MetricNames.ENERGY).stream()
                .map(joules -> joules + gpu)
                .mapToObj(OptionalDouble::of)
                .findFirst()
                .orElse(gpu > 0 ? OptionalDouble.of(gpu) : OptionalDouble.empty());
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
}
