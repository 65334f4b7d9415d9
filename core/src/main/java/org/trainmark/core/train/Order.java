package org.trainmark.core.train;

import static java.util.Objects.requireNonNull;
import static org.trainmark.core.Checks.requirePositive;
import static org.trainmark.core.Checks.requirePositiveSingle;

import java.util.function.Consumer;
import org.trainmark.core.train.TrainingOutcome.End;

/** What is wanted of a training that goes on; it is done between two steps. */
public sealed interface Order {

    /**
     * Ends the training.
     *
     * @param why {@link End#NOT_LET_ON}, {@link End#ENDED_BY_HAND} or {@link End#PAUSED}
     */
    record Finish(End why) implements Order {

        public Finish {
            if (why != End.NOT_LET_ON && why != End.ENDED_BY_HAND && why != End.PAUSED) {
                throw new IllegalArgumentException("no order ends a training with " + why);
            }
        }
    }

    /** Waits for the next order, with all clocks stopped. */
    record Hold() implements Order {}

    /** Goes on after a {@link Hold}; else nothing. */
    record GoOn() implements Order {}

    /** Goes on from another learning rate, which takes the place of the configuration's. */
    record Rate(double learningRate) implements Order {

        public Rate {
            requirePositiveSingle(learningRate, "learningRate");
        }
    }

    /** Likewise with the rate of now times a factor; does nothing where that is no rate that engines know. */
    record Scale(double factor) implements Order {

        public Scale {
            requirePositive(factor, "factor");
        }
    }

    /**
     * Hands over how far the training has come.
     *
     * @param to outside the time of training
     */
    record Save(Consumer<Checkpoint> to) implements Order {

        public Save {
            requireNonNull(to, "to");
        }
    }
}
