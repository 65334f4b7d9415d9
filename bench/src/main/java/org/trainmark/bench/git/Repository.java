package org.trainmark.bench.git;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.trainmark.bench.machine.AskedProgram;
import org.trainmark.results.Commit;

/**
 * A repository, asked by the program {@code git}. Where there is neither, every answer is empty: a run needs none.
 *
 * @param directory anywhere in it
 */
public record Repository(Path directory) {

    /** A repository may be large, or on a disk that does not answer. */
    private static final Duration LONGEST = Duration.ofSeconds(10);

    /** The usual name of the file that keeps runs by commit. */
    public static final String HISTORY = "trainmark-history.jsonl";

    public Repository {
        requireNonNull(directory, "directory");
    }

    /** Returns the one that this process was started in. */
    public static Repository here() {
        return new Repository(Path.of(""));
    }

    /** Returns what a run's provenance tells of the commit that is checked out. */
    public SortedMap<String, String> facts() {
        SortedMap<String, String> facts = new TreeMap<>();
        ask("describe", "--always", "--dirty").ifPresent(described -> {
            facts.put(Commit.DESCRIBED, described);
            commit().ifPresent(commit -> facts.putAll(commit.provenance()));
        });
        return facts;
    }

    private Optional<Commit> commit() {
        return ask("log", "-1", "--no-show-signature", "--format=%H%n%ct%n%P")
                .map(said -> said.split("\n", -1))
                .filter(lines -> lines.length >= 2)
                .map(lines -> new Commit(
                        lines[0],
                        Optional.of(Instant.ofEpochSecond(Long.parseLong(lines[1]))),
                        lines.length > 2 ? List.of(lines[2].split(" ")) : List.of(),
                        ask("symbolic-ref", "--short", "HEAD"),
                        isDirty()));
    }

    /** A history that is kept in the repository changes with every run, and is no code. */
    private boolean isDirty() {
        return ask("status", "--porcelain", "--untracked-files=no", "--", ":/", ":(exclude,top,glob)**/" + HISTORY)
                .filter(changed -> !changed.isEmpty())
                .isPresent();
    }

    /** Returns what git prints, without the blanks around it; empty if it is not there, or refuses. */
    Optional<String> ask(String... words) {
        List<String> command = new ArrayList<>(List.of("git"));
        command.addAll(Arrays.asList(words));
        try {
            ProcessBuilder git = new ProcessBuilder(command)
                    .directory(directory.toAbsolutePath().toFile())
                    .redirectError(ProcessBuilder.Redirect.DISCARD);
            return AskedProgram.ask(git, LONGEST)
                    .filter(answer -> answer.code() == 0)
                    .map(answer -> answer.printed().strip());
        } catch (IOException e) {
            // There is no git.
            return Optional.empty();
        }
    }
}
