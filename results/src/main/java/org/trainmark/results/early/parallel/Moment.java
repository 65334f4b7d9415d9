package org.trainmark.results.early.parallel;

import static java.util.Objects.requireNonNull;

/**
 * How good the best is that was found after as many seconds.
 *
 * @param begun how many trainings the workers had begun by then: the median over the orders
 * @param standing in losses
 */
public record Moment(double seconds, double begun, Standing standing) {

    public Moment {
        requireNonNull(standing, "standing");
    }
}
