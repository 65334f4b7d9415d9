package org.trainmark.bench.cli.watch;

import java.io.IOException;
import java.io.InputStream;
import java.util.OptionalInt;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

/** The bytes of a stream as they come, without waiting for any. */
final class TypedBytes {

    private static final int END = -1;

    private final BlockingQueue<Integer> bytes = new LinkedBlockingQueue<>();
    private volatile boolean ended;

    /** Begins to read, in a thread of its own that nobody waits for. */
    TypedBytes(InputStream stream) {
        Thread thread = new Thread(() -> read(stream), "typed");
        thread.setDaemon(true);
        thread.start();
    }

    private void read(InputStream stream) {
        try {
            int next = stream.read();
            while (next != END) {
                bytes.add(next);
                next = stream.read();
            }
        } catch (IOException e) {
            // A terminal that is gone has nothing more to say.
            ended = true;
        }
        ended = true;
    }

    /** Returns the next byte, if it is there. */
    OptionalInt next() {
        Integer next = bytes.poll();
        return next == null ? OptionalInt.empty() : OptionalInt.of(next);
    }

    /** Returns whether nothing more will come. */
    boolean isOver() {
        return ended && bytes.isEmpty();
    }
}
