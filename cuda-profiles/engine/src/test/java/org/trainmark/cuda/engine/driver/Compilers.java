package org.trainmark.cuda.engine.driver;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.util.List;

/** Compilers that tests run. */
final class Compilers {

    private Compilers() {}

    /** Returns whether a compiler is installed. */
    static boolean has(String compiler) {
        try {
            run(List.of(compiler, "--version"));
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    /** Runs a command and returns what it printed. */
    static String run(List<String> command) throws IOException {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes(), UTF_8);
        try {
            if (process.waitFor() != 0) {
                throw new IllegalStateException(String.join(" ", command) + ":\n" + output);
            }
        } catch (InterruptedException e) {
            throw new IllegalStateException("interrupted", e);
        }
        return output;
    }
}
