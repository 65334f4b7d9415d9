package org.trainmark.bench.cli.watch;

import java.util.Optional;
import org.trainmark.bench.watch.HandOrder;

/** Where the orders of whoever watches a training come from. */
interface OrderSource {

    /**
     * Returns the next order, if there is one yet.
     *
     * @param paused whether the training waits
     */
    Optional<HandOrder> next(boolean paused);

    /**
     * Returns whether an order to go on to the next evaluation is to be done before the next order is given, as in a
     * script.
     */
    boolean waitsForPauses();

    /** Returns whether nothing more will come. */
    boolean isOver();

    /** Returns what has been typed so far, or what was wrong with that; may be empty. */
    String prompt();
}
