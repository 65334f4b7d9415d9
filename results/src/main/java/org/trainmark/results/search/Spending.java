package org.trainmark.results.search;

import static java.util.Objects.requireNonNull;

import java.util.Arrays;
import java.util.List;
import org.trainmark.results.TrialReport;

/**
 * What a search spent on one purpose.
 *
 * @param failed how many of the trials went wrong
 * @param seconds of the trials together
 */
public record Spending(Purpose purpose, int trials, int failed, double seconds) {

    public Spending {
        requireNonNull(purpose, "purpose");
    }

    /** Returns what a search spent on each purpose that it has trials for. */
    public static List<Spending> of(Search search) {
        return Arrays.stream(Purpose.values())
                .map(purpose -> of(search, purpose))
                .filter(spent -> spent.trials() > 0)
                .toList();
    }

    private static Spending of(Search search, Purpose purpose) {
        List<TrialReport> trials = search.points().stream()
                .flatMap(point ->
                        point.trials().stream().filter(trial -> Purpose.of(search.settings(), point, trial) == purpose))
                .toList();
        return new Spending(
                purpose,
                trials.size(),
                (int) trials.stream()
                        .filter(trial -> trial.outcome().isFailure())
                        .count(),
                trials.stream().mapToDouble(TrialReport::seconds).sum());
    }
}
