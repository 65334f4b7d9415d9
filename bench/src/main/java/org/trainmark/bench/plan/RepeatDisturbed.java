package org.trainmark.bench.plan;

import static java.util.Comparator.comparingInt;
import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.OptionalInt;
import org.trainmark.results.Origin;
import org.trainmark.results.TrialReport;
import org.trainmark.results.Tries;
import org.trainmark.results.summary.Words;

/**
 * Another plan whose trials run again where something spoilt them and they completed: once that plan has nothing else
 * for now, when what disturbed them may be over, and round by round, those with the fewest tries first. A round that
 * helped no trial is the last: what disturbs here does not pass. A failed trial is a result, whatever went on beside
 * it.
 *
 * @param most repeats of a trial
 */
public record RepeatDisturbed(Plan plan, int most) implements WrappingPlan {

    public RepeatDisturbed {
        requireNonNull(plan, "plan");
    }

    @Override
    public Next next(Ledger ledger) {
        Next next = plan.next(ledger);
        if (next instanceof Next.Run || most == 0) {
            return next;
        }
        List<TrialReport> spoilt = spoilt(ledger);
        List<TrialReport> due = due(spoilt, ledger);
        if (!due.isEmpty()) {
            return again(due, ledger);
        }
        boolean gaveUp = spoilt.stream().anyMatch(result -> ledger.tries(result.id()) <= most);
        return gaveUp && next instanceof Next.Done done ? givenUp(done, spoilt.size()) : next;
    }

    private static Next givenUp(Next.Done done, int spoilt) {
        String why = "every repeat was disturbed too, so no more are run: %s disturbed"
                .formatted(Words.count(spoilt, "trial") + (spoilt == 1 ? " stays" : " stay"));
        return new Next.Done(done.why().isEmpty() ? why : done.why() + "; " + why);
    }

    private List<TrialReport> ofPlan(Ledger ledger) {
        return ledger.counting().stream()
                .filter(result -> plan.trialOf(result).isPresent())
                .toList();
    }

    private List<TrialReport> spoilt(Ledger ledger) {
        return ofPlan(ledger).stream().filter(Tries::isToRepeat).toList();
    }

    private List<TrialReport> due(List<TrialReport> spoilt, Ledger ledger) {
        int fewest = spoilt.stream()
                .mapToInt(result -> ledger.tries(result.id()))
                .min()
                .orElse(0);
        int from = isInVain(fewest, ledger) ? fewest + 1 : fewest;
        return spoilt.stream()
                .filter(result -> ledger.tries(result.id()) >= from)
                .filter(result -> ledger.tries(result.id()) <= most)
                .sorted(comparingInt(result -> ledger.tries(result.id())))
                .toList();
    }

    /** Returns whether the round of repeats that gave trials so many tries, the fewest of any spoilt, helped none. */
    private boolean isInVain(int fewest, Ledger ledger) {
        return fewest > 1
                && ofPlan(ledger).stream()
                        .filter(result -> ledger.tries(result.id()) == fewest)
                        .allMatch(Tries::isToRepeat);
    }

    private Next again(List<TrialReport> due, Ledger ledger) {
        return due.stream()
                .flatMap(result -> plan.trialOf(result).stream())
                .filter(ledger::mayStart)
                .findFirst()
                .<Next>map(trial ->
                        new Next.Run(trial, new Origin(Origin.REPEAT, ledger.tries(trial.id()), OptionalInt.empty())))
                .orElseGet(Next.Wait::new);
    }

    @Override
    public int repeats(Ledger ledger) {
        return plan.repeats(ledger)
                + (most == 0 ? 0 : due(spoilt(ledger), ledger).size());
    }
}
