package org.trainmark.core.kit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.trainmark.core.optimizer.Optimizer;

class UpdateFormulaTest {

    private static final Optimizer.Adam ADAM = new Optimizer.Adam(0.5, 0.75, 0.1);

    @Test
    void descendsTheGradient() {
        assertThat(threeSteps(new Optimizer.Sgd())).containsExactly(new double[] {0.95, 0.975, 0.875}, within(1e-14));
    }

    @Test
    void accumulatesMomentum() {
        assertThat(threeSteps(new Optimizer.Momentum(0.9)))
                .containsExactly(new double[] {0.95, 0.93, 0.812}, within(1e-14));
    }

    @Test
    void looksAheadWithNesterov() {
        assertThat(threeSteps(new Optimizer.Nesterov(0.9)))
                .containsExactly(new double[] {0.905, 0.912, 0.7058}, within(1e-14));
    }

    @Test
    void dividesByTheRootMeanSquare() {
        assertThat(threeSteps(new Optimizer.RmsProp(0.9, 0.01)))
                .containsExactly(new double[] {0.702582564240123, 0.841813148514234, 0.567681827113212}, within(1e-14));
    }

    @Test
    void correctsTheBiasOfAdam() {
        assertThat(threeSteps(new Optimizer.Adam(0.9, 0.999, 1e-8)))
                .containsExactly(new double[] {0.900000002, 0.873366298707846, 0.80755513967709}, within(1e-14));
        assertThat(threeSteps(ADAM))
                .containsExactly(new double[] {0.916666666666667, 0.916666666666667, 0.846689986451574}, within(1e-14));
    }

    @Test
    void decaysWeightsBesideAdam() {
        assertThat(threeSteps(new Optimizer.AdamW(ADAM, 0.2)))
                .containsExactly(new double[] {0.896666666666667, 0.878733333333333, 0.791181986451574}, within(1e-14));
    }

    /** From 1, with gradients 0.5, -0.25 and 1 at rate 0.1. */
    private static double[] threeSteps(Optimizer optimizer) {
        UpdateFormula formula = UpdateFormula.of(optimizer);
        double first = after(formula, 1, 0.5, 0.1);
        double second = after(formula, first, -0.25, 0.1);
        return new double[] {first, second, after(formula, second, 1, 0.1)};
    }

    /** Returns the only parameter of a tensor after a step. */
    private static double after(UpdateFormula formula, double w, double g, double rate) {
        double u = formula.direction(w, g);
        return formula.after(w, u, rate * formula.ratio(new double[] {w}, new double[] {u}));
    }

    @Test
    void goesAShareOfATensorsLengthWithLamb() {
        Optimizer lamb = new Optimizer.Lamb(ADAM, 0.2);
        List<UpdateFormula> formulas = List.of(UpdateFormula.of(lamb), UpdateFormula.of(lamb));
        double[] first = stepped(formulas, new double[] {1, -2}, 0.5, 0.25);
        assertThat(first).containsExactly(new double[] {0.78606928127265, -2.06506648588021}, within(1e-14));
        double[] second = stepped(formulas, first, -0.25, 0.75);
        assertThat(second).containsExactly(new double[] {0.71054800824145, -2.27272144580269}, within(1e-14));
        assertThat(stepped(formulas, second, 1, -0.5))
                .containsExactly(new double[] {0.506802080823512, -2.14947774623603}, within(1e-14));
    }

    /** Returns a tensor of two parameters after a step at rate 0.1, in which it goes a tenth of its length. */
    private static double[] stepped(List<UpdateFormula> formulas, double[] w, double... g) {
        double[] u = {formulas.get(0).direction(w[0], g[0]), formulas.get(1).direction(w[1], g[1])};
        double rate = 0.1 * formulas.get(0).ratio(w, u);
        double[] after = {
            formulas.get(0).after(w[0], u[0], rate), formulas.get(1).after(w[1], u[1], rate)
        };
        assertThat(Vectors.length(Vectors.minus(after, w))).isCloseTo(0.1 * Vectors.length(w), within(1e-14));
        return after;
    }

    @Test
    void leavesALengthOfZeroOutOfLamb() {
        UpdateFormula formula = UpdateFormula.of(new Optimizer.Lamb(ADAM, 0.2));
        assertThat(formula.ratio(new double[] {0, 0}, new double[] {3, 4})).isEqualTo(1);
        assertThat(formula.ratio(new double[] {3, 4}, new double[] {0, 0})).isEqualTo(1);
        assertThat(formula.ratio(new double[] {3, 4}, new double[] {0, -2})).isEqualTo(2.5);
    }

    /** State in closed form: a moving average is a weighted sum over all gradients so far. */
    @ParameterizedTest
    @MethodSource(Cases.OPTIMIZERS)
    void followsItsClosedFormOverSixtySteps(Optimizer optimizer) {
        UpdateFormula formula = UpdateFormula.of(optimizer);
        double w = 1;
        double expected = 1;
        for (int t = 0; t < 60; t++) {
            double rate = 0.1 / (1 + t / 7);
            w = after(formula, w, gradient(t), rate);
            expected -= rate * direction(optimizer, t, expected);
            assertThat(w).as("step %d", t).isCloseTo(expected, within(1e-12));
        }
    }

    private static double gradient(int t) {
        return 0.1 + Math.cos(3.7 * t);
    }

    private static double direction(Optimizer optimizer, int t, double w) {
        if (optimizer instanceof Optimizer.Momentum momentum) {
            return sum(momentum.decay(), t, g -> g);
        }
        if (optimizer instanceof Optimizer.Nesterov nesterov) {
            return gradient(t) + nesterov.decay() * sum(nesterov.decay(), t, g -> g);
        }
        if (optimizer instanceof Optimizer.RmsProp rms) {
            double square = (1 - rms.decay()) * sum(rms.decay(), t, g -> g * g);
            return gradient(t) / (Math.sqrt(square) + rms.epsilon());
        }
        if (optimizer instanceof Optimizer.Adam adam) {
            double square = sum(adam.beta2(), t, g -> g * g) / sum(adam.beta2(), t, g -> 1);
            return sum(adam.beta1(), t, g -> g) / sum(adam.beta1(), t, g -> 1) / (Math.sqrt(square) + adam.epsilon());
        }
        if (optimizer instanceof Optimizer.AdamW adamW) {
            return direction(adamW.adam(), t, w) + adamW.weightDecay() * w;
        }
        if (optimizer instanceof Optimizer.Lamb lamb) {
            // The length of a single parameter's direction leaves its sign.
            return Math.abs(w) * Math.signum(direction(lamb.adam(), t, w) + lamb.weightDecay() * w);
        }
        return gradient(t);
    }

    private static double sum(double decay, int t, DoubleUnaryOperator term) {
        return IntStream.rangeClosed(0, t)
                .mapToDouble(k -> Math.pow(decay, t - k) * term.applyAsDouble(gradient(k)))
                .sum();
    }
}
