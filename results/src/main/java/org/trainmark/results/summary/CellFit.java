package org.trainmark.results.summary;

import static java.util.Objects.requireNonNull;

import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.trainmark.results.Outcome;
import org.trainmark.results.Target;
import org.trainmark.results.TrialReport;
import org.trainmark.results.learning.ConstantPrediction;
import org.trainmark.results.learning.Fit;
import org.trainmark.results.learning.FitRule;
import org.trainmark.results.learning.RateEffect;
import org.trainmark.results.stats.Medians;

/**
 * Whether the trainings of a cell learned anything, were too short or too long, and what the learning rate did: what
 * more than half of its trials are.
 *
 * @param fit that the trials did not learn stands above all else, from half of them on
 * @param agreeing how many trials are so
 * @param trials how many were judged: those that completed or diverged
 * @param notLearned how many of them completed and did not learn
 * @param rate what the learning rate did, where that shows
 */
public record CellFit(Fit fit, int agreeing, int trials, int notLearned, Optional<RateEffect> rate) {

    public CellFit {
        requireNonNull(fit, "fit");
        requireNonNull(rate, "rate");
    }

    /** Returns nothing for a cell whose trials did not evaluate. */
    static Optional<CellFit> of(List<TrialReport> trials, Optional<Target> target) {
        List<TrialReport> judged = trials.stream()
                .filter(trial -> trial.isCompleted() || trial.outcome() == Outcome.DIVERGED)
                .filter(trial -> FitRule.hasBothLosses(trial.curve()))
                .toList();
        boolean evaluated = trials.stream().anyMatch(trial -> !trial.curve().isEmpty());
        return evaluated && !judged.isEmpty()
                ? Optional.of(
                        ofAll(judged.stream().map(trial -> fit(trial, target)).toList(), rate(judged, target)))
                : Optional.empty();
    }

    private static Fit fit(TrialReport trial, Optional<Target> target) {
        return trial.outcome() == Outcome.DIVERGED
                ? Fit.unclear("diverged")
                : FitRule.of(trial.curve(), target, ConstantPrediction.of(trial));
    }

    private static Optional<RateEffect> rate(List<TrialReport> judged, Optional<Target> target) {
        List<Optional<RateEffect>> effects = judged.stream()
                .map(trial -> trial.outcome() == Outcome.DIVERGED
                        ? Optional.of(RateEffect.FAILS)
                        : RateEffect.of(trial.curve(), target, ConstantPrediction.of(trial)))
                .toList();
        return Stream.of(RateEffect.values())
                .filter(effect -> 2 * Collections.frequency(effects, Optional.of(effect)) > effects.size())
                .findFirst();
    }

    private static CellFit ofAll(List<Fit> fits, Optional<RateEffect> rate) {
        Fit nothing = Fit.of(Fit.Kind.NOT_LEARNED);
        int notLearned = Collections.frequency(fits, nothing);
        List<Fit> most =
                2 * notLearned >= fits.size() ? Collections.nCopies(notLearned, nothing) : largest(fits, Fit::kind);
        boolean agree = notLearned == most.size() || 2 * most.size() > fits.size();
        return agree
                ? new CellFit(together(most), most.size(), fits.size(), notLearned, rate)
                : new CellFit(Fit.unclear("trials disagree"), 0, fits.size(), notLearned, rate);
    }

    private static Fit together(List<Fit> alike) {
        return alike.get(0).kind() == Fit.Kind.OVERFIT
                ? Fit.overfitFrom(Medians.of(alike.stream()
                        .mapToDouble(one -> one.fromEpoch().orElseThrow())
                        .toArray()))
                : largest(alike, Fit::reason).get(0);
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

    /** Returns whether the losses tell of the fit. */
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
