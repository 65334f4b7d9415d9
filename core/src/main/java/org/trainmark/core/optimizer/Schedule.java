package org.trainmark.core.optimizer;

import static java.util.Objects.requireNonNull;
import static org.trainmark.core.Checks.requireFraction;
import static org.trainmark.core.Checks.requirePositive;

import java.util.List;

/** How the learning rate changes while a training goes on. */
public sealed interface Schedule {

    /**
     * Returns what the base learning rate is multiplied by.
     *
     * @param epochs since the start, fractional inside an epoch
     * @param validationLosses of all evaluations so far, oldest first
     */
    double factor(double epochs, List<Double> validationLosses);

    /** Returns the factor of a training that was never evaluated. */
    default double factor(double epochs) {
        return factor(epochs, List.of());
    }

    /** The base rate throughout. */
    record Constant() implements Schedule {

        @Override
        public double factor(double epochs, List<Double> validationLosses) {
            return 1;
        }
    }

    /** A staircase: the rate is multiplied by {@code factor} each time {@code every} epochs have passed. */
    record Step(double factor, int every) implements Schedule {

        /** Far less than any step is of an epoch, far more than differences of epochs are off by. */
        private static final double ROUNDING = 1e-9;

        public Step {
            requirePositive(factor, "factor");
            requirePositive(every, "every");
        }

        @Override
        public double factor(double epochs, List<Double> validationLosses) {
            // After a warm-up of 0.3 epochs the second epoch may end a rounding error before it is over.
            return Math.pow(factor, Math.floor(epochs / every + ROUNDING));
        }
    }

    /**
     * Smooth growth or decay: the rate is multiplied by {@code factor} over each epoch, in equal parts by its steps.
     */
    record Exponential(double factor) implements Schedule {

        public Exponential {
            requirePositive(factor, "factor");
        }

        @Override
        public double factor(double epochs, List<Double> validationLosses) {
            return Math.pow(factor, epochs);
        }
    }

    /** Half a cosine from 1 down to {@code floor} over {@code epochs}, then that (Loshchilov and Hutter, 2017). */
    record Cosine(double epochs, double floor) implements Schedule {

        public Cosine {
            requirePositive(epochs, "epochs");
            requireFraction(floor, "floor");
        }

        @Override
        public double factor(double now, List<Double> validationLosses) {
            return alongCosine(1, floor, now / epochs);
        }
    }

    /**
     * The rate is multiplied by {@code factor} each time that {@code patience} evaluations in a row have not lowered
     * the validation loss.
     */
    record ReduceOnPlateau(double factor, int patience) implements Schedule {

        public ReduceOnPlateau {
            requirePositive(factor, "factor");
            requirePositive(patience, "patience");
        }

        @Override
        public double factor(double epochs, List<Double> validationLosses) {
            double lowest = Double.POSITIVE_INFINITY;
            int withoutGain = 0;
            double now = 1;
            for (double loss : validationLosses) {
                withoutGain = loss < lowest ? 0 : withoutGain + 1;
                lowest = Math.min(lowest, loss);
                if (withoutGain == patience) {
                    now *= factor;
                    withoutGain = 0;
                }
            }
            return now;
        }
    }

    /**
     * Up from {@code start} to 1 over the first part of {@code epochs}, down to {@code end} over the rest, then that
     * (Smith and Topin, 2018), both ways along half a cosine as in fast.ai.
     *
     * @param rise share of the epochs in which the rate goes up
     */
    record OneCycle(double epochs, double rise, double start, double end) implements Schedule {

        public OneCycle {
            requirePositive(epochs, "epochs");
            requireFraction(rise, "rise");
            requireFraction(start, "start");
            requireFraction(end, "end");
        }

        @Override
        public double factor(double now, List<Double> validationLosses) {
            double peak = rise * epochs;
            return now < peak ? alongCosine(start, 1, now / peak) : alongCosine(1, end, (now - peak) / (epochs - peak));
        }
    }

    /** A straight line from {@code start} to the first rate of {@code then} over {@code epochs}, then that schedule. */
    record WarmUp(double epochs, double start, Schedule then) implements Schedule {

        public WarmUp {
            requirePositive(epochs, "epochs");
            requireFraction(start, "start");
            requireNonNull(then, "then");
            if (then instanceof WarmUp) {
                throw new IllegalArgumentException("a warm-up cannot follow a warm-up");
            }
        }

        @Override
        public double factor(double now, List<Double> validationLosses) {
            double first = then.factor(0);
            return now < epochs
                    ? first * (start + (1 - start) * now / epochs)
                    : then.factor(now - epochs, validationLosses);
        }
    }

    private static double alongCosine(double from, double to, double way) {
        return to + (from - to) * (1 + Math.cos(Math.PI * Math.min(1, way))) / 2;
    }
}
