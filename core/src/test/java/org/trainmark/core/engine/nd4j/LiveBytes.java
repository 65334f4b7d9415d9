package org.trainmark.core.engine.nd4j;

import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.factory.Nd4j;

/** ND4J's own count of the bytes of arrays that it has not freed, and its limit on them. */
public final class LiveBytes {

    private static final int EQUAL_READINGS = 3;
    private static final int READINGS = 50;
    private static final int LOOKS = 200;
    private static final int PAUSE_MILLIS = 20;

    private LiveBytes() {}

    static long now() {
        return Nd4j.getEnvironment().getDeviceCouner(0);
    }

    /** Returns the count once ND4J has freed what the garbage collector found, which it does on threads of its own. */
    public static long settled() throws InterruptedException {
        long last = collected();
        int equal = 0;
        for (int reading = 0; equal < EQUAL_READINGS; reading++) {
            if (reading == READINGS) {
                throw new IllegalStateException("ND4J's count does not settle, but is now " + last);
            }
            long next = collected();
            equal = next == last ? equal + 1 : 0;
            last = next;
        }
        return last;
    }

    /** On a busy machine those threads may not run for a while: an array that is dropped here tells that they have. */
    private static long collected() throws InterruptedException {
        drop();
        long full = now();
        for (int look = 0; now() >= full; look++) {
            if (look == LOOKS) {
                throw new IllegalStateException("ND4J frees nothing; its count is " + full);
            }
            System.gc();
            Thread.sleep(PAUSE_MILLIS);
        }
        return now();
    }

    private static void drop() {
        Nd4j.createUninitialized(DataType.FLOAT, 1);
    }

    /** Runs {@code work} where the arrays made may take up only {@code more} bytes beside those there are. */
    public static void withRoomFor(long more, Runnable work) {
        Nd4j.getEnvironment().setDeviceLimit(0, now() + more);
        try {
            work.run();
        } finally {
            Nd4j.getEnvironment().setDeviceLimit(0, 0);
        }
    }
}
