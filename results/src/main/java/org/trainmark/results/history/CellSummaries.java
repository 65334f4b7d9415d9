package org.trainmark.results.history;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.trainmark.results.CellKey;
import org.trainmark.results.compare.ComparedRun;
import org.trainmark.results.compare.contrast.ComparedMetric;
import org.trainmark.results.compare.contrast.ComparedTrial;
import org.trainmark.results.stats.Sighting;

/** Reduces the trials of each cell to what a history keeps of them. */
record CellSummaries(List<ComparedMetric> metrics) {

    private static final int DIGITS = 8;

    CellSummaries {
        metrics = List.copyOf(metrics);
    }

    List<KeptCell> of(ComparedRun run) {
        Map<CellKey, List<ComparedTrial>> byCell = run.byCell();
        List<KeptCell> cells = new ArrayList<>();
        byCell.forEach((cell, trials) -> {
            SortedMap<String, KeptValue> values = new TreeMap<>();
            metrics.forEach(metric -> value(metric, trials).ifPresent(value -> values.put(metric.name(), value)));
            cells.add(new KeptCell(RunDigest.of(cell.axes().toString(), DIGITS), label(cell), values));
        });
        cells.sort(Comparator.comparing(KeptCell::label));
        return cells;
    }

    private static String label(CellKey cell) {
        return cell.axes().isEmpty()
                ? "all trials"
                : cell.axes().entrySet().stream()
                        .map(axis -> axis.getKey() + " " + axis.getValue())
                        .collect(Collectors.joining(", "));
    }

    private static Optional<KeptValue> value(ComparedMetric metric, List<ComparedTrial> trials) {
        return switch (metric.kind()) {
            case SHARE -> Optional.of(share(metric, trials));
            case TIME_TO_TARGET -> time(metric, trials);
            default -> measured(metric, trials);
        };
    }

    private static KeptValue share(ComparedMetric metric, List<ComparedTrial> trials) {
        double share = (double) trials.stream().filter(ComparedTrial::completed).count() / trials.size();
        return new KeptValue.Measured(
                trials.size(),
                share,
                OptionalDouble.of(share * (1 - share)),
                metric.unit().symbol());
    }

    private static Optional<KeptValue> time(ComparedMetric metric, List<ComparedTrial> trials) {
        List<ComparedTrial> watched =
                trials.stream().filter(trial -> trial.toTarget().isPresent()).toList();
        int reached = (int) watched.stream()
                .filter(trial -> trial.toTarget().filter(Sighting::reached).isPresent())
                .count();
        return reached < watched.size()
                ? Optional.of(new KeptValue.Censored(
                        watched.size(), reached, metric.unit().symbol()))
                : measured(metric, watched);
    }

    private static Optional<KeptValue> measured(ComparedMetric metric, List<ComparedTrial> trials) {
        double[] scaled = trials.stream()
                .flatMapToDouble(trial -> metric.scaled(trial).stream())
                .toArray();
        if (scaled.length == 0) {
            return Optional.empty();
        }
        double mean = Arrays.stream(scaled).average().orElseThrow();
        double squares = Arrays.stream(scaled)
                .map(value -> (value - mean) * (value - mean))
                .sum();
        OptionalDouble variance =
                scaled.length < 2 ? OptionalDouble.empty() : OptionalDouble.of(squares / (scaled.length - 1));
        return Optional.of(new KeptValue.Measured(
                scaled.length, metric.unscaled(mean), variance, metric.unit().symbol()));
    }
}
