package org.trainmark.bench.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.trainmark.results.TrialReport;
import org.trainmark.results.log.RunDirectory;

/** A suite of one cell and three repetitions, whose trials take about a second each, and what its runs leave. */
public final class TinySuite {

    /** The file's name in its directory. */
    public static final String FILE = "tiny.yaml";

    /** The directory of its run in that directory. */
    public static final String OUT = "run";

    public static final int TRIALS = 3;

    private static final String TEXT = """
            # Does it work?
            name: tiny
            data: {synthetic: {examples: 256, features: 8, classes: 3}, validation: 0.25}
            model: {mlp: {hidden: [8]}}
            optimizer: sgd
            learning-rate: 0.1
            batch-size: 32
            axes:
              profile: [quick]
            measure:
              repetitions: 3
              disturbed-repeats: 0
              throughput: {warmup: 0s, measure: 100ms}
            limits: {trial-timeout: 1m}
            profiles:
              quick: {extends: cpu, threads: {blas: 1}, jvm: [-XX:+UseSerialGC, -XX:TieredStopAtLevel=1]}
            """;

    private TinySuite() {}

    /** Writes the suite, and returns the arguments that run it with changes. */
    public static String[] arguments(Path directory, String... changes) {
        return arguments(directory, List.of("run"), changes);
    }

    /**
     * Writes the suite, and returns the arguments of a command on it, which is the first of the words, with options.
     */
    public static String[] arguments(Path directory, List<String> command, String... changes) {
        return arguments(TEXT, directory, command, changes);
    }

    static String[] arguments(String suite, Path directory, List<String> command, String... changes) {
        try {
            Files.writeString(directory.resolve(FILE), suite, UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write the suite", e);
        }
        List<String> arguments = new ArrayList<>(List.of(command.get(0), FILE, "--out", OUT));
        arguments.addAll(command.subList(1, command.size()));
        for (String change : changes) {
            arguments.addAll(List.of("--set", change));
        }
        return arguments.toArray(String[]::new);
    }

    /** Returns the trials that the log of a run in this directory holds by now. */
    public static List<TrialReport> logged(Path directory) {
        Path root = directory.resolve(OUT);
        return Files.exists(root.resolve("run.json")) ? RunDirectory.open(root).trials(notice -> {}) : List.of();
    }
}
