package org.trainmark.bench.cli.output;

import static java.util.Objects.requireNonNull;

import java.io.InputStream;

/**
 * Standard input.
 *
 * @param isTerminal whether a person types there
 */
public record Typed(InputStream bytes, boolean isTerminal) {

    static final Typed NOTHING = new Typed(InputStream.nullInputStream(), false);

    public Typed {
        requireNonNull(bytes, "bytes");
    }

    /** Returns it with what the property says that the launcher sets. */
    static Typed ofLauncher() {
        return new Typed(System.in, Boolean.getBoolean("trainmark.stdin.terminal"));
    }
}
