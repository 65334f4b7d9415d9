package org.trainmark.bench.cli;

import java.nio.file.Path;
import java.util.List;

/**
 * A suite like {@link TinySuite} whose trials are a program, which take a fifth of a second each: for what is about
 * runs and not about what trains in them.
 */
public final class TinyProgram {

    private static final String TEXT = """
            # Does it work?
            name: tiny
            program:
              command: [perl, -e, '$| = 1; print("samples=", $n += 640, "\\n"), select(undef, undef, undef, 0.01) while 1']
              settings-from: environment
              progress: {samples: 'samples=([0-9]+)'}
            learning-rate: 0.1
            batch-size: 32
            measure:
              repetitions: 3
              disturbed-repeats: 0
              throughput: {warmup: 0s, measure: 100ms}
            limits: {trial-timeout: 1m}
            """;

    private TinyProgram() {}

    /** Writes the suite, and returns the arguments that run it with changes. */
    public static String[] arguments(Path directory, String... changes) {
        return arguments(directory, List.of("run"), changes);
    }

    /**
     * Writes the suite, and returns the arguments of a command on it, which is the first of the words, with options.
     */
    public static String[] arguments(Path directory, List<String> command, String... changes) {
        return TinySuite.arguments(TEXT, directory, command, changes);
    }
}
