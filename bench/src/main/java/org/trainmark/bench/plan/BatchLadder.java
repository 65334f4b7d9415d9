package org.trainmark.bench.plan;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
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
    private final int repetitions;
    private final Map<Integer, Cell> cells = new HashMap<>();

    /**
     * Begins with a cell.
     *
     * @param measure of a try, but for the limits
     * @param most as large as a batch can be
     * @param repetitions trials of the batch that is found, and of the next, which verify it
     */
    BatchLadder(CellFactory factory, Cell cell, MemoryLimits limits, Measure measure, int most, int repetitions) {
        this.factory = factory;
        this.cell = cell;
        this.limits = limits;
        this.measure = limits.limiting(measure);
        this.most = most;
        this.repetitions = repetitions;
    }

    /** Returns what the cells of this ladder have in common. */
    CellKey rest() {
        return BatchGroup.rest(cell.key());
    }

    /** What a search needs next, and a few words on it. */
    record Wanted(Trial trial, String why) {}

    /** Returns the trial that the search or its verification needs next; empty if it is over. */
    Optional<Wanted> wanted(Ledger ledger) {
        Start start = start(ledger);
        LargestBatchSearch search = search(ledger, start);
        int next = search.next(start, most);
        return next > 0
                ? Optional.of(new Wanted(
                        trial(next, 0), "try %d: batch %d, %s".formatted(search.attempts() + 1, next, search.bounds())))
                : unverified(search, ledger);
    }

    private Optional<Wanted> unverified(LargestBatchSearch search, Ledger ledger) {
        return Stream.of(search.fits(), search.tooLarge())
                .filter(batch -> batch > 0 && search.obstacle().isEmpty())
                .flatMap(this::trials)
                .filter(trial -> ledger.counting(trial.id()).isEmpty())
                .findFirst()
                .map(trial -> new Wanted(
                        trial,
                        "batch %s again, trial %d of %d"
                                .formatted(
                                        trial.cell().point().texts().get(BATCH_SIZE),
                                        trial.repetition() + 1,
                                        repetitions)));
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

    /** What failed once is not to be relied on, however often it went well. */
    private Optional<Attempt> attempt(int batch, Ledger ledger) {
        try {
            List<Attempt> all = attempts(batch, ledger);
            return all.stream()
                    .filter(attempt -> !(attempt instanceof Attempt.Fits))
                    .findFirst()
                    .or(() -> all.stream().findFirst());
        } catch (InvalidSuiteException e) {
            return Optional.of(
                    new Attempt.Failed("no trial can have it: " + e.problems().get(0)));
        }
    }

    private List<Attempt> attempts(int batch, Ledger ledger) {
        return trials(batch)
                .flatMap(trial -> ledger.counting(trial.id()).stream())
                .map(limits::attempt)
                .toList();
    }

    /** Returns what was found, with how many trials say so. */
    LargestBatch.Found found(Ledger ledger) {
        LargestBatchSearch search = search(ledger);
        return new LargestBatch.Found(
                search,
                search.fits() == 0 ? 0 : attempts(search.fits(), ledger).size(),
                search.tooLarge() == 0
                        ? 0
                        : (int) attempts(search.tooLarge(), ledger).stream()
                                .filter(attempt -> attempt instanceof Attempt.TooLarge)
                                .count());
    }

    private Stream<Trial> trials(int batch) {
        return IntStream.range(0, repetitions).mapToObj(repetition -> trial(batch, repetition));
    }

    private Trial trial(int batch, int repetition) {
        return new Trial(
                cells.computeIfAbsent(
                        batch, size -> factory.at(cell.point().with(BATCH_SIZE, Integer.toString(size)), measure)),
                repetition);
    }

    /** Returns how many of the trials that have ended are of this ladder. */
    int ended(Ledger ledger) {
        return (int) ledger.counting().stream()
                .filter(result -> trialOf(result).isPresent())
                .count();
    }

    /** Returns the trial that an earlier result is of, if it is one of this ladder. */
    Optional<Trial> trialOf(TrialReport earlier) {
        return earlier.cell().batchSize().stream()
                .filter(batch -> batch >= 1 && batch <= most)
                .mapToObj(batch -> trial(batch, earlier.repetition()))
                .filter(trial -> trial.id().equals(earlier.id()))
                .findFirst();
    }
}
