package org.trainmark.core.optimizer;

import static java.util.Objects.requireNonNull;
import static org.trainmark.core.Checks.requireFraction;
import static org.trainmark.core.Checks.requireFractionSingle;
import static org.trainmark.core.Checks.requirePositive;
import static org.trainmark.core.Checks.requirePositiveSingle;

import java.util.List;

/** How the learning rate changes while a training goes on. */
public sealed interface Schedule
        permits Schedule.Constant,
                Schedule.Step,
                Schedule.Exponential,
                Schedule.Cosine,
                Schedule.ReduceOnPlateau,
                Schedule.OneCycle,
                Schedule.WarmUp,
                EditedSchedule {

    /**
     * Returns what the base learning rate is multiplied by.
     *
     * @param epochs since the start, fractional inside an epoch
     * @param evaluations so far, oldest first
     */
    double factor(double epochs, List<Evaluated> evaluations);

    /**
     * Returns the base rate of a step.
     *
     * @param configured the learning rate of the configuration
     * @param step its number, from 0
     */
    default double base(double configured, long step) {
        return configured;
    }

    /** Returns the factor of a training that was never evaluated. */
    default double factor(double epochs) {
        return factor(epochs, List.of());
    }

    /**
     * An evaluation that a schedule may go by.
     *
     * @param epochs since the training began when it was made, whatever schedules have followed each other
     * @param loss of the validation split
     */
    record Evaluated(double epochs, double loss) {}

    /** The base rate throughout. */
    record Constant() implements Schedule {

        @Override
        public double factor(double epochs, List<Evaluated> evaluations) {
            return 1;
        }
    }

    /** A staircase: the rate is multiplied by {@code factor} each time {@code every} epochs have passed. */
    record Step(double factor, int every) implements Schedule {

        /** Far less than any step is of an epoch, far more than differences of epochs are off by. */
        private static final double ROUNDING = 1e-9;

        public Step {
            requirePositiveSingle(factor, "factor");
            requirePositive(every, "every");
        }

        @Override
        public double factor(double epochs, List<Evaluated> evaluations) {
            // After a warm-up of 0.3 epochs the second epoch may end a rounding error before it is over.
            return Math.pow(factor, Math.floor(epochs / every + ROUNDING));
        }
    }

    /**
     * Smooth growth or decay: the rate is multiplied by {@code factor} over each epoch, in equal parts by its steps.
     */
    record Exponential(double factor) implements Schedule {

        public Exponential {
            requirePositiveSingle(factor, "factor");
        }

        @Override
        public double factor(double epochs, List<Evaluated> evaluations) {
            return Math.pow(factor, epochs);
        }
    }

    /** Half a cosine from 1 down to {@code floor} over {@code epochs}, then that (Loshchilov and Hutter, 2017). */
    record Cosine(double epochs, double floor) implements Schedule {

        public Cosine {
            requirePositive(epochs, "epochs");
            requireFractionSingle(floor, "floor");
        }

        @Override
        public double factor(double now, List<Evaluated> evaluations) {
            return alongCosine(1, floor, now / epochs);
        }
    }

    /**
     * The rate is multiplied by {@code factor} each time that {@code patience} evaluations in a row have not lowered
     * the validation loss.
     */
    record ReduceOnPlateau(double factor, int patience) implements Schedule {

        public ReduceOnPlateau {
            requirePositiveSingle(factor, "factor");
            requirePositive(patience, "patience");
        }

        @Override
        public double factor(double epochs, List<Evaluated> evaluations) {
            double lowest = Double.POSITIVE_INFINITY;
            int withoutGain = 0;
            double now = 1;
            for (Evaluated evaluation : evaluations) {
                boolean gained = evaluation.loss() < lowest;
                withoutGain = gained ? 0 : withoutGain + 1;
                lowest = gained ? evaluation.loss() : lowest;
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
            requireFractionSingle(start, "start");
            requireFractionSingle(end, "end");
        }

        @Override
        public double factor(double now, List<Evaluated> evaluations) {
            double peak = rise * epochs;
            return now < peak ? alongCosine(start, 1, now / peak) : alongCosine(1, end, (now - peak) / (epochs - peak));
        }
    }

    /**
     * A straight line from {@code start} to the first rate of {@code then} over {@code epochs}, then that schedule, as
     * if the training had begun there: evaluations up to then are none of its.
     */
    record WarmUp(double epochs, double start, Schedule then) implements Schedule {

        public WarmUp {
            requirePositive(epochs, "epochs");
            requireFractionSingle(start, "start");
            requireNonNull(then, "then");
            if (then instanceof WarmUp || then instanceof EditedSchedule) {
                throw new IllegalArgumentException("a warm-up cannot come before a warm-up, nor before edits");
            }
        }

        @Override
        public double factor(double now, List<Evaluated> evaluations) {
            double first = then.factor(0);
            return now < epochs
                    ? first * (start + (1 - start) * now / epochs)
                    : then.factor(now - epochs, after(evaluations));
        }

        private List<Evaluated> after(List<Evaluated> evaluations) {
            int before = 0;
            while (before < evaluations.size() && evaluations.get(before).epochs() <= epochs) {
                before++;
            }
            return evaluations.subList(before, evaluations.size());
        }
    }

    private static double alongCosine(double from, double to, double way) {
        return to + (from - to) * (1 + Math.cos(Math.PI * Math.min(1, way))) / 2;
    }
}
