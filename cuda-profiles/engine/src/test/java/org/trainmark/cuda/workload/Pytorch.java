package org.trainmark.cuda.workload;

import static org.junit.jupiter.api.Assumptions.abort;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Runs the scripts for PyTorch with a Python that can; where there is none, the test is skipped. */
final class Pytorch {

    /** The environment variable that names the Python to take. */
    private static final String VARIABLE = "TRAINMARK_PYTHON";

    private static final Path SCRIPTS = Path.of("..", "pytorch");

    private Pytorch() {}

    /**
     * How a run of the script ended.
     *
     * @param output of both streams
     */
    record Ended(int exitCode, String output) {}

    /** Runs {@code reference.py}. */
    static Ended run(List<String> arguments) throws IOException, InterruptedException {
        return script("import torch", "reference.py", arguments);
    }

    /** Runs {@code table.py}, for which any Python will do. */
    static Ended table(List<String> arguments) throws IOException, InterruptedException {
        return script("", "table.py", arguments);
    }

    private static Ended script(String needed, String name, List<String> arguments)
            throws IOException, InterruptedException {
        Optional<String> named = Optional.ofNullable(System.getenv(VARIABLE));
        for (String python : named.map(List::of).orElseGet(() -> List.of("python3", "/usr/bin/python3"))) {
            if (start(List.of(python, "-c", needed)).exitCode() == 0) {
                return start(
                        Stream.concat(Stream.of(python, SCRIPTS.resolve(name).toString()), arguments.stream())
                                .toList());
            }
        }
        return abort(
                "there is no python3 here that has what is needed, '%s'; %s may name one".formatted(needed, VARIABLE));
    }

    private static Ended start(List<String> command) throws IOException, InterruptedException {
        try {
            Process process =
                    new ProcessBuilder(command).redirectErrorStream(true).start();
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return new Ended(process.waitFor(), output);
        } catch (IOException e) {
            return new Ended(127, e.toString());
        }
    }
}
