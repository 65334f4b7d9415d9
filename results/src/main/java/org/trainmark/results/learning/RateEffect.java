package org.trainmark.results.learning;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.trainmark.results.CurvePoint;
import org.trainmark.results.Target;

/**
 * What a learning rate did, as far as the losses of a training show it. What else holds a network down, such as a heavy
 * penalty on its weights, looks the same as a rate that is too high.
 */
public enum RateEffect {
    /** The losses became infinite, or far larger than those of always saying the same. */
    FAILS,
    /** The network is dead or its losses swing, well above what can be reached. */
    OVERSHOOTS,
    /** The loss fell and became level. */
    SMOOTH,
    /** The loss was still falling steadily when training ended, and still high. */
    SLOW;

    private static final double FAR_LARGER = 2;
    private static final double HIGH = 0.1;
    private static final double STILL_NEAR_START = 0.5;
    private static final double SWINGING = 0.1;
    private static final int FEWEST_OF_DEAD = 3;

    /** Returns the word for people: {@code overshoots}. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * Judges one training.
     *
     * @param curve one point for each evaluation, oldest first
     * @param target what ended the training where it was met, if there was one
     * @param constant what always saying the same reaches, if it is known
     * @return empty where so few evaluations do not show it
     */
    public static Optional<RateEffect> of(
            List<CurvePoint> curve, Optional<Target> target, Optional<ConstantPrediction> constant) {
        Course course = Course.of(curve, target, constant);
        if (curve.isEmpty() || course.isFinite()) {
            return curve.isEmpty() ? Optional.empty() : of(course);
        }
        return Optional.of(FAILS);
    }

    private static Optional<RateEffect> of(Course course) {
        if (course.learnedNothing()) {
            return course.isShort() && course.curve().size() < FEWEST_OF_DEAD && !course.wasFalling()
                    ? Optional.empty()
                    : Optional.of(ofNothingLearned(course));
        }
        if (course.isShort()) {
            boolean slow = course.wasFalling() && !course.metTarget() && isHigh(course, true);
            return slow ? Optional.of(SLOW) : Optional.empty();
        }
        return ofLearned(course);
    }

    private static RateEffect ofNothingLearned(Course course) {
        if (course.wasFalling() || course.fellSteadily()) {
            return SLOW;
        }
        boolean farLarger = course.shareOfConstant(course.validation(), 0) > FAR_LARGER
                && course.shareOfConstant(course.training(), 0) > FAR_LARGER;
        return farLarger ? FAILS : OVERSHOOTS;
    }

    /** Where nobody knows what learning nothing looks like, nothing is called smooth. */
    private static Optional<RateEffect> ofLearned(Course course) {
        boolean falling = course.wasFalling() || (course.constant().isPresent() && course.fellSteadily());
        if (falling && !course.metTarget() && isHigh(course, course.wasFalling())) {
            return Optional.of(SLOW);
        }
        boolean swings = course.validation().noise() > SWINGING
                && isHigh(course, course.validation().isNearStart(STILL_NEAR_START));
        if (!falling && (swings || course.bothRose())) {
            return Optional.of(OVERSHOOTS);
        }
        return course.constant().isPresent() ? Optional.of(SMOOTH) : Optional.empty();
    }

    private static boolean isHigh(Course course, boolean unknown) {
        return course.constant().isPresent() ? course.shareOfConstant(course.validation(), 0) > HIGH : unknown;
    }

    /** Returns the rule for people, a sentence for each word. */
    public static List<String> sentences() {
        return List.of(
                "The learning rate fails: a loss is not finite, or both ended at more than twice the loss of always saying"
                        + " the same, and were not falling.",
                "It overshoots: the network learned nothing and its loss was not falling, or both losses rose again, or"
                        + " the validation loss swings by more than 10 % from one evaluation to the next at more than a"
                        + " tenth of the loss of always saying the same.",
                "It is slow: the validation loss was still falling at the end, at four of five evaluations or by more than"
                        + " 5 % in the last quarter, and is more than a tenth of the loss of always saying the same.",
                "It is smooth: none of these. Fewer than 10 evaluations, and logs of versions that did not keep what always saying"
                        + " the same reaches, may show nothing of it.");
    }
}
