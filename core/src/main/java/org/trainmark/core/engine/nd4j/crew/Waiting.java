package org.trainmark.core.engine.nd4j.crew;

/**
 * How one thread of a crew waits: it spins for a moment, since in training the next piece of work comes within
 * microseconds, and then sleeps, so that other programs have the processor.
 *
 * <p>It does not spin where there are fewer processors than threads, since it would keep one from the thread that it
 * waits for, and only briefly where spinning was in vain the last times, but for a trial now and then.
 */
final class Waiting {

    /** About a tenth of a millisecond. */
    static final int SPINS = 4000;

    static final int FEW_SPINS = 50;

    /** Waits in a row that ended in sleep, after which spinning is not worth it. */
    static final int IN_VAIN = 4;

    private static final int TRY_AGAIN_EVERY = 64;

    private final boolean spins;
    private int inVain;

    /** @param spins whether there is a processor for each thread */
    Waiting(boolean spins) {
        this.spins = spins;
    }

    /** Returns how often to spin before sleeping in the wait that begins. */
    int spins() {
        if (!spins) {
            return 0;
        }
        return inVain < IN_VAIN || inVain % TRY_AGAIN_EVERY == 0 ? SPINS : FEW_SPINS;
    }

    /** Takes note of a wait that is over. */
    void ended(boolean slept) {
        inVain = slept ? inVain + 1 : 0;
    }
}
