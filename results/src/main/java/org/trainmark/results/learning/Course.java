package org.trainmark.results.learning;

import java.util.List;
import java.util.Optional;
import org.trainmark.results.CurvePoint;
import org.trainmark.results.Target;

/**
 * How the two losses of one training went, beside what always saying the same would reach.
 *
 * @param curve one point for each evaluation, oldest first
 * @param constant what always saying the same reaches, if it is known
 * @param metTarget whether the last evaluation is at the target or beyond
 */
record Course(
        List<CurvePoint> curve,
        Losses validation,
        Losses training,
        Optional<ConstantPrediction> constant,
        boolean metTarget) {

    /** With fewer evaluations there are no levels to compare. */
    static final int FEWEST = 10;

    private static final double RISE = 0.10;
    private static final double FALL = 0.05;
    private static final double STEADY = 0.8;

    Course {
        curve = List.copyOf(curve);
    }

    static Course of(List<CurvePoint> curve, Optional<Target> target, Optional<ConstantPrediction> constant) {
        return new Course(
                curve,
                new Losses(curve, CurvePoint::validationLoss),
                new Losses(curve, CurvePoint::trainingLoss),
                constant,
                !curve.isEmpty()
                        && target.filter(wanted -> wanted.reachedAt(curve.get(curve.size() - 1)))
                                .isPresent());
    }

    boolean isFinite() {
        return validation.areFinite() && training.areFinite();
    }

    boolean isShort() {
        return curve.size() < FEWEST;
    }

    boolean learnedNothing() {
        return !curve.isEmpty() && constant.isPresent() && constant.get().isAsGoodAs(curve);
    }

    /** Returns whether the validation loss rose again from its lowest level on. */
    boolean rose() {
        return validation.rise(validation.lowest()) > Math.max(RISE, validation.riseByChance());
    }

    /** Returns whether the training loss rose along. */
    boolean bothRose() {
        int lowest = validation.lowest();
        return rose() && 2 * training.added(lowest) >= validation.added(lowest);
    }

    /** Returns whether the validation loss was still falling when training ended. */
    boolean wasFalling() {
        return isShort() ? fellEachTime() : validation.fall() > Math.max(FALL, validation.fallByChance());
    }

    /** Returns whether it fell at each of a few evaluations, and at the last of them by more than 5 %. */
    private boolean fellEachTime() {
        double[] losses = validation.from(constant);
        boolean enough = losses.length > 2 || (losses.length > 1 && constant.isPresent());
        return enough
                && Losses.shareOfFalls(losses) == 1
                && 1 - losses[losses.length - 1] / losses[losses.length - 2] > FALL;
    }

    /** Returns whether it fell at four of five evaluations, by however little. */
    boolean fellSteadily() {
        return Losses.shareOfFalls(validation.from(Optional.empty())) >= STEADY;
    }

    /** Returns the level at the end as a share of the constant prediction's loss. */
    double shareOfConstant(Losses losses, double unknown) {
        return constant.map(known -> known.share(losses.end())).orElse(unknown);
    }
}
