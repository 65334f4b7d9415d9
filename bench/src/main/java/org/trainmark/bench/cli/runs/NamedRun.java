package org.trainmark.bench.cli.runs;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.trainmark.bench.cli.runs.RunFolder.Entry;
import org.trainmark.core.Nearest;
import org.trainmark.results.log.RunDirectory;

/**
 * What a word means where a command takes a run: a path; {@code latest}, the run in {@code runs} that began last; or
 * the name of a run there, or of one beside a path that is given, as far as it takes to tell it from others.
 */
public record NamedRun(String word) {

    /** The word for the run that began last. */
    static final String LATEST = "latest";

    /** Where runs are, from where a command is started. */
    static final Path USUAL = Path.of("runs");

    private static final int MOST_NAMED = 8;

    /**
     * Opens the run for reading.
     *
     * @throws UnknownRunException if the word names no run, or several
     * @throws org.trainmark.results.log.RunDirectoryException if it is a path to something else
     */
    public static RunDirectory open(String word) {
        return RunDirectory.open(new NamedRun(word).directory(List.of()));
    }

    /**
     * Returns the directory.
     *
     * @param others what else the word might have been meant for
     * @throws UnknownRunException if the word names no run, or several
     */
    public Path directory(Collection<String> others) {
        return found().orElseThrow(() -> unknown(others));
    }

    /**
     * Returns the directory, or nothing where no run has such a name.
     *
     * @throws UnknownRunException if several have
     */
    public Optional<Path> found() {
        Path path = path();
        if (RunDirectory.isRun(path)) {
            return Optional.of(path);
        }
        Optional<Path> named = word.equals(LATEST) ? StartedRun.latest(new RunFolder(USUAL)) : begunBy();
        return named.or(() -> Optional.of(path).filter(Files::exists));
    }

    private Path path() {
        try {
            return Path.of(word);
        } catch (InvalidPathException e) {
            throw new UnknownRunException("'%s' is not a path".formatted(word));
        }
    }

    private Optional<Path> begunBy() {
        List<Entry> runs = folder().runs();
        String start = start();
        List<Entry> begun =
                runs.stream().filter(run -> run.name().startsWith(start)).toList();
        List<Entry> exact =
                begun.stream().filter(run -> run.name().equals(start)).toList();
        List<Entry> meant = exact.isEmpty() ? begun : exact;
        if (start.isEmpty() || meant.isEmpty()) {
            return Optional.empty();
        }
        if (meant.size() > 1) {
            throw new UnknownRunException("'%s' may be any of %d runs in %s: %s; write more of the name, or latest"
                    .formatted(word, meant.size(), folder().root(), names(meant)));
        }
        return Optional.of(meant.get(0).directory());
    }

    /** A name by itself is of a run in the usual place; a path is of one beside it. */
    private RunFolder folder() {
        Path parent = path().getParent();
        return new RunFolder(parent != null && Files.isDirectory(parent) ? parent : USUAL);
    }

    private String start() {
        Path parent = path().getParent();
        return parent != null && Files.isDirectory(parent) ? String.valueOf(path().getFileName()) : word;
    }

    private UnknownRunException unknown(Collection<String> others) {
        List<Entry> runs = folder().runs();
        if (word.equals(LATEST)) {
            return new UnknownRunException(
                    "there is no run in %s yet; ./trainmark run SUITE makes one".formatted(USUAL));
        }
        List<String> known = new ArrayList<>(others);
        runs.forEach(run -> known.add(run.name()));
        String which = runs.isEmpty()
                ? "give a directory that `trainmark run` wrote"
                : "runs in %s are %s".formatted(folder().root(), names(runs));
        return new UnknownRunException("%s does not exist: %s%s".formatted(word, which, Nearest.hint(start(), known)));
    }

    private static String names(List<Entry> runs) {
        String first = runs.stream().limit(MOST_NAMED).map(Entry::name).collect(Collectors.joining(", "));
        int more = runs.size() - MOST_NAMED;
        return more > 0 ? first + " and %d more, see ./trainmark ls".formatted(more) : first;
    }
}
