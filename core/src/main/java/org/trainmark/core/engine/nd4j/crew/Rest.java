package org.trainmark.core.engine.nd4j.crew;

import java.util.concurrent.locks.LockSupport;

/** What a thread of a crew does while it waits. */
interface Rest {

    Rest USUAL = new Rest() {
        @Override
        public void spin() {
            Thread.onSpinWait();
        }

        @Override
        public void sleep(Object blocker) {
            LockSupport.park(blocker);
        }
    };

    /** Lets a moment pass. */
    void spin();

    /** Sleeps until woken, or for no reason, or until the thread is interrupted. */
    void sleep(Object blocker);
}
