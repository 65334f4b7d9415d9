package org.trainmark.bench.cli;

import java.util.OptionalInt;

/**
 * What the launcher knows of the terminal; a JVM cannot tell.
 *
 * @param outputColumns width of the terminal on standard output; empty if that is a file or a pipe
 * @param errorColumns likewise for standard error
 */
record Terminal(OptionalInt outputColumns, OptionalInt errorColumns) {

    /** Width of what is written to a file or a pipe. */
    private static final int PLAIN_COLUMNS = 160;

    static Terminal ofLauncher() {
        return new Terminal(columns("trainmark.stdout.columns"), columns("trainmark.stderr.columns"));
    }

    private static OptionalInt columns(String property) {
        int columns = Integer.getInteger(property, 0);
        return columns > 0 ? OptionalInt.of(columns) : OptionalInt.empty();
    }

    int tableColumns() {
        return outputColumns.orElse(PLAIN_COLUMNS);
    }
}
