package org.trainmark.bench.run;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.trainmark.bench.suite.Cell;
import org.trainmark.bench.suite.Suite;
import org.trainmark.bench.suite.Trial;
import org.trainmark.results.CellKey;
import org.trainmark.results.TrialReport;
import org.trainmark.results.stats.Looks;

/**
 * More trials of the cells of which the results are not settled yet, up to the next look, for as long as there is time.
 */
public final class UntilSettled implements MoreTrials {

    private final Suite suite;
    private final Looks looks;
    private final long deadlineNanos;
    private final Supplier<Set<CellKey>> unsettled;
    private final Consumer<String> notices;

    /**
     * Begins to count time.
     *
     * @param budget for all trials of this start of the run
     * @param unsettled looks at the results and gives the cells that need more
     * @param notices is told why the run ends or goes on
     */
    public UntilSettled(
            Suite suite, Looks looks, Duration budget, Supplier<Set<CellKey>> unsettled, Consumer<String> notices) {
        this.suite = requireNonNull(suite, "suite");
        this.looks = requireNonNull(looks, "looks");
        this.unsettled = requireNonNull(unsettled, "unsettled");
        this.notices = requireNonNull(notices, "notices");
        deadlineNanos = System.nanoTime() + budget.toNanos();
    }

    @Override
    public List<Trial> after(List<TrialReport> results) {
        Set<CellKey> keys = unsettled.get();
        List<Cell> cells = suite.cells().stream()
                .filter(cell -> keys.stream().anyMatch(key -> key.agreesWith(cell.key())))
                .toList();
        if (cells.isEmpty()) {
            notices.accept("all cells are settled");
            return List.of();
        }
        List<Trial> next = toNextLook(cells, results);
        return next.isEmpty() || !isTimeFor(next, results, cells.size()) ? List.of() : TrialOrder.of(next);
    }

    private List<Trial> toNextLook(List<Cell> cells, List<TrialReport> results) {
        List<Trial> next = new ArrayList<>();
        for (Cell cell : cells) {
            int had = (int) results.stream()
                    .filter(result -> result.cell().agreesWith(cell.key()))
                    .count();
            OptionalInt look = looks.trials().stream()
                    .mapToInt(Integer::intValue)
                    .filter(trials -> trials > had)
                    .findFirst();
            for (int repetition = had; repetition < look.orElse(0); repetition++) {
                next.add(new Trial(cell, repetition));
            }
        }
        if (next.isEmpty()) {
            notices.accept("%d of %d cells are not settled after the last look, at %d trials"
                    .formatted(cells.size(), suite.cells().size(), looks.most()));
        }
        next.sort(Comparator.comparingInt(Trial::repetition));
        return next;
    }

    private boolean isTimeFor(List<Trial> next, List<TrialReport> results, int cells) {
        double secondsEach =
                results.stream().mapToDouble(TrialReport::seconds).average().orElse(0);
        Duration needed = Duration.ofMillis(Math.round(1e3 * secondsEach * Lane.longest(next, suite.measure())));
        Duration left = Duration.ofNanos(deadlineNanos - System.nanoTime());
        boolean enough = needed.compareTo(left) <= 0;
        notices.accept("%d of %d cells are not settled; the next look takes %d trials, about %s%s"
                .formatted(
                        cells,
                        suite.cells().size(),
                        next.size(),
                        Labels.of(needed),
                        enough ? "" : ", which is more than the budget leaves"));
        return enough;
    }
}
