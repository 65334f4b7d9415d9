package org.trainmark.core.kit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Collections;
import java.util.List;
import java.util.OptionalDouble;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.trainmark.core.model.ParameterKind;
import org.trainmark.core.optimizer.Optimizer;
import org.trainmark.core.optimizer.Regularization;

/** From parameters -1, 0 and 2 with gradient (2, 3, 6), whose length is 7, at rate 0.1. */
class ReferenceUpdateTest {

    private static final Offset<Double> EXACTLY = within(1e-15);

    @Test
    void addsPenaltiesToTheGradient() {
        assertThat(updated(0.5, 0, 0, OptionalDouble.empty())).containsExactly(expected(-1.15, -0.3, 1.35), EXACTLY);
        assertThat(updated(0, 0.5, 0, OptionalDouble.empty())).containsExactly(expected(-1.15, -0.3, 1.3), EXACTLY);
    }

    @Test
    void decaysTheParametersFromBeforeTheStep() {
        assertThat(updated(0, 0, 0.5, OptionalDouble.empty())).containsExactly(expected(-1.15, -0.3, 1.3), EXACTLY);
    }

    @Test
    void clipsTheWholeGradientWhereItIsLonger() {
        assertThat(updated(0, 0, 0, OptionalDouble.of(7))).containsExactly(expected(-1.2, -0.3, 1.4), EXACTLY);
        assertThat(updated(0, 0, 0, OptionalDouble.of(3.5))).containsExactly(expected(-1.1, -0.15, 1.7), EXACTLY);
    }

    @Test
    void clipsBeforeItAddsPenalties() {
        assertThat(updated(0, 0.5, 0, OptionalDouble.of(3.5))).containsExactly(expected(-1.05, -0.15, 1.6), EXACTLY);
    }

    @Test
    void givesTheOptimizerPenaltiesButNotDecay() {
        Regularization both = new Regularization(0, 0.5, 0.5, OptionalDouble.empty(), 0);
        ReferenceUpdate update = new ReferenceUpdate(
                both, List.of(ParameterKind.WEIGHTS), List.of(UpdateFormula.of(new Optimizer.Momentum(0.5))));
        double[] parameter = {2};

        update.apply(parameter, new double[] {6}, 0.1);
        assertThat(parameter).containsExactly(expected(2 - 0.7 - 0.1), EXACTLY);
        update.apply(parameter, new double[] {0}, 0.1);
        assertThat(parameter).containsExactly(expected(1.2 - 0.1 * (3.5 + 0.6) - 0.06), EXACTLY);
    }

    private static double[] expected(double... values) {
        return values;
    }

    private static double[] updated(double l1, double l2, double weightDecay, OptionalDouble clipNorm) {
        UpdateFormula descent = UpdateFormula.of(new Optimizer.Sgd());
        Regularization regularization = new Regularization(l1, l2, weightDecay, clipNorm, 0);
        double[] parameters = {-1, 0, 2};
        new ReferenceUpdate(
                        regularization,
                        Collections.nCopies(3, ParameterKind.WEIGHTS),
                        List.of(descent, descent, descent))
                .apply(parameters, new double[] {2, 3, 6}, 0.1);
        return parameters;
    }
}
