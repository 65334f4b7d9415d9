package org.trainmark.bench.cli.compare;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.trainmark.bench.cli.runs.NamedRun;
import org.trainmark.results.RunInfo;
import org.trainmark.results.compare.ComparedRun;
import org.trainmark.results.compare.contrast.ComparedMetric;
import org.trainmark.results.log.Baseline;
import org.trainmark.results.log.RunDirectory;

/**
 * What a command takes as runs of a side.
 *
 * @param given the directory of a run, or the name or file of a baseline
 */
record RunOrBaseline(String given) {

    /** Where baselines are, from where the command is started. */
    static final Path BASELINES = Path.of("baselines");

    private static final String SUFFIX = ".jsonl";

    /**
     * Returns what a word means: a baseline, or a run by its path or name.
     *
     * @throws org.trainmark.bench.cli.runs.UnknownRunException if it is neither
     */
    static RunOrBaseline named(String word) {
        RunOrBaseline literal = new RunOrBaseline(word);
        return literal.isBaseline()
                ? literal
                : new RunOrBaseline(new NamedRun(word).directory(baselines()).toString());
    }

    private static List<String> baselines() {
        if (!Files.isDirectory(BASELINES)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(BASELINES)) {
            return files.map(file -> String.valueOf(file.getFileName()))
                    .filter(name -> name.endsWith(SUFFIX))
                    .map(name -> name.substring(0, name.length() - SUFFIX.length()))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot list " + BASELINES, e);
        }
    }

    /** Returns the file of a baseline by its name. */
    static Path baseline(String name) {
        return BASELINES.resolve(name + SUFFIX);
    }

    private Path baselineFile() {
        return given.endsWith(SUFFIX) ? Path.of(given) : baseline(given);
    }

    private boolean isBaseline() {
        return !Files.isDirectory(Path.of(given)) && Files.isRegularFile(baselineFile());
    }

    private RunDirectory directory() {
        return RunDirectory.open(Path.of(given));
    }

    /**
     * Returns what the runs are.
     *
     * @throws org.trainmark.results.log.RunDirectoryException if there is neither, or it is damaged
     */
    List<RunInfo> infos() {
        return isBaseline()
                ? Baseline.read(baselineFile()).runs().stream()
                        .map(Baseline.Run::info)
                        .toList()
                : List.of(directory().info());
    }

    /** Returns the runs as a baseline keeps them. */
    List<Baseline.Run> kept() {
        return isBaseline() ? Baseline.read(baselineFile()).runs() : List.of(Baseline.run(directory()));
    }

    /** Reads all that is compared. */
    List<ComparedRun> read(List<ComparedMetric> metrics) {
        return isBaseline() ? compared(kept()) : List.of(ComparedRun.of(given, directory(), metrics));
    }

    /** Returns runs as they are compared, each by the name of what was given and, of several, its number there. */
    List<ComparedRun> compared(List<Baseline.Run> kept) {
        List<ComparedRun> runs = new ArrayList<>();
        for (Baseline.Run run : kept) {
            String label = kept.size() == 1 ? given : "%s (run %s)".formatted(given, runs.size() + 1);
            runs.add(ComparedRun.of(label, run.info(), run.tries()));
        }
        return runs;
    }
}
