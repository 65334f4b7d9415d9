package org.trainmark.core.kit;

import org.trainmark.core.optimizer.Optimizer;

/**
 * An optimizer at work on a single parameter, with that parameter's state: {@code w -= rate ratio u}, where all
 * parameters of a tensor have the same ratio.
 */
@FunctionalInterface
interface UpdateFormula {

    /** Takes the next step's gradient {@code g} at {@code w} into the state, and returns the direction {@code u}. */
    double direction(double w, double g);

    /**
     * Returns the ratio of a tensor.
     *
     * @param w all its parameters before the step
     * @param u their directions
     */
    default double ratio(double[] w, double[] u) {
        return 1;
    }

    /** Returns the parameter after a step. */
    default double after(double w, double u, double rate) {
        return w - rate * u;
    }

    /** Passes the state. */
    default void pass(Tape tape) {}

    /** Returns the formula in the documentation of {@code optimizer}, with all state zero. */
    static UpdateFormula of(Optimizer optimizer) {
        if (optimizer instanceof Optimizer.Sgd) {
            return (w, g) -> g;
        }
        if (optimizer instanceof Optimizer.Momentum momentum) {
            return new HeavyBall(momentum.decay());
        }
        if (optimizer instanceof Optimizer.Nesterov nesterov) {
            return new Accelerated(nesterov.decay());
        }
        if (optimizer instanceof Optimizer.RmsProp rmsProp) {
            return new RootMeanSquare(rmsProp);
        }
        if (optimizer instanceof Optimizer.Adam adam) {
            return new AdaptiveMoments(adam);
        }
        if (optimizer instanceof Optimizer.AdamW adamW) {
            return new Decayed(new AdaptiveMoments(adamW.adam()), adamW.weightDecay());
        }
        if (optimizer instanceof Optimizer.Lamb lamb) {
            return new Layerwise(new Decayed(new AdaptiveMoments(lamb.adam()), lamb.weightDecay()));
        }
        throw new IllegalArgumentException("the reference has no formula for " + optimizer);
    }

    /** Polyak's. */
    final class HeavyBall implements UpdateFormula {

        private final double decay;
        private double v;

        HeavyBall(double decay) {
            this.decay = decay;
        }

        @Override
        public double direction(double w, double g) {
            v = decay * v + g;
            return v;
        }

        @Override
        public void pass(Tape tape) {
            v = tape.pass(v);
        }
    }

    /** Nesterov's, in the form of Sutskever et al. */
    final class Accelerated implements UpdateFormula {

        private final double decay;
        private double v;

        Accelerated(double decay) {
            this.decay = decay;
        }

        @Override
        public double direction(double w, double g) {
            v = decay * v + g;
            return g + decay * v;
        }

        @Override
        public void pass(Tape tape) {
            v = tape.pass(v);
        }
    }

    /** Tieleman and Hinton's. */
    final class RootMeanSquare implements UpdateFormula {

        private final Optimizer.RmsProp settings;
        private double s;

        RootMeanSquare(Optimizer.RmsProp settings) {
            this.settings = settings;
        }

        @Override
        public double direction(double w, double g) {
            s = settings.decay() * s + (1 - settings.decay()) * g * g;
            return g / (Math.sqrt(s) + settings.epsilon());
        }

        @Override
        public void pass(Tape tape) {
            s = tape.pass(s);
        }
    }

    /** Kingma and Ba's. */
    final class AdaptiveMoments implements UpdateFormula {

        private final Optimizer.Adam settings;
        private double m;
        private double v;
        private int t;

        AdaptiveMoments(Optimizer.Adam settings) {
            this.settings = settings;
        }

        @Override
        public double direction(double w, double g) {
            t++;
            m = settings.beta1() * m + (1 - settings.beta1()) * g;
            v = settings.beta2() * v + (1 - settings.beta2()) * g * g;
            double mean = m / (1 - Math.pow(settings.beta1(), t));
            double square = v / (1 - Math.pow(settings.beta2(), t));
            return mean / (Math.sqrt(square) + settings.epsilon());
        }

        @Override
        public void pass(Tape tape) {
            m = tape.pass(m);
            v = tape.pass(v);
            t = (int) tape.pass(t);
        }
    }

    /** Loshchilov and Hutter's decay beside another formula. */
    record Decayed(UpdateFormula formula, double decay) implements UpdateFormula {

        @Override
        public double direction(double w, double g) {
            return formula.direction(w, g) + decay * w;
        }

        @Override
        public void pass(Tape tape) {
            formula.pass(tape);
        }
    }
    /** You et al.'s ratio beside another formula. */
    record Layerwise(UpdateFormula formula) implements UpdateFormula {

        @Override
        public double direction(double w, double g) {
            return formula.direction(w, g);
        }

        @Override
        public double ratio(double[] w, double[] u) {
            double length = Vectors.length(w);
            double step = Vectors.length(u);
            return length > 0 && step > 0 ? length / step : 1;
        }

        @Override
        public void pass(Tape tape) {
            formula.pass(tape);
        }
    }
}
