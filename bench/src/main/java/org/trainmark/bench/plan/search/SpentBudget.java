package org.trainmark.bench.plan.search;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.stream.IntStream;
import org.trainmark.bench.plan.Ledger;
import org.trainmark.bench.plan.Times;
import org.trainmark.bench.suite.Trial;
import org.trainmark.bench.suite.search.Search.Budget;
import org.trainmark.results.TrialReport;
import org.trainmark.results.search.SearchSettings;
import org.trainmark.results.search.SearchSettings.Phase;

/**
 * How much of a search's budget is spent.
 *
 * @param confirming how many trials are kept to confirm what is found
 */
record SpentBudget(Budget budget, SearchSettings settings, int confirming) {

    SpentBudget {
        requireNonNull(budget, "budget");
        requireNonNull(settings, "settings");
    }

    /**
     * Returns why nothing new may be tried any more; empty while there is time and a trial left.
     *
     * @param counting trials that this search has run
     */
    String over(List<TrialReport> counting, List<Trial> running, Ledger ledger) {
        IntStream repetitions = IntStream.concat(
                counting.stream().mapToInt(TrialReport::repetition),
                running.stream().mapToInt(Trial::repetition));
        long spent = repetitions
                .filter(repetition -> settings.phase(repetition) == Phase.SEARCH)
                .count();
        if (spent >= budget.trials() - confirming) {
            return "its %d trials are spent".formatted(budget.trials());
        }
        double seconds = counting.stream()
                .mapToDouble(result -> ledger.seconds(result.id()))
                .sum();
        double needed = counting.isEmpty() ? 0 : seconds / counting.size() * (confirming + 1);
        return budget.time()
                .filter(time -> seconds + needed > time.toMillis() / 1e3)
                .map(time -> "its time of %s is spent".formatted(Times.text(time)))
                .orElse("");
    }
}
