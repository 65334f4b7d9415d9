package org.trainmark.cuda.engine;

import static org.junit.jupiter.api.Assumptions.abort;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Runs {@code reference.py} with a Python that has PyTorch; where there is none, the test is skipped. */
final class Pytorch {

    /** The environment variable that names the Python to take. */
    private static final String VARIABLE = "TRAINMARK_PYTHON";

    private static final Path SCRIPT = Path.of("..", "pytorch", "reference.py");

    private Pytorch() {}

    /**
     * How a run of the script ended.
     *
     * @param output of both streams
     */
    record Ended(int exitCode, String output) {}

    static Ended run(List<String> arguments) throws IOException, InterruptedException {
        Optional<String> named = Optional.ofNullable(System.getenv(VARIABLE));
        for (String python : named.map(List::of).orElseGet(() -> List.of("python3", "/usr/bin/python3"))) {
            if (start(List.of(python, "-c", "import torch")).exitCode() == 0) {
                return start(Stream.concat(Stream.of(python, SCRIPT.toString()), arguments.stream())
                        .toList());
            }
        }
        return abort("no python3 here has PyTorch; " + VARIABLE + " may name one");
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
