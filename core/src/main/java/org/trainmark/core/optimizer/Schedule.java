package org.trainmark.core.optimizer;

import static org.trainmark.core.Checks.requirePositive;

/** How the learning rate changes while a training goes on. */
public sealed interface Schedule {

    /** Returns what the base learning rate is multiplied by after {@code epochs}, which may be fractional. */
    double factor(double epochs);

    /** The base rate throughout. */
    record Constant() implements Schedule {

        @Override
        public double factor(double epochs) {
            return 1;
        }
    }

    /** A staircase: the rate is multiplied by {@code factor} each time {@code every} epochs have passed. */
    record Step(double factor, int every) implements Schedule {

        public Step {
            requirePositive(factor, "factor");
            requirePositive(every, "every");
        }

        @Override
        public double factor(double epochs) {
            return Math.pow(factor, Math.floor(epochs / every));
        }
    }

    /** Smooth decay: the rate is multiplied by {@code factor} over each epoch, in equal parts by its steps. */
    record Exponential(double factor) implements Schedule {

        public Exponential {
            requirePositive(factor, "factor");
        }

        @Override
        public double factor(double epochs) {
            return Math.pow(factor, epochs);
        }
    }
}
