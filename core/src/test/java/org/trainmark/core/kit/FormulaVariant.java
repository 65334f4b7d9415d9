package org.trainmark.core.kit;

import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;
import java.util.function.UnaryOperator;
import org.trainmark.core.data.Dataset;
import org.trainmark.core.engine.TrainingConfig;
import org.trainmark.core.engine.TrainingSession;
import org.trainmark.core.optimizer.Optimizer;

/** Engines whose update is not quite the one that was asked for. */
abstract class FormulaVariant extends VariantContract {

    FormulaVariant(Choice choice) {
        this(choice, layer -> layer);
    }

    FormulaVariant(Choice choice, UnaryOperator<ReferenceLayer> change) {
        super((config, data) -> open(config, data, choice, change));
    }

    private static TrainingSession open(
            TrainingConfig config, Dataset data, Choice choice, UnaryOperator<ReferenceLayer> change) {
        float[] start = Vectors.narrowed(new ReferenceNetwork(config, data).parameters());
        ReferenceNetwork network = new ReferenceNetwork(
                config,
                data,
                start,
                change,
                (optimizer, number) -> choice.formula(optimizer, start.length - 1 - number));
        return new ReferenceSession(config, data, network);
    }

    /** Which formula a parameter gets, by how many come after it. */
    @FunctionalInterface
    interface Choice {
        UpdateFormula formula(Optimizer optimizer, int after);
    }

    /** The gradient of the very last bias is twice what it should be. */
    static final class OfOneBias extends FormulaVariant {
        OfOneBias() {
            super((optimizer, after) -> {
                UpdateFormula right = UpdateFormula.of(optimizer);
                return after == 0 ? new Changed(right, g -> 2 * g, w -> w) : right;
            });
        }
    }

    /** Whatever is kept is rounded to IEEE single precision, as an honest engine rounds it. */
    static final class InSinglePrecision extends FormulaVariant {
        InSinglePrecision() {
            super(
                    (optimizer, after) -> new Changed(UpdateFormula.of(optimizer), g -> (float) g, w -> (float) w),
                    LayerVariant.Rounded::new);
        }
    }

    /** Gradients are cut to the ten bits of TF32. */
    static final class InTensorFloat extends FormulaVariant {
        InTensorFloat() {
            super((optimizer, after) -> new Changed(UpdateFormula.of(optimizer), InTensorFloat::tenBits, w -> w));
        }

        private static float tenBits(double value) {
            return Float.intBitsToFloat(Float.floatToIntBits((float) value) & 0xFFFF_E000);
        }
    }

    /** {@code v = decay v + (1 - decay) g}. */
    static final class OfMomentum extends FormulaVariant {
        OfMomentum() {
            super((optimizer, after) -> {
                UpdateFormula right = UpdateFormula.of(optimizer);
                return optimizer instanceof Optimizer.Momentum momentum
                        ? new Changed(right, g -> (1 - momentum.decay()) * g, w -> w)
                        : right;
            });
        }
    }

    /** {@code g / sqrt(s + epsilon)}. */
    static final class OfRmsProp extends FormulaVariant {
        OfRmsProp() {
            super((optimizer, after) -> optimizer instanceof Optimizer.RmsProp settings
                    ? new EpsilonUnderTheRoot(settings)
                    : UpdateFormula.of(optimizer));
        }
    }

    /** {@code m / (sqrt(v) + epsilon)}. */
    static final class OfAdam extends FormulaVariant {
        OfAdam() {
            super((optimizer, after) -> optimizer instanceof Optimizer.Adam settings
                    ? new Uncorrected(settings)
                    : UpdateFormula.of(optimizer));
        }
    }

    /** Adam alone. */
    static final class OfAdamW extends FormulaVariant {
        OfAdamW() {
            super((optimizer, after) ->
                    UpdateFormula.of(optimizer instanceof Optimizer.AdamW decayed ? decayed.adam() : optimizer));
        }
    }

    /** {@code |w| / |u - weightDecay w|}: the decay is left out of the length. */
    static final class OfLamb extends FormulaVariant {
        OfLamb() {
            super((optimizer, after) -> optimizer instanceof Optimizer.Lamb lamb
                    ? new UndecayedLength(UpdateFormula.of(lamb), lamb.weightDecay())
                    : UpdateFormula.of(optimizer));
        }
    }

    /** AdamW in place of LAMB where nothing decays, as others do it. */
    static final class OfLambThatSpares extends FormulaVariant {
        OfLambThatSpares() {
            super((optimizer, after) -> UpdateFormula.of(
                    optimizer instanceof Optimizer.Lamb lamb && lamb.weightDecay() == 0 ? lamb.adam() : optimizer));
        }
    }

    /** A formula of which the gradient that goes in and the parameter that comes out are changed. */
    private record Changed(UpdateFormula right, DoubleUnaryOperator gradient, DoubleUnaryOperator parameter)
            implements UpdateFormula {

        @Override
        public double direction(double w, double g) {
            return right.direction(w, gradient.applyAsDouble(g));
        }

        @Override
        public double ratio(double[] w, double[] u) {
            return right.ratio(w, u);
        }

        @Override
        public double after(double w, double u, double rate) {
            return parameter.applyAsDouble(right.after(w, u, rate));
        }

        @Override
        public void pass(Tape tape) {
            right.pass(tape);
        }
    }

    private record UndecayedLength(UpdateFormula right, double decay) implements UpdateFormula {

        @Override
        public double direction(double w, double g) {
            return right.direction(w, g);
        }

        @Override
        public double ratio(double[] w, double[] u) {
            double[] undecayed = new double[u.length];
            Arrays.setAll(undecayed, i -> u[i] - decay * w[i]);
            return right.ratio(w, undecayed);
        }

        @Override
        public void pass(Tape tape) {
            right.pass(tape);
        }
    }

    private static final class EpsilonUnderTheRoot implements UpdateFormula {

        private final Optimizer.RmsProp settings;
        private double s;

        EpsilonUnderTheRoot(Optimizer.RmsProp settings) {
            this.settings = settings;
        }

        @Override
        public double direction(double w, double g) {
            s = settings.decay() * s + (1 - settings.decay()) * g * g;
            return g / Math.sqrt(s + settings.epsilon());
        }

        @Override
        public void pass(Tape tape) {
            s = tape.pass(s);
        }
    }

    private static final class Uncorrected implements UpdateFormula {

        private final Optimizer.Adam settings;
        private double m;
        private double v;

        Uncorrected(Optimizer.Adam settings) {
            this.settings = settings;
        }

        @Override
        public double direction(double w, double g) {
            m = settings.beta1() * m + (1 - settings.beta1()) * g;
            v = settings.beta2() * v + (1 - settings.beta2()) * g * g;
            return m / (Math.sqrt(v) + settings.epsilon());
        }

        @Override
        public void pass(Tape tape) {
            m = tape.pass(m);
            v = tape.pass(v);
        }
    }
}
