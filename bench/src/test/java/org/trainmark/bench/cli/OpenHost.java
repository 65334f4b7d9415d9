package org.trainmark.bench.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Path;
import java.util.Base64;

/**
 * A process in a working directory that runs one command after another: most of the time of one that reads a run is the
 * start of a JVM. For what is about commands, and neither about trials nor about processes.
 */
public final class OpenHost implements AutoCloseable {

    private static final String BETWEEN_WORDS = "\u001f";

    private final Process process;
    private final BufferedReader replies;

    private OpenHost(Process process) {
        this.process = process;
        replies = process.inputReader(UTF_8);
    }

    /** Starts one in a directory. */
    public static OpenHost in(Path directory) {
        try {
            return new OpenHost(HostProcess.builder(directory, HostProcess.command(OpenHost.class, directory))
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start());
        } catch (IOException e) {
            throw new UncheckedIOException("cannot start a host in " + directory, e);
        }
    }

    /** Answers each line of words with the exit code of that command and what it has printed. */
    public static void main(String[] arguments) throws IOException {
        BufferedReader commands = new BufferedReader(new InputStreamReader(System.in, UTF_8));
        for (String words = commands.readLine(); words != null; words = commands.readLine()) {
            HostProcess.Ended ended = InProcess.run(System.getenv(), words.split(BETWEEN_WORDS));
            System.out.println(ended.code() + " " + written(ended.out()) + " " + written(ended.err()));
        }
    }

    private static String written(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(UTF_8));
    }

    private static String read(String written) {
        return new String(Base64.getDecoder().decode(written), UTF_8);
    }

    /** Runs a command to its end. */
    public HostProcess.Ended run(String... words) {
        try {
            Writer commands = process.outputWriter(UTF_8);
            commands.write(String.join(BETWEEN_WORDS, words) + "\n");
            commands.flush();
            String reply = replies.readLine();
            if (reply == null) {
                throw new AssertionError("the host ended at " + String.join(" ", words));
            }
            String[] parts = reply.split(" ", -1);
            return new HostProcess.Ended(Integer.parseInt(parts[0]), read(parts[1]), read(parts[2]));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot run " + String.join(" ", words), e);
        }
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
