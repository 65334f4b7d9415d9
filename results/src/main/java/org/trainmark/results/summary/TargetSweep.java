package org.trainmark.results.summary;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.trainmark.results.CellKey;
import org.trainmark.results.CurvePoint;
import org.trainmark.results.Outcome;
import org.trainmark.results.Target;
import org.trainmark.results.TrialReport;
import org.trainmark.results.stats.OlympicMean;
import org.trainmark.results.stats.Sighting;
import org.trainmark.results.stats.TimeToTarget;

/**
 * The time to every target, not only to the one that the suite names, read off the same curves.
 *
 * @param levels from the easiest target to the hardest
 */
public record TargetSweep(List<Level> levels) {

    private static final int LEVELS = 20;
    private static final double EASY_QUANTILE = 0.1;

    /**
     * One target.
     *
     * @param times of each cell that reached it in at least one trial, the soonest first
     */
    public record Level(Target target, List<CellTime> times) {

        public Level {
            requireNonNull(target, "target");
            times = List.copyOf(times);
        }

        /** Returns the cell that is soonest at it; empty where at most half the trials of each reached it. */
        public Optional<CellTime> soonest() {
            return times.stream().filter(time -> time.seconds().isReached()).findFirst();
        }
    }

    /**
     * The time of one cell to one target.
     *
     * @param olympicSeconds MLPerf's score of the trials: without the fastest and the slowest; empty with fewer than 3,
     *     or where two did not get there
     */
    public record CellTime(String label, TimeToTarget seconds, OptionalDouble olympicSeconds) {

        public CellTime {
            requireNonNull(label, "label");
            requireNonNull(seconds, "seconds");
            requireNonNull(olympicSeconds, "olympicSeconds");
        }
    }

    public TargetSweep {
        levels = List.copyOf(levels);
    }

    /** Reads the curves of a run; empty if it has no target, or no curve. */
    public static Optional<TargetSweep> of(RunSummary run) {
        return run.info().target().flatMap(target -> of(run, target));
    }

    private static Optional<TargetSweep> of(RunSummary run, Target target) {
        Map<CellKey, List<TrialReport>> cells = new LinkedHashMap<>();
        run.trials().stream()
                .filter(trial -> trial.outcome() != Outcome.REFUSED)
                .forEach(trial -> cells.computeIfAbsent(trial.cell(), cell -> new ArrayList<>())
                        .add(trial));
        double[] values = run.trials().stream()
                .flatMap(trial -> trial.curve().stream())
                .mapToDouble(point -> value(point, target))
                .filter(Double::isFinite)
                .sorted()
                .toArray();
        return values.length == 0
                ? Optional.empty()
                : Optional.of(new TargetSweep(thresholds(values, target).stream()
                        .map(each -> level(run, cells, each))
                        .toList()));
    }

    private static double value(CurvePoint point, Target target) {
        return switch (target.metric()) {
            case ACCURACY -> point.validationAccuracy().orElse(Double.NaN);
            case LOSS -> point.validationLoss();
        };
    }

    /** Spreads targets evenly from one that nearly every point is at to the best that any is at. */
    private static List<Target> thresholds(double[] sorted, Target target) {
        boolean rising = target.metric() == Target.Metric.ACCURACY;
        double easy = sorted[(int) ((rising ? EASY_QUANTILE : 1 - EASY_QUANTILE) * (sorted.length - 1))];
        double hard = rising ? sorted[sorted.length - 1] : sorted[0];
        return IntStream.rangeClosed(0, LEVELS - 1)
                .mapToDouble(i -> easy + (hard - easy) * i / (LEVELS - 1))
                .distinct()
                .mapToObj(value -> new Target(target.metric(), value))
                .toList();
    }

    private static Level level(RunSummary run, Map<CellKey, List<TrialReport>> cells, Target target) {
        List<CellTime> times = new ArrayList<>();
        cells.forEach((cell, trials) -> {
            List<Sighting> seconds = trials.stream()
                    .map(trial -> TrialReadings.toTarget(trial, target, CurvePoint::trainingSeconds))
                    .toList();
            if (seconds.stream().anyMatch(Sighting::reached)) {
                times.add(new CellTime(run.label(cell), TimeToTarget.of(seconds), OlympicMean.of(seconds)));
            }
        });
        times.sort(Comparator.comparing(CellTime::seconds, TimeToTarget.SOONEST_FIRST));
        return new Level(target, times);
    }

    /** Returns the levels at which another cell is soonest than at the level before, the first with any included. */
    public List<Level> flips() {
        List<Level> flips = new ArrayList<>();
        String before = "";
        for (Level level : levels) {
            String soonest = level.soonest().map(CellTime::label).orElse(before);
            if (!soonest.equals(before)) {
                flips.add(level);
            }
            before = soonest;
        }
        return flips;
    }

    /** Returns the time of a cell at a level, if any of its trials got there. */
    public static Optional<CellTime> at(Level level, String label) {
        return level.times().stream().filter(time -> time.label().equals(label)).findFirst();
    }

    /** Returns the head of a table of the flips and its rows. */
    public List<List<String>> table() {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("From", "Soonest", "Time", "Next", "Time"));
        for (Level level : flips()) {
            List<String> row = new ArrayList<>(List.of(Words.target(rounded(level.target()))));
            for (int i = 0; i < 2; i++) {
                row.add(i < level.times().size() ? level.times().get(i).label() : "–");
                row.add(
                        i < level.times().size()
                                ? Figure.of(level.times().get(i).seconds()).text(Unit.SECONDS)
                                : "–");
            }
            rows.add(row);
        }
        return rows;
    }

    private static Target rounded(Target target) {
        return new Target(target.metric(), Math.round(target.value() * 1e4) / 1e4);
    }
}
