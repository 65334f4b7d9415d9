package org.trainmark.bench.plan;

import static java.util.Objects.requireNonNull;
import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toUnmodifiableMap;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.SortedMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.trainmark.bench.suite.Cell;
import org.trainmark.bench.suite.Suite;
import org.trainmark.bench.suite.Trial;
import org.trainmark.results.CellKey;
import org.trainmark.results.Extent;
import org.trainmark.results.Origin;
import org.trainmark.results.TrialReport;
import org.trainmark.results.stats.Looks;
import org.trainmark.results.summary.Words;

/**
 * More trials of the cells of which the results are not settled yet, from look to look, for as long as there is time. A
 * look sees of every cell the same number of repetitions, whenever it is taken, so that a run that goes on after a stop
 * sees what an unbroken one does.
 */
public final class UntilSettled implements Plan {

    /** What the origin of a trial calls this plan; its round is the look that it leads to. */
    public static final String NAME = "until-settled";

    private final Suite suite;
    private final Looks looks;
    private final Duration budget;
    private final Function<List<TrialReport>, Set<CellKey>> unsettled;
    private final Map<String, Cell> cells;
    private final Map<List<Integer>, Set<CellKey>> seen = new HashMap<>();

    /**
     * Goes on after a suite's own trials.
     *
     * @param budget for all tries of all trials of the run together: those of the suite's own repetitions, of earlier
     *     starts, and repeats of disturbed trials included
     * @param unsettled says of which cells some results are not settled
     */
    public UntilSettled(
            Suite suite, Looks looks, Duration budget, Function<List<TrialReport>, Set<CellKey>> unsettled) {
        this.suite = requireNonNull(suite, "suite");
        this.looks = requireNonNull(looks, "looks");
        this.budget = requireNonNull(budget, "budget");
        this.unsettled = requireNonNull(unsettled, "unsettled");
        cells = suite.cells().stream().collect(toUnmodifiableMap(Cell::id, identity()));
    }

    /** The trials that lead from one look to the next. */
    private record Stage(Plan plan, List<Cell> cells, int trials, double secondsEach, double secondsBefore) {}

    @Override
    public Next next(Ledger ledger) {
        List<Stage> stages = stages(ledger);
        Stage last = stages.get(stages.size() - 1);
        if (last.cells().isEmpty()) {
            return new Next.Done("all cells are settled");
        }
        Next next = last.plan().next(ledger);
        if (next instanceof Next.Done) {
            return new Next.Done(unsettled(last) + " after the last look, at " + Words.count(looks.most(), "trial"));
        }
        return next instanceof Next.Run run ? run(run, last) : next;
    }

    private Next run(Next.Run run, Stage stage) {
        Duration needed = Duration.ofMillis(Math.round(1e3 * stage.secondsEach() * stage.trials()));
        Duration left = budget.minus(Duration.ofMillis(Math.round(1e3 * stage.secondsBefore())));
        String why = "%s; the next look takes %s, about %s"
                .formatted(unsettled(stage), Words.count(stage.trials(), "trial"), Times.text(needed));
        return needed.compareTo(left) <= 0
                ? new Next.Run(run.trial(), run.origin(), why)
                : new Next.Done(why + ", which is more than the budget leaves");
    }

    private String unsettled(Stage stage) {
        return "%d of %s not settled"
                .formatted(stage.cells().size(), Words.count(suite.cells().size(), "cell"));
    }

    /** Returns the stages up to the first that is not over; after the last look, one for what is then unsettled. */
    private List<Stage> stages(Ledger ledger) {
        List<Stage> stages = new ArrayList<>();
        List<Cell> open = suite.cells();
        int had = suite.repetitions().count();
        for (int look = 0; look < looks.trials().size() && !open.isEmpty(); look++) {
            Stage stage = stage(open, had, look, ledger);
            stages.add(stage);
            if (!(stage.plan().next(ledger) instanceof Next.Done)) {
                return stages;
            }
            had = looks.trials().get(look);
            open = unsettled(open, before(had, ledger));
        }
        stages.add(stage(open, had, looks.trials().size(), ledger));
        return stages;
    }

    private Stage stage(List<Cell> open, int had, int look, Ledger ledger) {
        int most = look < looks.trials().size() ? looks.trials().get(look) : had;
        List<Trial> trials = new ArrayList<>();
        for (int repetition = had; repetition < most; repetition++) {
            for (Cell cell : open) {
                trials.add(new Trial(cell, repetition));
            }
        }
        Plan plan = new RepeatDisturbed(
                new GridPlan(new Origin(NAME, look, OptionalInt.empty()), trials),
                suite.repetitions().disturbedRepeats());
        List<TrialReport> earlier = before(had, ledger);
        double seconds = earlier.stream()
                        .mapToDouble(result -> ledger.seconds(result.id()))
                        .sum()
                / suite.devices().size();
        return new Stage(plan, open, trials.size(), seconds / Math.max(1, earlier.size()), seconds);
    }

    private static List<TrialReport> before(int repetition, Ledger ledger) {
        return ledger.counting().stream()
                .filter(result -> result.repetition() < repetition)
                .toList();
    }

    private List<Cell> unsettled(List<Cell> open, List<TrialReport> results) {
        List<Integer> tries = results.stream().map(TrialReport::order).toList();
        Set<CellKey> still = seen.computeIfAbsent(tries, key -> unsettled.apply(results));
        // By the axes, in which the cells of one suite differ: lines of an early version do not know the rest.
        Set<SortedMap<String, String>> axes = still.stream().map(CellKey::axes).collect(Collectors.toUnmodifiableSet());
        return open.stream().filter(cell -> axes.contains(cell.values())).toList();
    }

    @Override
    public Optional<Trial> trialOf(TrialReport earlier) {
        return Optional.ofNullable(cells.get(Trial.cellOf(earlier.id())))
                .filter(cell -> earlier.repetition() < looks.most())
                .map(cell -> new Trial(cell, earlier.repetition()));
    }

    @Override
    public Extent extent(Ledger ledger) {
        List<Stage> stages = stages(ledger);
        return new Extent(
                stages.stream().mapToInt(Stage::trials).sum(),
                stages.size() <= looks.trials().size()
                        && !stages.get(stages.size() - 1).cells().isEmpty());
    }

    @Override
    public int repeats(Ledger ledger) {
        return stages(ledger).stream()
                .mapToInt(stage -> stage.plan().repeats(ledger))
                .sum();
    }
}
