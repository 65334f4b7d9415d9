package org.trainmark.bench.plan;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.IntStream;
import org.trainmark.bench.suite.Suite;
import org.trainmark.bench.suite.early.EndEarly;
import org.trainmark.results.Origin;
import org.trainmark.results.TrialReport;
import org.trainmark.results.Tries;
import org.trainmark.results.early.Asha;
import org.trainmark.results.early.Asha.Arrival;
import org.trainmark.results.early.Asha.Promotion;

/**
 * Another plan whose trainings pause at rungs: before that plan is asked for more, the best that wait are gone on with
 * (asynchronous successive halving, Li et al. 2020). Where that plan has nothing more and none came to its end, the
 * best at the highest rung is gone on with, so that something does.
 */
public record Promotions(Plan plan, EarlyEnding comparison, EndEarly.ByPromotion how) implements WrappingPlan {

    public Promotions {
        requireNonNull(plan, "plan");
        requireNonNull(comparison, "comparison");
        requireNonNull(how, "how");
    }

    /** Returns the plan, and with promotions if the suite says so. */
    public static Plan of(Suite suite, Plan plan) {
        Optional<EarlyEnding> comparison = EarlyEnding.of(suite);
        return comparison.isPresent() && comparison.get().how() instanceof EndEarly.ByPromotion how
                ? new Promotions(plan, comparison.get(), how)
                : plan;
    }

    @Override
    public Next next(Ledger ledger) {
        Collection<List<TrialReport>> groups = compared(ledger);
        Optional<Next> promoted = groups.stream()
                .flatMap(trials -> due(trials, ledger).stream()
                        .flatMap(one -> run(trials.get(one.training()), one.rung(), ledger).stream()))
                .findFirst();
        if (promoted.isPresent()) {
            return promoted.get();
        }
        Next next = plan.next(ledger);
        return next instanceof Next.Done && ledger.running().isEmpty()
                ? groups.stream()
                        .flatMap(trials -> lastResort(trials, ledger).stream())
                        .findFirst()
                        .orElse(next)
                : next;
    }

    /** Returns the trials that are compared with each other, in an order that stays as they go on. */
    private Collection<List<TrialReport>> compared(Ledger ledger) {
        Map<Object, List<TrialReport>> groups = new LinkedHashMap<>();
        ledger.counting().stream()
                .filter(trial -> plan.trialOf(trial)
                        .filter(own -> comparison.compares(own, trial.key().origin()))
                        .isPresent())
                .sorted(Comparator.comparing(TrialReport::id))
                .forEach(trial -> groups.computeIfAbsent(group(trial), key -> new ArrayList<>())
                        .add(trial));
        return groups.values();
    }

    /** Trainings of another bracket are none to compare with. */
    private List<Object> group(TrialReport trial) {
        return List.of(comparison.group(trial.cell()), places(trial).stream().findFirst());
    }

    private List<Double> places(TrialReport trial) {
        return comparison.places(
                how, plan.trialOf(trial).orElseThrow(), trial.key().origin());
    }

    private Optional<Promotion> due(List<TrialReport> trials, Ledger ledger) {
        int rungs =
                trials.stream().mapToInt(trial -> places(trial).size()).max().orElse(0);
        List<List<Arrival>> arrivals = new ArrayList<>();
        Set<Promotion> made = new HashSet<>();
        // The end is a rung too, from which nothing is promoted.
        IntStream.rangeClosed(0, rungs).forEach(rung -> arrivals.add(new ArrayList<>()));
        for (int i = 0; i < trials.size(); i++) {
            TrialReport trial = trials.get(i);
            Standing standing = standing(trial, isRunning(trial, ledger));
            for (int rung = 0; rung < standing.reached(); rung++) {
                arrivals.get(rung)
                        .add(new Arrival(
                                i, comparison.lossAt(trial, places(trial).get(rung))));
            }
            for (int rung = 0; rung < standing.left(); rung++) {
                made.add(new Promotion(rung, i));
            }
        }
        return new Asha(rungs + 1, how.factor()).next(arrivals, made);
    }

    /**
     * How far a trial came.
     *
     * @param reached rungs that it counts at
     * @param left rungs from where it went on
     */
    private record Standing(int reached, int left) {}

    private Standing standing(TrialReport trial, boolean runs) {
        int rungs = places(trial).size();
        int reached = EarlyEnding.rungsReached(how.pace(), places(trial), trial.curve());
        if (Tries.isPaused(trial)) {
            return new Standing(reached, runs ? reached : reached - 1);
        }
        // What fails on its way to a rung is the worst there: else ever more would be promoted for fewer.
        return trial.isCompleted() ? new Standing(rungs, rungs) : new Standing(Math.min(rungs, reached + 1), reached);
    }

    private static boolean isRunning(TrialReport trial, Ledger ledger) {
        return ledger.running().stream().anyMatch(running -> running.id().equals(trial.id()));
    }

    private Optional<Next> lastResort(List<TrialReport> trials, Ledger ledger) {
        if (trials.stream().anyMatch(TrialReport::isCompleted)) {
            return Optional.empty();
        }
        return trials.stream()
                .filter(Tries::isPaused)
                .min(Comparator.<TrialReport>comparingInt(trial -> -lastRung(trial))
                        .thenComparingDouble(
                                trial -> comparison.lossAt(trial, places(trial).get(lastRung(trial)))))
                .flatMap(best -> run(best, lastRung(best), ledger));
    }

    private int lastRung(TrialReport paused) {
        return standing(paused, false).reached() - 1;
    }

    private Optional<Next> run(TrialReport paused, int rung, Ledger ledger) {
        Origin before = paused.key().origin();
        Origin origin = new Origin(before.plan(), before.round(), OptionalInt.of(rung + 1));
        return plan.trialOf(paused).filter(ledger::mayStart).map(trial -> new Next.Run(trial, origin));
    }

    @Override
    public int repeats(Ledger ledger) {
        return plan.repeats(ledger)
                + (int) compared(ledger).stream()
                        .filter(trials -> due(trials, ledger).isPresent())
                        .count();
    }
}
