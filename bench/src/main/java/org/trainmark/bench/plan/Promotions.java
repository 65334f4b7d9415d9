package org.trainmark.bench.plan;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.trainmark.bench.suite.Suite;
import org.trainmark.bench.suite.Trial;
import org.trainmark.bench.suite.early.EndEarly;
import org.trainmark.results.Origin;
import org.trainmark.results.early.Asha;
import org.trainmark.results.early.Asha.Arrival;
import org.trainmark.results.early.Asha.Promotion;
import org.trainmark.results.early.WaitingHalving;

/**
 * Another plan whose trainings pause at rungs: before that plan is asked for more, the best that wait are gone on with
 * (successive halving, asynchronous as of Li et al. 2020 or bracket by bracket). Where that plan has nothing more and
 * none came to its end, the best at the highest rung is gone on with, so that something does.
 */
public final class Promotions implements WrappingPlan {

    private final Plan plan;
    private final TrialRungs trialRungs;
    private final EndEarly.ByPromotion how;
    private final Contest contest;

    Promotions(Plan plan, EarlyEnding comparison, EndEarly.ByPromotion how) {
        this.plan = requireNonNull(plan, "plan");
        this.how = requireNonNull(how, "how");
        trialRungs = comparison.rungs(how);
        contest = new Contest(plan, comparison, trialRungs);
    }

    /** Returns the plan, and with promotions if the suite says so. */
    public static Plan of(Suite suite, Plan plan) {
        Optional<EarlyEnding> comparison = EarlyEnding.of(suite);
        return comparison.isPresent() && comparison.get().how() instanceof EndEarly.ByPromotion how
                ? new Promotions(plan, comparison.get(), how)
                : plan;
    }

    @Override
    public Plan plan() {
        return plan;
    }

    @Override
    public Next next(Ledger ledger) {
        Collection<List<Contestant>> groups = contest.groups(ledger);
        Set<String> running = running(ledger);
        Optional<Next> promoted = groups.stream()
                .flatMap(trials -> promoted(trials, begun(trials), running, ledger).stream())
                .findFirst();
        if (promoted.isPresent()) {
            return promoted.get();
        }
        Next next = plan.next(ledger);
        return next instanceof Next.Done && running.isEmpty()
                ? groups.stream()
                        .flatMap(trials -> afterAll(trials, ledger).stream())
                        .findFirst()
                        .orElse(next)
                : next;
    }

    private Optional<Next> promoted(List<Contestant> trials, int begun, Set<String> running, Ledger ledger) {
        return due(trials, begun, running).flatMap(one -> run(trials.get(one.training()), one.rung(), ledger));
    }

    /** Returns how many will come to the lowest rung before any goes on. */
    private int begun(List<Contestant> trials) {
        return trialRungs.bracketSize(trials.get(0).trial());
    }

    /** Of the last bracket there are no more than have come. */
    private Optional<Next> afterAll(List<Contestant> trials, Ledger ledger) {
        return promoted(trials, trials.size(), Set.of(), ledger).or(() -> lastResort(trials, ledger));
    }

    private static Set<String> running(Ledger ledger) {
        return ledger.running().stream().map(Trial::id).collect(Collectors.toUnmodifiableSet());
    }

    private Optional<Promotion> due(List<Contestant> trials, int begun, Set<String> running) {
        int rungs = trials.stream().mapToInt(Contestant::rungs).max().orElse(0);
        List<List<Arrival>> arrivals = new ArrayList<>();
        Set<Promotion> made = new HashSet<>();
        // The end is a rung too, from which nothing is promoted.
        IntStream.rangeClosed(0, rungs).forEach(rung -> arrivals.add(new ArrayList<>()));
        for (int i = 0; i < trials.size(); i++) {
            Contestant trial = trials.get(i);
            for (int rung = 0; rung <= trial.lastRung(); rung++) {
                arrivals.get(rung).add(new Arrival(i, trial.losses().get(rung)));
            }
            boolean goesOn = trial.isPaused() && running.contains(trial.report().id());
            int left = goesOn ? trial.lastRung() + 1 : trial.left();
            for (int rung = 0; rung < left; rung++) {
                made.add(new Promotion(rung, i));
            }
        }
        return how.variant() == EndEarly.ByPromotion.Variant.HALVING
                ? new WaitingHalving(how.factor()).next(arrivals, made, begun)
                : new Asha(rungs + 1, how.factor()).next(arrivals, made);
    }

    private static Optional<Next> lastResort(List<Contestant> trials, Ledger ledger) {
        if (trials.stream().anyMatch(trial -> trial.report().isCompleted())) {
            return Optional.empty();
        }
        return trials.stream()
                .filter(Contestant::isPaused)
                .min(Comparator.comparingInt(Contestant::lastRung).reversed().thenComparingDouble(Contestant::lastLoss))
                .flatMap(best -> run(best, best.lastRung(), ledger));
    }

    private static Optional<Next> run(Contestant paused, int rung, Ledger ledger) {
        Origin before = paused.report().key().origin();
        Origin origin = new Origin(before.plan(), before.round(), OptionalInt.of(rung + 1));
        return ledger.mayStart(paused.trial()) ? Optional.of(new Next.Run(paused.trial(), origin)) : Optional.empty();
    }

    @Override
    public int repeats(Ledger ledger) {
        Set<String> running = running(ledger);
        return plan.repeats(ledger)
                + (int) contest.groups(ledger).stream()
                        .filter(trials -> due(trials, begun(trials), running).isPresent())
                        .count();
    }
}
