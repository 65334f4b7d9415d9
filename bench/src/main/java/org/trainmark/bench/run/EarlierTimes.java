package org.trainmark.bench.run;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.averagingDouble;
import static java.util.stream.Collectors.groupingBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.trainmark.bench.suite.Cell;
import org.trainmark.bench.suite.Suite;
import org.trainmark.results.CellKey;
import org.trainmark.results.SettingNames;
import org.trainmark.results.TrialReport;
import org.trainmark.results.log.RunDirectory;
import org.trainmark.results.log.UnreadableRunException;

/**
 * What trials took in an earlier run.
 *
 * @param where the run is
 * @param secondsByCell by the id of their cell, the mean over the completed
 */
record EarlierTimes(String where, Map<String, Double> secondsByCell) {

    static final EarlierTimes NONE = new EarlierTimes("", Map.of());

    private static final int MOST_RUNS = 50;

    EarlierTimes {
        requireNonNull(where, "where");
        secondsByCell = Map.copyOf(secondsByCell);
    }

    /**
     * Returns those of the newest run that has some cells of a suite; none if there is no such run.
     *
     * @param runs the directory of runs
     */
    static EarlierTimes of(Suite suite, Path runs) {
        Map<SortedMap<String, String>, String> cells = suite.cells().stream()
                .collect(Collectors.toMap(cell -> settings(cell.key()), Cell::id, (one, other) -> one));
        return newest(runs).stream()
                .flatMap(run -> of(suite.name(), cells, run).stream())
                .findFirst()
                .orElse(NONE);
    }

    private static List<Path> newest(Path runs) {
        if (!Files.isDirectory(runs)) {
            return List.of();
        }
        try (Stream<Path> entries = Files.list(runs)) {
            return entries.filter(RunDirectory::isRun)
                    .sorted(Comparator.comparing(EarlierTimes::age).reversed())
                    .limit(MOST_RUNS)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot list " + runs, e);
        }
    }

    /** A dry run makes no data and so may know no digest of them. */
    private static SortedMap<String, String> settings(CellKey cell) {
        SortedMap<String, String> settings = new TreeMap<>(cell.settings());
        settings.remove(SettingNames.DATA_SHA256);
        return settings;
    }

    private static long age(Path run) {
        return RunDirectory.open(run).runFile().toFile().lastModified();
    }

    private static Optional<EarlierTimes> of(String suite, Map<SortedMap<String, String>, String> cells, Path run) {
        try {
            RunDirectory directory = RunDirectory.open(run);
            if (!directory.info().name().equals(suite)) {
                return Optional.empty();
            }
            Map<String, Double> seconds = directory.trials(notice -> {}).stream()
                    .filter(TrialReport::isCompleted)
                    .filter(trial -> cells.containsKey(settings(trial.cell())))
                    .collect(groupingBy(
                            trial -> requireNonNull(cells.get(settings(trial.cell()))),
                            averagingDouble(TrialReport::seconds)));
            return seconds.isEmpty() ? Optional.empty() : Optional.of(new EarlierTimes(run.toString(), seconds));
        } catch (UnreadableRunException e) {
            // A run of another version tells nothing of times, and is no reason not to guess them.
            return Optional.empty();
        }
    }
}
