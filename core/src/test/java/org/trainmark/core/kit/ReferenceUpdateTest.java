package org.trainmark.core.kit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Stream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.trainmark.core.model.ParameterKind;
import org.trainmark.core.model.ParameterTensor;
import org.trainmark.core.optimizer.Optimizer;
import org.trainmark.core.optimizer.Regularization;

/** From parameters -1, 0 and 2 with gradient (2, 3, 6), whose length is 7, at rate 0.1, unless it says otherwise. */
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
        ReferenceUpdate update =
                new ReferenceUpdate(both, weights(1), List.of(UpdateFormula.of(new Optimizer.Momentum(0.5))));
        double[] parameter = {2};

        update.apply(parameter, new double[] {6}, 0.1);
        assertThat(parameter).containsExactly(expected(2 - 0.7 - 0.1), EXACTLY);
        update.apply(parameter, new double[] {0}, 0.1);
        assertThat(parameter).containsExactly(expected(1.2 - 0.1 * (3.5 + 0.6) - 0.06), EXACTLY);
    }

    @Test
    void scalesTheStepOfEachTensorToItsLengthWithLamb() {
        double[] parameters = {4, 3, 0, 2, 2};
        lamb(0.2, 0).apply(parameters, new double[] {1.5, 4, 1, 0, 0}, 0.1);
        // Directions without decay are 0.6, 0.8, 0.5, 0 and 0; the first two lengths are 5 and 1.4 sqrt(2).
        double step = 0.1 * 5 / Math.sqrt(2);
        assertThat(parameters).containsExactly(expected(4 - step, 3 - step, -0.05, 1.8, 2), within(1e-14));
    }

    @Test
    void decaysBesideLambByTheParametersFromBeforeTheStep() {
        double[] parameters = {4, 3, 0, 2, 2};
        lamb(0, 0.5).apply(parameters, new double[] {1.5, 4, 1, 0, 0}, 0.1);
        assertThat(parameters).containsExactly(expected(3.5, 2.45, -0.05, 1.9, 2), within(1e-14));
    }

    /** Returns LAMB for tensors of two, one, one and one parameters, the last of which is spared from decay. */
    private static ReferenceUpdate lamb(double ownDecay, double decay) {
        Optimizer.Adam adam = new Optimizer.Adam(0, 0, 1);
        UpdateFormula spared = UpdateFormula.of(new Optimizer.Lamb(adam, 0));
        Optimizer lamb = new Optimizer.Lamb(adam, ownDecay);
        List<UpdateFormula> formulas = Stream.concat(
                        Stream.generate(() -> UpdateFormula.of(lamb)).limit(4), Stream.of(spared))
                .toList();
        List<ParameterTensor> tensors = List.of(
                new ParameterTensor(0, 2, ParameterKind.WEIGHTS),
                new ParameterTensor(2, 1, ParameterKind.WEIGHTS),
                new ParameterTensor(3, 1, ParameterKind.WEIGHTS),
                new ParameterTensor(4, 1, ParameterKind.BIASES));
        Regularization sparing =
                new Regularization(0, 0, decay, OptionalDouble.empty(), 0, Set.of(ParameterKind.BIASES));
        return new ReferenceUpdate(sparing, tensors, formulas);
    }

    private static List<ParameterTensor> weights(int count) {
        return List.of(new ParameterTensor(0, count, ParameterKind.WEIGHTS));
    }

    private static double[] expected(double... values) {
        return values;
    }

    private static double[] updated(double l1, double l2, double weightDecay, OptionalDouble clipNorm) {
        UpdateFormula descent = UpdateFormula.of(new Optimizer.Sgd());
        Regularization regularization = new Regularization(l1, l2, weightDecay, clipNorm, 0);
        double[] parameters = {-1, 0, 2};
        new ReferenceUpdate(regularization, weights(3), List.of(descent, descent, descent))
                .apply(parameters, new double[] {2, 3, 6}, 0.1);
        return parameters;
    }
}
