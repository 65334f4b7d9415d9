package org.trainmark.results.history;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Made-up commits in the order of their numbers, one after another. */
final class NumberedCommits implements CommitGraph {

    static final CommitGraph ALL = new NumberedCommits();

    private NumberedCommits() {}

    @Override
    public List<String> ordered(Collection<String> hashes) {
        return hashes.stream().sorted().toList();
    }

    @Override
    public Optional<List<String>> between(String before, String after) {
        return Optional.of(IntStream.rangeClosed(Integer.parseInt(before, 16) + 1, Integer.parseInt(after, 16))
                .mapToObj(Lines::hash)
                .toList());
    }
}
