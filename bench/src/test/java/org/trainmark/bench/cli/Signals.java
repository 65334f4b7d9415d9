package org.trainmark.bench.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/** Sends signals to processes. */
public final class Signals {

    /**
     * What starts a command with the signals in force that Maven's starter ignores, as {@code nohup} and {@code &} do.
     */
    private static final List<String> HEEDING = List.of("env", "--default-signal=HUP,INT,TERM");

    private Signals() {}

    /**
     * Returns the words before a command that is not to ignore any signal; skips the test where nothing can do that.
     */
    public static List<String> heeding() {
        List<String> probe = new ArrayList<>(HEEDING);
        probe.add("true");
        assumeTrue(
                succeeds(probe), "a signal that is ignored here stays so: env of coreutils 8.31 or later is missing");
        return HEEDING;
    }

    /** Sends a signal to one process. */
    public static void send(String name, long process) {
        send(name, Long.toString(process));
    }

    /** Sends a signal to all processes of a group, as a terminal does. */
    public static void sendToGroup(String name, long leader) {
        send(name, "-" + leader);
    }

    private static void send(String name, String target) {
        assertThat(succeeds(List.of("kill", "-s", name, "--", target)))
                .as("kill of " + target)
                .isTrue();
    }

    private static boolean succeeds(List<String> command) {
        try {
            return new ProcessBuilder(command).inheritIO().start().waitFor() == 0;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot start " + command, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted", e);
        }
    }
}
