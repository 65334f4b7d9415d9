package org.trainmark.bench.launch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The process that a launch script starts, known by the number that the script writes down; JMH keeps it to itself.
 *
 * @param script which starts one process at a time
 */
public record Fork(Path script) {

    /** What the name of the file with the number has beyond the script's. */
    static final String PID_SUFFIX = ".pid";

    /** Returns the number of the process; empty before it has started and once it is forgotten. */
    Optional<Long> pid() {
        try {
            String text = Files.exists(pidFile()) ? Files.readString(pidFile()).strip() : "";
            return text.matches("\\d{1,18}") ? Optional.of(Long.valueOf(text)) : Optional.empty();
        } catch (IOException e) {
            // It was deleted since.
            return Optional.empty();
        }
    }

    /** Ends the process and what it started. */
    void end() {
        pid().flatMap(ProcessHandle::of).filter(Fork::isOfThisProcess).ifPresent(process -> {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
        });
    }

    private static boolean isOfThisProcess(ProcessHandle process) {
        return process.parent().equals(Optional.of(ProcessHandle.current()));
    }

    /** Forgets the number, which may be another process's soon. */
    void forget() {
        try {
            Files.deleteIfExists(pidFile());
        } catch (IOException e) {
            throw new UncheckedIOException("cannot delete " + pidFile(), e);
        }
    }

    /** Ends every process that this one has started. */
    public static void endAll() {
        ProgramProcess.endAll();
        ProcessHandle.current().descendants().forEach(ProcessHandle::destroyForcibly);
    }

    private Path pidFile() {
        return script.resolveSibling(script.getFileName() + PID_SUFFIX);
    }
}
