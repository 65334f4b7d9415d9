package org.trainmark.bench.cli.cluster;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.trainmark.results.TrialReport;
import org.trainmark.results.Tried;
import org.trainmark.results.log.RunDirectory;

/** A suite of two cells and four repetitions, whose trials are a program that takes about a second. */
final class ClusterSuite {

    static final int TRIALS = 8;

    private ClusterSuite() {}

    /** Writes the suite, and returns the arguments that run it on nodes. */
    static String[] arguments(Path directory, String... more) throws IOException {
        Files.writeString(directory.resolve("slow.sh"), """
                for epoch in 1 2 3; do
                    sleep 0.3
                    echo "epoch $epoch val=0.$((9 - epoch))$1"
                done
                """, UTF_8);
        Files.writeString(directory.resolve("slow.yaml"), """
                # Does a program learn on nodes?
                name: slow
                program:
                  command: [sh, slow.sh, '{digit}']
                  metrics: {validation-loss: 'val=([0-9.]+)'}
                  progress: {epoch: 'epoch ([0-9]+)'}
                axes: {digit: [1, 2]}
                measure:
                  repetitions: 4
                  disturbed-repeats: 0
                  convergence: {target-loss: 0.1, stop-at-target: false, max-epochs: 3}
                limits: {trial-timeout: 1m}
                """, UTF_8);
        List<String> arguments = new ArrayList<>(List.of("run", "slow.yaml", "--on", "slurm", "--out", "run"));
        arguments.addAll(List.of(more));
        if (arguments.stream().noneMatch(word -> word.startsWith("--nodes"))) {
            arguments.add("--nodes=2");
        }
        return arguments.toArray(String[]::new);
    }

    /** Returns every try that the log of the run in this directory holds by now, in their order. */
    static List<TrialReport> logged(Path directory) {
        Path root = directory.resolve("run");
        return Files.exists(root.resolve("run.json"))
                ? RunDirectory.open(root).tried(notice -> {}).stream()
                        .map(Tried::counting)
                        .toList()
                : List.of();
    }

    /** Returns how many lines the log has, each a try. */
    static long lines(Path directory) throws IOException {
        Path log = directory.resolve("run").resolve("trials.jsonl");
        try (var lines = Files.lines(log)) {
            return lines.count();
        }
    }
}
