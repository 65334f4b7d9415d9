package org.trainmark.bench.plan;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.trainmark.bench.plan.LargestBatchSearch.Attempt;
import org.trainmark.bench.suite.Cell;
import org.trainmark.bench.suite.CellFactory;
import org.trainmark.bench.suite.Trial;
import org.trainmark.bench.suite.measure.Measure;
import org.trainmark.bench.suite.setting.Setting;
import org.trainmark.bench.suite.yaml.InvalidSuiteException;
import org.trainmark.results.CellKey;
import org.trainmark.results.TrialReport;
import org.trainmark.results.summary.BatchGroup;

/** The cells that differ from one in nothing but the batch size, and which of them fit. */
final class BatchLadder {

    private static final String BATCH_SIZE = Setting.BATCH_SIZE.name();

    private final CellFactory factory;
    private final Cell cell;
    private final Measure measure;
    private final int most;
    private final Map<Integer, Trial> trials = new HashMap<>();

    /** @param most as large as a batch can be */
    BatchLadder(CellFactory factory, Cell cell, Measure measure, int most) {
        this.factory = factory;
        this.cell = cell;
        this.measure = measure;
        this.most = most;
    }

    /** Returns what the cells of this ladder have in common. */
    CellKey rest() {
        return BatchGroup.rest(cell.key());
    }

    /** Returns the trial that the search needs next; empty if it is over. */
    Optional<Trial> wanted(Ledger ledger) {
        int next = next(search(ledger));
        return next == 0 ? Optional.empty() : Optional.of(trial(next));
    }

    /** Goes through what a ledger has of this ladder, until it has no more. */
    LargestBatchSearch search(Ledger ledger) {
        LargestBatchSearch search = LargestBatchSearch.begun();
        for (int next = next(search); next > 0; next = next(search)) {
            Optional<Attempt> attempt = attempt(next, ledger);
            if (attempt.isEmpty()) {
                return search;
            }
            search = search.after(next, attempt.get());
        }
        return search;
    }

    private int next(LargestBatchSearch search) {
        return search.next(cell.setup().training().batchSize(), most);
    }

    private Optional<Attempt> attempt(int batch, Ledger ledger) {
        try {
            return ledger.counting(trial(batch).id()).map(BatchLadder::attempt);
        } catch (InvalidSuiteException e) {
            return Optional.of(
                    new Attempt.Failed("no trial can have it: " + e.problems().get(0)));
        }
    }

    private static Attempt attempt(TrialReport result) {
        String reason = result.reason().orElse("").lines().findFirst().orElse("");
        return switch (result.outcome()) {
            case COMPLETED, DIVERGED -> new Attempt.Fits();
            case OUT_OF_MEMORY -> new Attempt.TooLarge(reason);
            case CRASHED, TIMED_OUT, REFUSED ->
                new Attempt.Failed(result.outcome().label() + ": " + reason);
        };
    }

    private Trial trial(int batch) {
        return trials.computeIfAbsent(
                batch,
                size -> new Trial(factory.at(cell.point().with(BATCH_SIZE, Integer.toString(size)), measure), 0));
    }

    /** Returns the trial that an earlier result is of, if it is one of this ladder. */
    Optional<Trial> trialOf(TrialReport earlier) {
        return earlier.cell().batchSize().stream()
                .filter(batch -> batch >= 1 && batch <= most)
                .mapToObj(this::trial)
                .filter(trial -> trial.id().equals(earlier.id()))
                .findFirst();
    }
}
