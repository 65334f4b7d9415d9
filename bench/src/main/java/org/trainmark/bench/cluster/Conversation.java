package org.trainmark.bench.cluster;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.function.Consumer;

/** The lines between a run and the process of one block; what else that prints goes to a log. */
final class Conversation {

    private final Process process;
    private final String token;
    private final OutputStream out;
    private final CompletableFuture<Boolean> needsShipment = new CompletableFuture<>();

    /**
     * @param process of the block
     * @param token of the block
     */
    Conversation(Process process, String token) {
        this.process = requireNonNull(process, "process");
        this.token = requireNonNull(token, "token");
        out = process.getOutputStream();
    }

    /** Sends an archive if the node lacks it; that is the first it says. */
    synchronized void ship(Shipment shipment) {
        try {
            if (needsShipment.get()) {
                Files.copy(shipment.archive(), out);
                out.flush();
            }
        } catch (IOException | ExecutionException e) {
            process.destroy();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Says a line. The end of a process that hears no more is heard by {@link #listen}. */
    synchronized void say(ToBlock message) {
        try {
            out.write((BlockLine.write(token, message) + "\n").getBytes(UTF_8));
            out.flush();
        } catch (IOException e) {
            process.destroy();
        }
    }

    /**
     * Hears every line until there are no more.
     *
     * @param heard in their order
     * @param log takes what is none
     */
    void listen(Consumer<FromBlock> heard, PrintStream log) {
        try (BufferedReader in = process.inputReader(UTF_8)) {
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                if (line.startsWith(Shipment.MARK)) {
                    needsShipment.complete(line.endsWith("need"));
                    continue;
                }
                BlockLine.read(line, token, FromBlock.class).ifPresentOrElse(heard, logging(line, log));
            }
        } catch (IOException e) {
            // It was destroyed while it was heard.
            log.println(e);
        } catch (UncheckedIOException e) {
            log.println(e.getCause());
        } finally {
            needsShipment.complete(false);
        }
    }

    private static Runnable logging(String line, PrintStream log) {
        return () -> log.println(line);
    }
}
