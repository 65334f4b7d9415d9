package org.trainmark.core.data.fetch;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/** Runs programs as child processes, with nothing to read and with this process's environment. */
final class ProcessTool implements Tool {

    private static final int LINES_SHOWN = 20;

    private final Duration timeout;

    ProcessTool(Duration timeout) {
        this.timeout = timeout;
    }

    @Override
    public void run(Path directory, List<String> command) throws IOException {
        Path log = Files.createTempFile(directory, "tool-", ".log");
        Process process = start(directory, command, log);
        process.getOutputStream().close();
        String shown = String.join(" ", command);
        if (!ends(process)) {
            throw new IOException("%s took over %s s%s".formatted(shown, timeout.toMillis() / 1000.0, lastLines(log)));
        }
        if (process.exitValue() != 0) {
            throw new IOException("%s ended with exit code %d%s".formatted(shown, process.exitValue(), lastLines(log)));
        }
    }

    private static Process start(Path directory, List<String> command, Path log) throws IOException {
        try {
            return new ProcessBuilder(command)
                    .directory(directory.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile())
                    .start();
        } catch (IOException e) {
            throw new IOException(command.get(0) + " cannot be started: is it installed?", e);
        }
    }

    private boolean ends(Process process) throws IOException {
        try {
            return process.waitFor(timeout.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw (IOException) new InterruptedIOException("interrupted").initCause(e);
        } finally {
            process.destroyForcibly();
        }
    }

    private static String lastLines(Path log) throws IOException {
        List<String> lines = new String(Files.readAllBytes(log), StandardCharsets.UTF_8)
                .lines()
                .filter(line -> !line.isBlank())
                .toList();
        return lines.stream()
                .skip(Math.max(0, lines.size() - LINES_SHOWN))
                .map(line -> "\n  " + line)
                .collect(Collectors.joining("", lines.isEmpty() ? "" : ":", ""));
    }
}
