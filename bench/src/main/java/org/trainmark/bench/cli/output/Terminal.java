package org.trainmark.bench.cli.output;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintWriter;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.trainmark.bench.run.Watcher;

/**
 * What the launcher knows of the terminal; a JVM cannot tell.
 *
 * @param outputColumns width of the terminal on standard output; empty if that is a file or a pipe
 * @param errorColumns likewise for standard error
 * @param typed what is typed, or comes from a file or a pipe
 */
public record Terminal(OptionalInt outputColumns, OptionalInt errorColumns, Typed typed) {

    /** Width of what is written to a file or a pipe. */
    private static final int PLAIN_COLUMNS = 160;

    /** Returns what the properties say that the launcher sets. */
    public static Terminal ofLauncher() {
        return new Terminal(
                columns("trainmark.stdout.columns"), columns("trainmark.stderr.columns"), Typed.ofLauncher());
    }

    /** Returns one of which nobody types anything. */
    public static Terminal of(OptionalInt outputColumns, OptionalInt errorColumns) {
        return new Terminal(outputColumns, errorColumns, Typed.NOTHING);
    }

    private static OptionalInt columns(String property) {
        int columns = Integer.getInteger(property, 0);
        return columns > 0 ? OptionalInt.of(columns) : OptionalInt.empty();
    }

    /**
     * Returns the watcher of a run on standard error.
     *
     * @param environment may say that the terminal can only print, or that colors are not wanted
     */
    public Watcher watcher(PrintWriter messages, Map<String, String> environment, boolean quiet) {
        boolean colors = environment.getOrDefault("NO_COLOR", "").isEmpty();
        return new Watcher(
                messages, isDumb(environment) ? OptionalInt.empty() : errorColumns, colors, quiet, Optional.empty());
    }

    private static boolean isDumb(Map<String, String> environment) {
        return environment.getOrDefault("TERM", "").equals("dumb");
    }

    /** Returns whether single keys can be read while messages are written over. */
    public boolean hasKeys(Map<String, String> environment) {
        return typed.isTerminal() && errorColumns.isPresent() && !isDumb(environment);
    }

    /** Returns what writes to the terminal on standard error, and passes on what steers it. */
    public PrintWriter screen() {
        return new Output(new FileOutputStream(FileDescriptor.err)).writer();
    }

    /** Returns how many columns what goes to standard output may take. */
    public int tableColumns() {
        return outputColumns.orElse(PLAIN_COLUMNS);
    }
}
