package org.trainmark.bench.launch;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.trainmark.bench.machine.ProcessFamily;
import org.trainmark.bench.machine.SystemFiles;
import org.trainmark.bench.program.Program.End;

/**
 * A program that runs, with all that it starts: a session of its own, so that the keys of a terminal do not reach it,
 * and it goes when this process does.
 */
final class ProgramProcess implements AutoCloseable {

    /** The variable that every process of a trial starts with. */
    static final String MARK = "TRAINMARK_TRIAL";

    private static final Set<ProgramProcess> RUNNING = ConcurrentHashMap.newKeySet();

    private final Process process;
    private final ProcessFamily family;

    private ProgramProcess(Process process, String mark) {
        this.process = process;
        family = new ProcessFamily(SystemFiles.ofThisMachine(), process.pid(), MARK + "=" + mark);
    }

    /**
     * Starts a program. The thread that does must wait for it: the system ends the program with that thread.
     *
     * @param command what to run, with what stands before it
     * @param variables beside those of this process; one that is empty is taken away
     * @param mark that no other trial has
     */
    static ProgramProcess start(List<String> command, Path directory, Map<String, String> variables, String mark)
            throws IOException {
        ProcessBuilder builder =
                new ProcessBuilder(command).directory(directory.toFile()).redirectErrorStream(true);
        variables.forEach((name, value) -> {
            if (value.isEmpty()) {
                builder.environment().remove(name);
            } else {
                builder.environment().put(name, value);
            }
        });
        builder.environment().put(MARK, mark);
        ProgramProcess started = new ProgramProcess(builder.start(), mark);
        RUNNING.add(started);
        return started;
    }

    long pid() {
        return process.pid();
    }

    ProcessFamily family() {
        return family;
    }

    InputStream output() {
        return process.getInputStream();
    }

    boolean endsWithin(long millis) throws InterruptedException {
        return process.waitFor(millis, TimeUnit.MILLISECONDS);
    }

    /** Returns a shell's exit code: 128 and the number of the signal, of one that a signal ended. */
    int exitCode() {
        return process.exitValue();
    }

    /** Asks it to end. */
    void ask(End how) {
        if (how == End.SIGNAL || !saysStop()) {
            family.ask();
        }
    }

    private boolean saysStop() {
        try {
            OutputStream in = process.getOutputStream();
            in.write("stop\n".getBytes(UTF_8));
            in.flush();
            return true;
        } catch (IOException e) {
            // It does not read; the signal remains.
            return false;
        }
    }

    /** Ends it and all that it started. */
    @Override
    public void close() {
        family.end();
        RUNNING.remove(this);
    }

    /** Ends every program that this process runs. */
    static void endAll() {
        RUNNING.forEach(one -> one.family.end());
    }
}
