package org.trainmark.results.assertions;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.trainmark.results.TrialBuilder;
import org.trainmark.results.compare.Runs;
import org.trainmark.results.log.Baseline;
import org.trainmark.results.log.RunDirectory;
import org.trainmark.results.log.RunWriter;
import org.trainmark.results.log.TrialLog;

/**
 * Runs as they lie on a disk, made up: trials of one cell, or of the two profiles {@code before} and {@code after},
 * whose throughputs differ by 0.1 %.
 */
record WrittenRun(Path parent, Map<String, String> settings, Map<String, String> machine) {

    private static final Map<String, String> MACHINE = Runs.MACHINE;

    static WrittenRun in(Path parent) {
        return new WrittenRun(parent, Map.of("batch-size", "64"), MACHINE);
    }

    WrittenRun setting(String name, String text) {
        return new WrittenRun(parent, Map.of(name, text), machine);
    }

    WrittenRun on(String cpu) {
        Map<String, String> other = new TreeMap<>(MACHINE);
        other.put("cpu", cpu);
        return new WrittenRun(parent, settings, other);
    }

    Path of(String name, int trials, double throughput) {
        return write(name, trials(trials, "before", 0, throughput));
    }

    Path ofProfiles(String name, int trials, double before, double after) {
        return write(
                name,
                Stream.concat(
                                trials(trials, "before", 0, before).stream(),
                                trials(trials, "after", trials, after).stream())
                        .toList());
    }

    private static List<TrialBuilder> trials(int count, String profile, int first, double throughput) {
        return IntStream.range(0, count)
                .mapToObj(i -> TrialBuilder.trial(profile + i)
                        .cell(Map.of("profile", profile))
                        .repetition(i)
                        .order(first + i)
                        .measured("throughput", throughput * (1 + .001 * (i % 3)), "samples/s"))
                .toList();
    }

    private Path write(String name, List<TrialBuilder> trials) {
        Path root = parent.resolve(name);
        try (RunWriter writer = RunDirectory.openForWriting(root)) {
            writer.writeInfo(Runs.info(settings, machine));
            try (TrialLog log = writer.openLog(notice -> {})) {
                trials.forEach(trial -> log.append(trial.build()));
            }
        }
        return root;
    }

    static Path baseline(Path file, Path... runs) {
        new Baseline(Stream.of(runs)
                        .map(run -> Baseline.run(RunDirectory.open(run)))
                        .toList())
                .write(file);
        return file;
    }
}
