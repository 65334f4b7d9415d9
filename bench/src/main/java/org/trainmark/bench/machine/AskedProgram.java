package org.trainmark.bench.machine;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** A program that was asked something: it has a time limit, also if it or what it started never closes its output. */
public final class AskedProgram {

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
     * @throws IOException if it cannot be started or its output cannot be read
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

    private static Optional<Answer> answer(Process process, Duration limit) throws IOException, InterruptedException {
        FutureTask<byte[]> printed =
                new FutureTask<>(() -> process.getInputStream().readAllBytes());
        Thread reader = new Thread(printed, "program-reader");
        reader.setDaemon(true);
        reader.start();
        try {
            byte[] bytes = printed.get(limit.toMillis(), TimeUnit.MILLISECONDS);
            return process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS)
                    ? Optional.of(new Answer(process.exitValue(), new String(bytes, UTF_8)))
                    : Optional.empty();
        } catch (TimeoutException e) {
            return Optional.empty();
        } catch (ExecutionException e) {
            throw new IOException("its output cannot be read", e.getCause());
        }
    }
}
