package org.trainmark.results.summary;

import static java.util.Objects.requireNonNull;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.trainmark.results.Outcome;
import org.trainmark.results.Target;
import org.trainmark.results.TrialReport;
import org.trainmark.results.stats.Fit;
import org.trainmark.results.stats.FitRule;
import org.trainmark.results.stats.Medians;

/**
 * Whether the trainings of a cell were too short or too long: what more than half of its trials are.
 *
 * @param agreeing how many trials are so
 * @param trials how many were judged: those that completed or diverged
 */
public record CellFit(Fit fit, int agreeing, int trials) {

    public CellFit {
        requireNonNull(fit, "fit");
    }

    /** Returns nothing for a cell whose trials did not evaluate. */
    static Optional<CellFit> of(List<TrialReport> trials, Optional<Target> target) {
        List<Fit> fits = trials.stream()
                .filter(trial -> trial.isCompleted() || trial.outcome() == Outcome.DIVERGED)
                .map(trial -> of(trial, target))
                .toList();
        boolean evaluated = trials.stream().anyMatch(trial -> !trial.curve().isEmpty());
        return evaluated && !fits.isEmpty() ? Optional.of(majority(fits)) : Optional.empty();
    }

    private static Fit of(TrialReport trial, Optional<Target> target) {
        return trial.outcome() == Outcome.DIVERGED ? Fit.unclear("diverged") : FitRule.of(trial.curve(), target);
    }

    private static CellFit majority(List<Fit> fits) {
        List<Fit> most = largest(fits, Fit::kind);
        Fit fit = switch (most.get(0).kind()) {
            case OVERFIT ->
                Fit.overfitFrom(Medians.of(most.stream()
                        .mapToDouble(one -> one.fromEpoch().orElseThrow())
                        .toArray()));
            case UNDERFIT, FINE -> most.get(0);
            case UNCLEAR -> largest(most, Fit::reason).get(0);
        };
        return 2 * most.size() > fits.size()
                ? new CellFit(fit, most.size(), fits.size())
                : new CellFit(Fit.unclear("trials disagree"), 0, fits.size());
    }

    private static <K extends Comparable<K>> List<Fit> largest(List<Fit> fits, Function<Fit, K> key) {
        Map<K, List<Fit>> groups = fits.stream().collect(Collectors.groupingBy(key));
        return groups.entrySet().stream()
                .max(Comparator.<Map.Entry<K, List<Fit>>>comparingInt(
                                group -> group.getValue().size())
                        .thenComparing(Map.Entry::getKey))
                .orElseThrow()
                .getValue();
    }

    /** Returns whether the losses tell. */
    public boolean isClear() {
        return fit.kind() != Fit.Kind.UNCLEAR;
    }

    /** Returns the verdict: {@code overfit from epoch 12}, {@code cannot tell}. */
    public String shortText() {
        String epoch = fit.fromEpoch().isPresent()
                ? " from epoch " + Unit.COUNT.tick(fit.fromEpoch().getAsDouble())
                : "";
        return fit.kind().label() + epoch;
    }

    /** Returns the verdict and how many trials agree: {@code fine, 4/5}. */
    public String text() {
        String reason = fit.reason().isEmpty() ? "" : ": " + fit.reason();
        return shortText() + reason + (agreeing == 0 ? "" : ", " + agreeing + "/" + trials);
    }
}
