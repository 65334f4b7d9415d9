package org.trainmark.results.learning;

import java.util.List;
import java.util.Optional;
import org.trainmark.results.CurvePoint;
import org.trainmark.results.Target;

/**
 * Tells under- from overfitting by how the two losses of one training moved, and whether it learned anything at all.
 *
 * <p>A training whose loss and accuracy end no better than those of always saying the same did not learn, whatever else
 * its losses did ({@link ConstantPrediction}). Levels of a loss are medians: of the last quarter of the evaluations, of
 * the quarter before, and around the lowest point of the running median before the last quarter. Of the validation loss
 *
 * <ul>
 *   <li>a rise of the last quarter by more than 10 % over the lowest level is overfitting from there on, if the
 *       training loss rose by less than half as much; with a training loss that rose along it was the training that
 *       came apart;
 *   <li>a fall by more than 5 % from one quarter to the next is underfitting, unless training stopped at its target; of
 *       fewer than 10 evaluations, a fall at each and by more than 5 % at the last;
 *   <li>a level of more than half the loss of always saying the same is underfitting too, if the training loss is more
 *       than a tenth of that, and else overfitting: learned by heart;
 *   <li>all else is fine.
 * </ul>
 *
 * <p>A rise or a fall counts only if it is more than 4 standard errors of the difference of the levels, too. The noise
 * of one evaluation is from the second differences of the log of the loss, which a trend leaves alone; where it is so
 * large that a change of 25 % might go unseen, nothing is called fine.
 *
 * <p>The rule never compares the training loss with the validation loss: the former is a mean over batches, taken
 * before their updates, and dropout, augmentation and label smoothing raise it. It looks at where each of them went,
 * and at how much of the loss of always saying the same is left of each.
 */
public final class FitRule {

    private static final double NOISIEST = 0.25;
    private static final double HIGH = 0.5;
    private static final double LEARNED_BY_HEART = 0.1;

    private FitRule() {}

    /** Returns whether a curve has both losses; a program may tell of its validation alone. */
    public static boolean hasBothLosses(List<CurvePoint> curve) {
        return curve.stream().anyMatch(point -> !Double.isNaN(point.trainingLoss()))
                || curve.stream().noneMatch(point -> Double.isFinite(point.validationLoss()));
    }

    /**
     * Judges one training that has {@linkplain #hasBothLosses both losses}.
     *
     * @param curve one point for each evaluation, oldest first
     * @param target what ended the training where it was met, if there was one
     * @param constant what always saying the same reaches, if it is known
     */
    public static Fit of(List<CurvePoint> curve, Optional<Target> target, Optional<ConstantPrediction> constant) {
        Course course = Course.of(curve, target, constant);
        if (!course.isFinite()) {
            return Fit.unclear("diverged");
        }
        if (course.learnedNothing()) {
            return Fit.of(Fit.Kind.NOT_LEARNED);
        }
        return course.isShort() ? ofFew(course) : of(course);
    }

    private static Fit ofFew(Course course) {
        return course.wasFalling() && !course.metTarget()
                ? Fit.underfit("still falling after so few evaluations")
                : Fit.unclear("fewer than " + Course.FEWEST + " evaluations");
    }

    private static Fit of(Course course) {
        if (course.rose()) {
            return course.bothRose() ? Fit.unclear("both losses rose") : overfit(course);
        }
        if (course.wasFalling()) {
            return course.metTarget() ? Fit.unclear("still falling at its target") : Fit.of(Fit.Kind.UNDERFIT);
        }
        Losses validation = course.validation();
        if (Math.max(validation.riseByChance(), validation.fallByChance()) > NOISIEST) {
            return Fit.unclear("too noisy");
        }
        if (course.metTarget() || course.shareOfConstant(validation, 0) <= HIGH) {
            return Fit.of(Fit.Kind.FINE);
        }
        return course.shareOfConstant(course.training(), 0) > LEARNED_BY_HEART
                ? Fit.underfit("both losses are high")
                : overfit(course);
    }

    private static Fit overfit(Course course) {
        int lowest = course.validation().lowestAround(course.validation().lowest());
        return Fit.overfitFrom(course.curve().get(lowest).epochs());
    }

    /** Returns the rule for people, a sentence for each verdict. */
    public static List<String> sentences() {
        return List.of(
                "Did not learn: over the last quarter of the evaluations the validation loss is at most 2 % below that of"
                        + " always saying the shares of the classes, or the mean target, and the accuracy no higher than"
                        + " that of the most frequent class and 5 % of what is left to 1. It stands above all other words.",
                "Overfit from epoch N: the validation loss over the last quarter of the evaluations is more than 10 % above"
                        + " its lowest level before, which was at epoch N, and the training loss rose by less than half as"
                        + " much; or the validation loss stayed above half the loss of always saying the same, while the"
                        + " training loss fell to less than a tenth of it.",
                "Underfit: the validation loss over the last quarter is more than 5 % below the quarter before, and it"
                        + " was not a target that ended the training; or with fewer than 10 evaluations it fell at each,"
                        + " and by more than 5 % at the last; or both losses are high: the validation loss above half, the"
                        + " training loss above a tenth of the loss of always saying the same. Data that tell no more look"
                        + " like that, too.",
                "Fine: none of these. It was level at the end; that another network or rate would reach a lower level is"
                        + " not ruled out, so compare the losses.",
                "Cannot tell: fewer than 10 evaluations, a loss that is not finite, both losses rose, the validation loss"
                        + " was still falling when the target was met, or it jitters so much that a change of 25 % might go"
                        + " unseen.",
                "Levels are medians, and a change counts only if it is more than 4 standard errors, too. Each trial is"
                        + " judged by itself; a cell is what more than half of its trials are, and did not learn if half"
                        + " did not. The training loss is not compared with the validation loss, because dropout,"
                        + " augmentation and label smoothing raise it: only where each went counts, and what is left of it.");
    }
}
