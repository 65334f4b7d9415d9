package org.trainmark.bench.plan;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SortedSet;
import java.util.stream.IntStream;
import org.trainmark.bench.suite.Cell;
import org.trainmark.bench.suite.Suite;
import org.trainmark.bench.suite.Trial;
import org.trainmark.bench.suite.measure.Measure;
import org.trainmark.bench.suite.measure.Throughput;
import org.trainmark.results.Extent;
import org.trainmark.results.Origin;
import org.trainmark.results.TrialReport;
import org.trainmark.results.engines.Contenders;
import org.trainmark.results.engines.EngineComparison;

/**
 * Two rounds that compare engines: a sweep over all profiles in windows half as long as the suite's, each once and
 * those near the best of their engine twice more, and then the profiles that were the best of their engine as the suite
 * says. The figures are those of the second round alone, since the best of many noisy values is better than it will be
 * again.
 */
public final class EngineRounds implements Plan {

    /** What the origin of a trial calls this plan. */
    public static final String NAME = "engines";

    /** The round over all profiles. */
    public static final int SWEEP = 0;

    /** The round of the best profiles. */
    public static final int COMPARISON = 1;

    private final Suite suite;
    private final Contenders contenders;
    private final GridPlan profiles;
    private final GridPlan profilesAgain;
    private final Plan sweep;
    private final Plan sweepAgain;
    private final Plan everything;

    /** @param throughput as the suite says */
    public EngineRounds(Suite suite, Contenders contenders, Throughput throughput) {
        this.suite = requireNonNull(suite, "suite");
        this.contenders = requireNonNull(contenders, "contenders");
        Measure quick = Measure.of(throughput.halved());
        List<Cell> quickly = suite.cells().stream()
                .map(cell -> suite.factory().at(cell.point(), quick))
                .toList();
        profiles = GridPlan.of(origin(SWEEP), quickly, 1);
        profilesAgain = again(quickly);
        sweep = repeated(profiles);
        sweepAgain = repeated(profilesAgain);
        everything = repeated(GridPlan.of(origin(COMPARISON), suite.cells(), repetitions()));
    }

    private static GridPlan again(List<Cell> cells) {
        return new GridPlan(
                origin(SWEEP),
                IntStream.of(1, 2)
                        .boxed()
                        .flatMap(repetition -> cells.stream().map(cell -> new Trial(cell, repetition)))
                        .toList());
    }

    private static Origin origin(int round) {
        return new Origin(NAME, round, OptionalInt.empty());
    }

    private Plan repeated(GridPlan plan) {
        return new RepeatDisturbed(plan, suite.repetitions().disturbedRepeats());
    }

    private int repetitions() {
        return suite.repetitions().count();
    }

    /** Returns the trials of the sweep in their order, one of each profile. */
    public List<Trial> sweep() {
        return profiles.trials();
    }

    /** Returns the trials that follow these if all profiles are near the best of their engine. */
    public List<Trial> sweepAgain() {
        return profilesAgain.trials();
    }

    /** Returns the trials of a round among some results, of each the try that counts. */
    public List<TrialReport> ofRound(int number, List<TrialReport> results) {
        List<Plan> plans = number == SWEEP ? List.of(sweep, sweepAgain) : List.of(everything);
        return results.stream()
                .filter(result ->
                        plans.stream().anyMatch(plan -> plan.trialOf(result).isPresent()))
                .toList();
    }

    @Override
    public Next next(Ledger ledger) {
        Next next = sweep.next(ledger);
        if (next instanceof Next.Done) {
            next = undecided(ledger).next(ledger);
        }
        if (!(next instanceof Next.Done)) {
            return next;
        }
        SortedSet<String> best = best(ledger);
        return best.isEmpty()
                ? new Next.Done("no trial of the sweep completed: there is nothing to compare")
                : comparison(best).next(ledger);
    }

    private Plan undecided(Ledger ledger) {
        List<TrialReport> once = ledger.counting().stream()
                .filter(result -> sweep.trialOf(result).isPresent())
                .toList();
        return repeated(again(EngineComparison.undecided(contenders, once).stream()
                .flatMap(result -> sweep.trialOf(result).stream())
                .map(Trial::cell)
                .toList()));
    }

    private SortedSet<String> best(Ledger ledger) {
        return EngineComparison.bestProfiles(contenders, ofRound(SWEEP, ledger.counting()));
    }

    private Plan comparison(SortedSet<String> best) {
        List<Cell> cells = suite.cells().stream()
                .filter(cell -> best.contains(cell.profile().name()))
                .toList();
        return repeated(GridPlan.of(origin(COMPARISON), cells, repetitions()));
    }

    @Override
    public Optional<Trial> trialOf(TrialReport earlier) {
        return sweep.trialOf(earlier).or(() -> sweepAgain.trialOf(earlier)).or(() -> everything.trialOf(earlier));
    }

    @Override
    public Extent extent(Ledger ledger) {
        Extent extent = sweep.extent(ledger);
        if (sweep.next(ledger) instanceof Next.Done) {
            Plan undecided = undecided(ledger);
            extent = extent.plus(undecided.extent(ledger));
            if (undecided.next(ledger) instanceof Next.Done) {
                return extent.plus(comparison(best(ledger)).extent(ledger));
            }
        }
        return new Extent(extent.trials(), true);
    }

    @Override
    public int repeats(Ledger ledger) {
        return sweep.repeats(ledger) + sweepAgain.repeats(ledger) + everything.repeats(ledger);
    }
}
