package org.trainmark.bench.plan;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.trainmark.bench.plan.LargestBatchSearch.Attempt;
import org.trainmark.bench.plan.LargestBatchSearch.Start;
import org.trainmark.bench.suite.Cell;
import org.trainmark.bench.suite.CellFactory;
import org.trainmark.bench.suite.Trial;
import org.trainmark.bench.suite.measure.Measure;
import org.trainmark.bench.suite.setting.Setting;
import org.trainmark.bench.suite.yaml.InvalidSuiteException;
import org.trainmark.results.CellKey;
import org.trainmark.results.TrialReport;
import org.trainmark.results.memory.MemoryGroup;
import org.trainmark.results.summary.BatchGroup;

/** The cells that differ from one in nothing but the batch size, and which of them fit. */
final class BatchLadder {

    private static final String BATCH_SIZE = Setting.BATCH_SIZE.name();

    private final CellFactory factory;
    private final Cell cell;
    private final MemoryLimits limits;
    private final Measure measure;
    private final int most;
    private final Map<Integer, Trial> trials = new HashMap<>();

    /**
     * Begins with a cell.
     *
     * @param measure of a try, but for the limits
     * @param most as large as a batch can be
     */
    BatchLadder(CellFactory factory, Cell cell, MemoryLimits limits, Measure measure, int most) {
        this.factory = factory;
        this.cell = cell;
        this.limits = limits;
        this.measure = limits.limiting(measure);
        this.most = most;
    }

    /** Returns what the cells of this ladder have in common. */
    CellKey rest() {
        return BatchGroup.rest(cell.key());
    }

    /** What a search needs next, and a few words on it. */
    record Wanted(Trial trial, String why) {}

    /** Returns the trial that the search needs next; empty if it is over. */
    Optional<Wanted> wanted(Ledger ledger) {
        Start start = start(ledger);
        LargestBatchSearch search = search(ledger, start);
        int next = search.next(start, most);
        return next == 0
                ? Optional.empty()
                : Optional.of(new Wanted(
                        trial(next), "try %d: batch %d, %s".formatted(search.attempts() + 1, next, search.bounds())));
    }

    /** Where what the suite's own trials held tells what will fit, the search starts there. */
    private Start start(Ledger ledger) {
        List<TrialReport> own = ledger.counting().stream()
                .filter(result -> !result.key().origin().plan().equals(LargestBatch.NAME))
                .filter(result -> BatchGroup.rest(result.cell()).equals(rest()))
                .toList();
        return MemoryGroup.of(own).stream()
                .flatMapToInt(group -> limits.expected(group, most).stream())
                .mapToObj(Start::near)
                .findFirst()
                .orElseGet(
                        () -> Start.at(cell.network().orElseThrow().training().batchSize()));
    }

    /** Goes through what a ledger has of this ladder, until it has no more. */
    LargestBatchSearch search(Ledger ledger) {
        return search(ledger, start(ledger));
    }

    private LargestBatchSearch search(Ledger ledger, Start start) {
        LargestBatchSearch search = LargestBatchSearch.begun();
        for (int next = search.next(start, most); next > 0; next = search.next(start, most)) {
            Optional<Attempt> attempt = attempt(next, ledger);
            if (attempt.isEmpty()) {
                return search;
            }
            search = search.after(next, attempt.get());
        }
        return search;
    }

    private Optional<Attempt> attempt(int batch, Ledger ledger) {
        try {
            return ledger.counting(trial(batch).id()).map(limits::attempt);
        } catch (InvalidSuiteException e) {
            return Optional.of(
                    new Attempt.Failed("no trial can have it: " + e.problems().get(0)));
        }
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
