package org.trainmark.results.history;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** What is known of how commits follow each other; a history can be read where nothing is. */
public interface CommitGraph {

    /** Of a place where there is no repository. */
    CommitGraph NONE = new CommitGraph() {
        @Override
        public List<String> ordered(Collection<String> hashes) {
            return List.of();
        }

        @Override
        public Optional<List<String>> between(String before, String after) {
            return Optional.empty();
        }
    };

    /** Returns those of the commits that are known, each after all that it follows. */
    List<String> ordered(Collection<String> hashes);

    /** Returns the commits that {@code after} has and {@code before} has not, itself among them; empty if not known. */
    Optional<List<String>> between(String before, String after);
}
