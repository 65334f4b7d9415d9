package org.trainmark.bench.git;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.trainmark.results.history.CommitGraph;

/** How commits follow each other in a repository, as far as git has them: a shallow clone has few. */
public record GitGraph(Repository repository) implements CommitGraph {

    public GitGraph {
        requireNonNull(repository, "repository");
    }

    @Override
    public List<String> ordered(Collection<String> hashes) {
        if (hashes.isEmpty()) {
            return List.of();
        }
        Set<String> asked = new HashSet<>(hashes);
        return list(hashes, "--date-order", "--reverse").stream()
                .filter(asked::contains)
                .toList();
    }

    @Override
    public Optional<List<String>> between(String before, String after) {
        return knows(before) && knows(after)
                ? repository
                        .ask("rev-list", "--reverse", "--topo-order", before + ".." + after)
                        .map(GitGraph::lines)
                        .filter(commits -> !commits.isEmpty())
                : Optional.empty();
    }

    /**
     * Returns those of the commits that git has, but not in the past of what is checked out: a branch was rewritten.
     */
    public Set<String> aside(Collection<String> hashes) {
        Set<String> aside = new HashSet<>(ordered(hashes));
        repository
                .ask("rev-list", "HEAD")
                .map(GitGraph::lines)
                .ifPresentOrElse(past -> past.forEach(aside::remove), aside::clear);
        return aside;
    }

    private boolean knows(String hash) {
        return isHash(hash)
                && repository.ask("cat-file", "-e", hash + "^{commit}").isPresent();
    }

    private List<String> list(Collection<String> hashes, String... options) {
        List<String> words = new ArrayList<>(List.of("rev-list", "--ignore-missing"));
        words.addAll(List.of(options));
        hashes.stream().filter(GitGraph::isHash).forEach(words::add);
        return repository.ask(words.toArray(String[]::new)).map(GitGraph::lines).orElse(List.of());
    }

    /** What a file says is a hash must not become an option of git. */
    private static boolean isHash(String text) {
        return text.matches("[0-9a-f]{4,64}");
    }

    private static List<String> lines(String text) {
        return text.lines().filter(line -> !line.isBlank()).toList();
    }
}
