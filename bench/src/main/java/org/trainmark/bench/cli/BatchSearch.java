package org.trainmark.bench.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.trainmark.bench.run.LargestBatch;
import org.trainmark.bench.run.LargestBatch.Attempt;
import org.trainmark.bench.suite.Cell;
import org.trainmark.bench.suite.Suite;
import org.trainmark.results.CellKey;
import org.trainmark.results.TrialReport;
import org.trainmark.results.log.RunDirectory;
import org.trainmark.results.summary.BatchGroup;

/** Tries batch sizes of one combination of a suite's other values, each in a JVM of its own. */
final class BatchSearch {

    /** A whole training, since evaluations hold memory too. */
    private static final String TRAINING = "measure={repetitions: 1, convergence: {max-epochs: 1}}";

    /** All that a training holds that evaluates nothing. */
    private static final String STEPS = "measure={repetitions: 1, throughput: {warmup: 0s, measure: 100ms}}";

    private final SuiteStart start;
    private final List<String> changes;
    private final CellKey rest;
    private final boolean evaluates;
    private final Path directory;
    private final Path root;

    /**
     * Prepares a search.
     *
     * @param changes of the suite, from the command line
     * @param rest of the cells to try, without the batch size
     * @param evaluates whether there are validation examples
     * @param directory takes a run for each try
     * @param root of the whole command
     */
    BatchSearch(SuiteStart start, List<String> changes, CellKey rest, boolean evaluates, Path directory, Path root) {
        this.start = start;
        this.changes = List.copyOf(changes);
        this.rest = rest;
        this.evaluates = evaluates;
        this.directory = directory;
        this.root = root;
    }

    LargestBatch find(int first, int most) {
        return LargestBatch.find(first, most, this::attempt);
    }

    private Attempt attempt(int batch) {
        List<String> all = new ArrayList<>(changes);
        all.add(evaluates ? TRAINING : STEPS);
        all.add("axes.batch-size=[" + batch + "]");
        Suite suite = start.read(all);
        List<Cell> cells = suite.cells().stream()
                .filter(cell -> BatchGroup.rest(cell.key()).axes().equals(rest.axes()))
                .toList();
        Path place = directory.resolve("batch-" + batch);
        try {
            start.execute(suite.only(cells), place, root);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot try batch " + batch, e);
        }
        List<TrialReport> trials = RunDirectory.open(place).trials(notice -> {});
        return trials.isEmpty() ? new Attempt.Failed("stopped") : outcome(trials.get(trials.size() - 1));
    }

    private static Attempt outcome(TrialReport trial) {
        String reason = trial.reason().orElse("").lines().findFirst().orElse("");
        return switch (trial.outcome()) {
            case COMPLETED, DIVERGED -> new Attempt.Fits();
            case OUT_OF_MEMORY -> new Attempt.TooLarge(reason);
            case CRASHED, TIMED_OUT, REFUSED ->
                new Attempt.Failed(trial.outcome().label() + ": " + reason);
        };
    }
}
