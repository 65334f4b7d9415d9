package org.trainmark.bench.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;

/** Sends signals to processes. */
final class Signals {

    private Signals() {}

    /** Sends a signal to one process. */
    static void send(String name, long process) {
        send(name, Long.toString(process));
    }

    /** Sends a signal to all processes of a group, as a terminal does. */
    static void sendToGroup(String name, long leader) {
        send(name, "-" + leader);
    }

    private static void send(String name, String target) {
        try {
            Process kill = new ProcessBuilder("kill", "-s", name, "--", target)
                    .inheritIO()
                    .start();
            assertThat(kill.waitFor()).as("kill of " + target).isZero();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot signal " + target, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted", e);
        }
    }
}
