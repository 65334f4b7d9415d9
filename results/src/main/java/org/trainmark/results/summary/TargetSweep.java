package org.trainmark.results.summary;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.trainmark.results.CellKey;
import org.trainmark.results.Target;
import org.trainmark.results.TrialReport;
import org.trainmark.results.stats.OlympicMean;
import org.trainmark.results.stats.Sighting;
import org.trainmark.results.stats.TimeToTarget;

/**
 * The time to every target, not only to the one that the suite names, read off the same curves: of a cell, it never
 * falls as targets get harder.
 *
 * @param levels from the easiest target to the hardest
 */
public record TargetSweep(List<Level> levels) {

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

        /** Returns the cell that is soonest at it; empty where fewer than half the trials of each reached it. */
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

    /** Reads the curves of the trials of cells; empty if there is none. */
    static Optional<TargetSweep> of(Target target, Map<CellKey, List<TrialReport>> cells, CellLabels labels) {
        List<Target> targets = TargetLadder.of(target, cells);
        return targets.isEmpty() ? Optional.empty() : Optional.of(new TargetSweep(levels(targets, cells, labels)));
    }

    private static List<Level> levels(List<Target> targets, Map<CellKey, List<TrialReport>> cells, CellLabels labels) {
        List<List<CellTime>> times = targets.stream()
                .map(target -> (List<CellTime>) new ArrayList<CellTime>())
                .toList();
        List<List<CellTime>> ofCells = List.copyOf(cells.entrySet()).parallelStream()
                .map(cell -> ofCell(labels.of(cell.getKey()), Sightings.of(cell.getValue(), targets), targets.size()))
                .toList();
        for (List<CellTime> ofCell : ofCells) {
            for (int level = 0; level < ofCell.size(); level++) {
                times.get(level).add(ofCell.get(level));
            }
        }
        times.forEach(level -> level.sort(Comparator.comparing(CellTime::seconds, TimeToTarget.SOONEST_FIRST)));
        return IntStream.range(0, targets.size())
                .mapToObj(level -> new Level(targets.get(level), times.get(level)))
                .toList();
    }

    /** Returns the times of a cell, as far as any of its trials got: none sooner than the one to an easier target. */
    private static List<CellTime> ofCell(String label, Sightings sightings, int levels) {
        List<CellTime> times = new ArrayList<>();
        for (int level = 0; level < levels; level++) {
            List<Sighting> seconds = sightings.at(level);
            if (seconds.stream().noneMatch(Sighting::reached)) {
                return times;
            }
            TimeToTarget time = TimeToTarget.of(seconds);
            times.add(new CellTime(
                    label,
                    level == 0 ? time : time.noSoonerThan(times.get(level - 1).seconds()),
                    OlympicMean.of(seconds)));
        }
        return times;
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
