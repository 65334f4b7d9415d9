package org.trainmark.bench.cli.output;

import java.io.PrintWriter;

/** Tells on a terminal which part of long work is done now, and how many there are. */
public final class PartsToCome {

    private static final String ERASE_LINE = "\r\u001b[K";

    private final PrintWriter messages;
    private final boolean shown;
    private final int parts;
    private int begun;

    public PartsToCome(PrintWriter messages, Terminal terminal, int parts) {
        this.messages = messages;
        this.parts = parts;
        shown = terminal.errorColumns().isPresent();
    }

    /** Tells that the next part begins. */
    public void begin(String what) {
        begun++;
        show("[%d/%d] %s".formatted(begun, parts, what));
    }

    /** Leaves nothing of what was told. */
    public void end() {
        show("");
    }

    private void show(String text) {
        if (shown) {
            messages.print(ERASE_LINE + text);
            messages.flush();
        }
    }
}
