package org.trainmark.bench.machine;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** A program that was asked something: it has a time limit, also if it or what it started never closes its output. */
public final class AskedProgram {

    /** How long what is left in a pipe takes once the program has ended. */
    private static final long REST_MILLIS = 1_000;

    private AskedProgram() {}

    /**
     * What a program said.
     *
     * @param code that it ended with
     */
    public record Answer(int code, String printed) {}

    /**
     * Asks and waits; empty if the program does not end within the limit, or this thread is interrupted.
     *
     * @throws IOException if it cannot be started
     */
    public static Optional<Answer> ask(ProcessBuilder program, Duration limit) throws IOException {
        Process process = program.start();
        try {
            process.getOutputStream().close();
            return answer(process, limit);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        } finally {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
        }
    }

    private static Optional<Answer> answer(Process process, Duration limit) throws InterruptedException {
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        Thread reader = new Thread(() -> read(process, printed), "program-reader");
        reader.setDaemon(true);
        reader.start();
        if (!process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS)) {
            return Optional.empty();
        }
        // What it leaves behind may keep its output open.
        reader.join(REST_MILLIS);
        return Optional.of(new Answer(process.exitValue(), printed.toString(UTF_8)));
    }

    private static void read(Process process, ByteArrayOutputStream printed) {
        try {
            process.getInputStream().transferTo(printed);
        } catch (IOException e) {
            // The program ended; what it printed before is read.
            return;
        }
    }
}
