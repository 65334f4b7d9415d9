package org.trainmark.bench.cli.compare;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.trainmark.bench.cli.runs.NamedRun;
import org.trainmark.results.sides.StoredRuns;
import org.trainmark.results.sides.StoredSide;

/** What a word means where a command takes runs of a side: the name or file of a baseline, or a run. */
public final class GivenRuns {

    /** Where baselines are, from where the command is started. */
    private static final Path BASELINES = Path.of("baselines");

    private GivenRuns() {}

    /**
     * Returns the side that words mean: runs by their paths or names, and baselines.
     *
     * @throws org.trainmark.bench.cli.runs.UnknownRunException if a word is neither
     */
    public static StoredSide side(List<String> words) {
        return new StoredSide(words.stream().map(GivenRuns::named).toList());
    }

    /** Returns what one word means. */
    static StoredRuns named(String word) {
        Path file = word.endsWith(StoredRuns.BASELINE) ? Path.of(word) : baseline(word);
        return StoredRuns.isBaseline(file) && !Files.isDirectory(Path.of(word))
                ? new StoredRuns(word, file)
                : StoredRuns.at(new NamedRun(word).directory(baselines()));
    }

    /** Returns the file of a baseline by its name. */
    static Path baseline(String name) {
        return BASELINES.resolve(name + StoredRuns.BASELINE);
    }

    private static List<String> baselines() {
        if (!Files.isDirectory(BASELINES)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(BASELINES)) {
            return files.map(file -> String.valueOf(file.getFileName()))
                    .filter(name -> name.endsWith(StoredRuns.BASELINE))
                    .map(name -> name.substring(0, name.length() - StoredRuns.BASELINE.length()))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot list " + BASELINES, e);
        }
    }
}
