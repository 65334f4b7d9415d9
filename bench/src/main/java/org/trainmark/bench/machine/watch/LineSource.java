package org.trainmark.bench.machine.watch;

import java.util.List;

/** Lines that a program prints one after the other. */
interface LineSource extends AutoCloseable {

    /** Returns the lines since the last call, without waiting for more. */
    List<String> newLines();

    @Override
    void close();
}
