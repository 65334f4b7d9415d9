package org.trainmark.bench.plan;

import static java.util.Comparator.comparingInt;
import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.trainmark.bench.suite.Trial;
import org.trainmark.results.Extent;
import org.trainmark.results.Origin;
import org.trainmark.results.TrialReport;
import org.trainmark.results.Tries;

/**
 * Another plan whose trials run again where something spoilt them and they completed: once that plan has nothing else
 * for now, when what disturbed them may be over, and those with the fewest tries first. A failed trial is a result,
 * whatever went on beside it.
 *
 * @param most repeats of a trial
 */
public record RepeatDisturbed(Plan plan, int most) implements Plan {

    public RepeatDisturbed {
        requireNonNull(plan, "plan");
    }

    @Override
    public Next next(Ledger ledger) {
        Next next = plan.next(ledger);
        if (next instanceof Next.Run || most == 0) {
            return next;
        }
        List<TrialReport> due = ledger.counting().stream()
                .filter(Tries::isToRepeat)
                .filter(result -> ledger.tries(result.id()) <= most)
                .filter(result -> plan.trialOf(result).isPresent())
                .sorted(comparingInt(result -> ledger.tries(result.id())))
                .toList();
        return due.isEmpty() ? next : again(due, ledger);
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
    public Optional<Trial> trialOf(TrialReport earlier) {
        return plan.trialOf(earlier);
    }

    @Override
    public Extent extent(Ledger ledger) {
        return plan.extent(ledger);
    }
}
