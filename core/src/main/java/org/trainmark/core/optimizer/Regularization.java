package org.trainmark.core.optimizer;

import static java.util.Objects.requireNonNull;
import static org.trainmark.core.Checks.requireFractionSingle;
import static org.trainmark.core.Checks.requireNotNegativeSingle;
import static org.trainmark.core.Checks.requirePositiveSingle;

import java.util.OptionalDouble;
import java.util.Set;
import org.trainmark.core.model.ParameterKind;

/**
 * What keeps a training from following its batches too closely or too fast.
 *
 * <p>Each step, the gradient of the mean loss is clipped, then the penalties' gradients are added, and the optimizer
 * has the sum. Penalties concern all parameters, and no loss that is read contains them.
 *
 * @param l1 weight of the sum of absolute parameters: adds {@code l1 sign(w)} to the gradient
 * @param l2 weight of half the sum of squared parameters: adds {@code l2 w} to the gradient
 * @param weightDecay decoupled from the gradient (Loshchilov and Hutter, 2019): {@code w -= r weightDecay w} at
 *     learning rate r, taken from the parameters before the step; on top of an optimizer's own
 * @param clipNorm largest Euclidean norm of the whole gradient, which is scaled down to it (Pascanu et al., 2013)
 * @param labelSmoothing share of the target that is spread evenly over all classes (Szegedy et al., 2016); in training
 *     only
 * @param decayExcept parameters that do not decay, be it by {@code weightDecay} or by the optimizer
 */
public record Regularization(
        double l1,
        double l2,
        double weightDecay,
        OptionalDouble clipNorm,
        double labelSmoothing,
        Set<ParameterKind> decayExcept) {

    /** None of it. */
    public static final Regularization NONE = new Regularization(0, 0, 0, OptionalDouble.empty(), 0);

    public Regularization {
        requireNotNegativeSingle(l1, "l1");
        requireNotNegativeSingle(l2, "l2");
        requireNotNegativeSingle(weightDecay, "weightDecay");
        requireNonNull(clipNorm, "clipNorm");
        clipNorm.ifPresent(norm -> requirePositiveSingle(norm, "clipNorm"));
        requireFractionSingle(labelSmoothing, "labelSmoothing");
        decayExcept = Set.copyOf(decayExcept);
    }

    /** Lets all parameters decay alike. */
    public Regularization(double l1, double l2, double weightDecay, OptionalDouble clipNorm, double labelSmoothing) {
        this(l1, l2, weightDecay, clipNorm, labelSmoothing, Set.of());
    }
}
