package org.trainmark.bench.plan;

import static java.util.Objects.requireNonNull;
import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toUnmodifiableMap;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.trainmark.bench.suite.Cell;
import org.trainmark.bench.suite.Suite;
import org.trainmark.bench.suite.Trial;
import org.trainmark.results.Extent;
import org.trainmark.results.Origin;
import org.trainmark.results.TrialReport;

/** Trials that are known from the start, each run once, in {@link TrialOrder}. */
public final class GridPlan implements Plan {

    /** What the origin of a trial calls the plan of a suite's own grid. */
    public static final String NAME = "grid";

    private final Origin origin;
    private final List<Trial> trials;
    private final Map<String, Trial> byId;

    GridPlan(Origin origin, List<Trial> trials) {
        this.origin = requireNonNull(origin, "origin");
        this.trials = TrialOrder.of(trials);
        byId = this.trials.stream().collect(toUnmodifiableMap(Trial::id, identity()));
    }

    /** Returns the plan for all cells of a suite, as often as it says. */
    public static GridPlan of(Suite suite) {
        return of(
                new Origin(NAME, 0, OptionalInt.empty()),
                suite.cells(),
                suite.repetitions().count());
    }

    /** Returns the plan for so many repetitions of each cell. */
    static GridPlan of(Origin origin, List<Cell> cells, int repetitions) {
        return new GridPlan(
                origin,
                IntStream.range(0, repetitions)
                        .boxed()
                        .flatMap(repetition -> cells.stream().map(cell -> new Trial(cell, repetition)))
                        .toList());
    }

    /** Returns the trials in the order in which they run. */
    public List<Trial> trials() {
        return trials;
    }

    @Override
    public Next next(Ledger ledger) {
        for (Trial trial : trials) {
            if (ledger.isOpen(trial)) {
                return new Next.Run(trial, origin);
            }
        }
        boolean ended = trials.stream().allMatch(trial -> ledger.tries(trial.id()) > 0);
        return ended ? new Next.Done("") : new Next.Wait();
    }

    @Override
    public Optional<Trial> trialOf(TrialReport earlier) {
        return Optional.ofNullable(byId.get(earlier.id()));
    }

    @Override
    public Extent extent(Ledger ledger) {
        return new Extent(trials.size(), false);
    }
}
