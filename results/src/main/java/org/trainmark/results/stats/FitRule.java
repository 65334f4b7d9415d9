package org.trainmark.results.stats;

import java.util.List;
import java.util.Optional;
import org.trainmark.results.CurvePoint;
import org.trainmark.results.Target;

/**
 * Tells under- from overfitting by how the two losses of one training moved.
 *
 * <p>Levels of a loss are medians: of the last quarter of the evaluations, of the quarter before, and around the lowest
 * point of the running median before the last quarter. Of the validation loss
 *
 * <ul>
 *   <li>a rise of the last quarter by more than 10 % over the lowest level is overfitting from there on, if the
 *       training loss rose by less than half as much; with a training loss that rose along it was the training that
 *       came apart;
 *   <li>a fall by more than 5 % from one quarter to the next is underfitting, unless training stopped at its target;
 *   <li>all else is fine.
 * </ul>
 *
 * <p>A rise or a fall counts only if it is more than 4 standard errors of the difference of the levels, too. The noise
 * of one evaluation is from the second differences of the log of the loss, which a trend leaves alone; where it is so
 * large that a change of 25 % might go unseen, nothing is called fine. Fewer than 10 evaluations tell nothing.
 *
 * <p>The rule never compares the training loss with the validation loss: the former is a mean over batches, taken
 * before their updates, and dropout, augmentation and label smoothing raise it. It looks only at where each of them
 * went. A network too small for its task therefore shows as a higher level and not as underfitting.
 */
public final class FitRule {

    private static final int FEWEST = 10;
    private static final double RISE = 0.10;
    private static final double FALL = 0.05;
    private static final double NOISIEST = 0.25;

    private FitRule() {}

    /**
     * Judges one training.
     *
     * @param curve one point for each evaluation, oldest first
     * @param target what ended the training where it was met, if there was one
     */
    public static Fit of(List<CurvePoint> curve, Optional<Target> target) {
        Losses validation = new Losses(curve, CurvePoint::validationLoss);
        Losses training = new Losses(curve, CurvePoint::trainingLoss);
        if (!validation.areFinite() || !training.areFinite()) {
            return Fit.unclear("diverged");
        }
        if (curve.size() < FEWEST) {
            return Fit.unclear("fewer than " + FEWEST + " evaluations");
        }
        int lowest = validation.lowest();
        if (validation.rise(lowest) > Math.max(RISE, validation.riseByChance())) {
            boolean together = 2 * training.added(lowest) >= validation.added(lowest);
            return together
                    ? Fit.unclear("both losses rose")
                    : Fit.overfitFrom(curve.get(validation.lowestAround(lowest)).epochs());
        }
        if (validation.fall() > Math.max(FALL, validation.fallByChance())) {
            CurvePoint last = curve.get(curve.size() - 1);
            boolean met = target.isPresent() && target.get().reachedAt(last);
            return met ? Fit.unclear("still falling at its target") : Fit.of(Fit.Kind.UNDERFIT);
        }
        boolean noisy = Math.max(validation.riseByChance(), validation.fallByChance()) > NOISIEST;
        return noisy ? Fit.unclear("too noisy") : Fit.of(Fit.Kind.FINE);
    }

    /** Returns the rule for people, a sentence for each verdict. */
    public static List<String> sentences() {
        return List.of(
                "Overfit from epoch N: the validation loss over the last quarter of the evaluations is more than 10 % above"
                        + " its lowest level before, which was at epoch N, and the training loss rose by less than half as much.",
                "Underfit: the validation loss over the last quarter is more than 5 % below the quarter before, and it"
                        + " was not a target that ended the training.",
                "Fine: neither. It was level at the end; that another network or rate would reach a lower level is not"
                        + " ruled out, so compare the losses.",
                "Cannot tell: fewer than 10 evaluations, a loss that is not finite, both losses rose, the validation loss"
                        + " was still falling when the target was met, or it jitters so much that a change of 25 % might go"
                        + " unseen.",
                "Levels are medians, and a change counts only if it is more than 4 standard errors, too. Each trial is"
                        + " judged by itself; a cell is what more than half of its trials are. The training loss is not"
                        + " compared with the validation loss, because dropout, augmentation and label smoothing raise it:"
                        + " only where each went counts.");
    }
}
