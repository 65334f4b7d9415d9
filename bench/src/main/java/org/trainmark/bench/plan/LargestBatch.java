package org.trainmark.bench.plan;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.trainmark.bench.suite.Cell;
import org.trainmark.bench.suite.Suite;
import org.trainmark.bench.suite.Trial;
import org.trainmark.bench.suite.measure.Measure;
import org.trainmark.results.CellKey;
import org.trainmark.results.Extent;
import org.trainmark.results.Origin;
import org.trainmark.results.TrialReport;
import org.trainmark.results.summary.BatchGroup;
import org.trainmark.results.summary.CellLabels;

/** The largest batch that trains for each combination of a suite's other values, by trying one batch after another. */
public final class LargestBatch implements Plan {

    /** What the origin of a trial calls this plan; its round is the number of the combination. */
    public static final String NAME = "largest-batch";

    private final int most;
    private final List<BatchLadder> ladders;

    /**
     * What was found of a combination.
     *
     * @param completed trials with the largest batch that fits
     * @param refused trials with the smallest that does not
     */
    public record Found(LargestBatchSearch search, int completed, int refused) {

        public Found {
            requireNonNull(search, "search");
        }
    }

    /**
     * Tries batches of a suite; what is found is verified by as many trials as the suite has of each cell.
     *
     * @param measure of a try, but for the limits
     */
    public LargestBatch(Suite suite, MemoryLimits limits, Measure measure) {
        requireNonNull(limits, "limits");
        requireNonNull(measure, "measure");
        most = suite.cells().stream()
                .flatMap(cell -> cell.network().stream())
                .mapToInt(network -> network.data().trainingExamples())
                .min()
                .orElse(0);
        Map<CellKey, Cell> distinct = new LinkedHashMap<>();
        suite.cells().forEach(cell -> distinct.putIfAbsent(BatchGroup.rest(cell.key()), cell));
        List<BatchLadder> all = new ArrayList<>();
        distinct.values()
                .forEach(cell -> all.add(new BatchLadder(
                        suite.factory(),
                        cell,
                        limits,
                        measure,
                        most,
                        suite.repetitions().count())));
        ladders = List.copyOf(all);
    }

    /** Returns the training examples of the smallest data set, as large as batches can be. */
    public int most() {
        return most;
    }

    /** Returns what is known of the largest batch, by what the cells of each combination have in common. */
    public Map<CellKey, Found> found(Ledger ledger) {
        Map<CellKey, Found> found = new LinkedHashMap<>();
        ladders.forEach(ladder -> found.put(ladder.rest(), ladder.found(ledger)));
        return found;
    }

    @Override
    public Next next(Ledger ledger) {
        boolean waits = false;
        for (int i = 0; i < ladders.size(); i++) {
            Optional<BatchLadder.Wanted> wanted = ladders.get(i).wanted(ledger);
            if (wanted.filter(next -> ledger.mayStart(next.trial())).isPresent()) {
                String why = label(ladders.get(i)) + wanted.get().why();
                return new Next.Run(wanted.get().trial(), new Origin(NAME, i, OptionalInt.empty()), why);
            }
            waits |= wanted.isPresent();
        }
        return waits ? new Next.Wait() : new Next.Done("");
    }

    private String label(BatchLadder ladder) {
        List<CellKey> all = ladders.stream().map(BatchLadder::rest).toList();
        return all.size() == 1 ? "" : CellLabels.among(all).of(ladder.rest()) + ", ";
    }

    @Override
    public Optional<Trial> trialOf(TrialReport earlier) {
        return ladders.stream()
                .flatMap(ladder -> ladder.trialOf(earlier).stream())
                .findFirst();
    }

    @Override
    public Extent extent(Ledger ledger) {
        int tried = ladders.stream().mapToInt(ladder -> ladder.ended(ledger)).sum();
        long wanted = ladders.stream()
                .filter(ladder -> ladder.wanted(ledger).isPresent())
                .count();
        return new Extent(tried + (int) wanted, wanted > 0);
    }
}
