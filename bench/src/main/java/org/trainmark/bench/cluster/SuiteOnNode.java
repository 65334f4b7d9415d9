package org.trainmark.bench.cluster;

import static java.util.Objects.requireNonNull;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import org.trainmark.bench.machine.Equipment;
import org.trainmark.bench.plan.search.SearchPlan;
import org.trainmark.bench.run.LoadedData;
import org.trainmark.bench.suite.Cell;
import org.trainmark.bench.suite.Suite;
import org.trainmark.bench.suite.SuiteFile;
import org.trainmark.bench.suite.Trial;
import org.trainmark.bench.suite.yaml.InvalidSuiteException;
import org.trainmark.bench.worker.TrialRequest;
import org.trainmark.core.data.load.DataDirectories;
import org.trainmark.core.data.load.DataLoader;
import org.trainmark.results.TrialReport;

/**
 * The suite of a run as a node reads it: by its own data, profiles and Java.
 *
 * @param found nothing if it cannot be read
 * @param problem why it is not the run's, with the mend
 */
record SuiteOnNode(Optional<Suite> found, Optional<String> problem) {

    SuiteOnNode {
        requireNonNull(found, "found");
        requireNonNull(problem, "problem");
    }

    static SuiteOnNode read(ToBlock.Begin begin) {
        SentSuite sent = begin.suite();
        LoadedData data = new LoadedData(
                new DataLoader(DataDirectories.usual(sent.dataDirectory().map(Path::of), System.getenv())));
        try {
            Suite suite = new SuiteFile(data, Equipment.read(System.getenv()))
                    .read(new SuiteFile.Source(sent.label(), sent.text(), Path.of(sent.directory())), List.of());
            return new SuiteOnNode(Optional.of(suite), difference(begin, suite, data.digests()));
        } catch (InvalidSuiteException e) {
            return new SuiteOnNode(Optional.empty(), Optional.of("the suite cannot run there: " + e.getMessage()));
        }
    }

    private static Optional<String> difference(ToBlock.Begin begin, Suite suite, SortedMap<String, String> data) {
        List<String> others = begin.data().entrySet().stream()
                .filter(one -> !one.getValue().equals(data.get(one.getKey())))
                .map(Map.Entry::getKey)
                .toList();
        if (!others.isEmpty()) {
            return Optional.of("it has other data by the name %s: copy the run's there"
                    .formatted(String.join(", ", others).replace("data.", "")));
        }
        List<String> cells = suite.cells().stream().map(Cell::id).toList();
        return cells.equals(begin.cells())
                ? Optional.empty()
                : Optional.of(
                        "the suite has other cells there: install the same profiles and Java as where the run is");
    }

    /**
     * Returns the suite.
     *
     * @throws java.util.NoSuchElementException if there is none
     */
    Suite suite() {
        return found.orElseThrow();
    }

    /**
     * Returns what a worker must know of a trial.
     *
     * @param asked its key and order
     * @param earlier tries of it
     * @throws IllegalStateException if this suite has no such trial
     */
    TrialRequest request(TrialReport asked, int earlier) {
        Trial trial = trial(asked)
                .filter(found -> found.key(asked.key().origin()).equals(asked.key()))
                .orElseThrow(() -> new IllegalStateException("the suite has no trial %s".formatted(asked.id())));
        return TrialRequest.of(trial, asked.key().origin(), suite().trialTimeout(), asked.order(), earlier, false);
    }

    private Optional<Trial> trial(TrialReport asked) {
        if (suite().search().isPresent()) {
            return SearchPlan.of(suite()).trialOf(asked);
        }
        return suite().cells().stream()
                .filter(cell -> cell.id().equals(Trial.cellOf(asked.id())))
                .findFirst()
                .map(cell -> new Trial(cell, asked.repetition()));
    }
}
