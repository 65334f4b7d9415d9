package org.trainmark.bench.suite.yaml;

import static java.util.Comparator.comparing;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The problems found so far, each once, however many cells share it. */
public final class Problems {

    private final List<String> sources = new ArrayList<>();
    private final Set<Problem> found = new LinkedHashSet<>();
    private final Set<Place> closed = new HashSet<>();

    /** Starts without any; those of {@code source} will be told first. */
    public Problems(String source) {
        sources.add(source);
    }

    /** Lets the problems of {@code source} be told after those of the sources known so far. */
    public void follow(String source) {
        if (!sources.contains(source)) {
            sources.add(source);
        }
    }

    /** Notes a problem and returns what ends the reading of its value. */
    public Unreadable add(Place place, String message) {
        follow(place.source());
        if (!closed.contains(place)) {
            found.add(new Problem(place, message));
        }
        return new Unreadable();
    }

    /** Notes a problem that explains any later one at the same place, so that those are not told. */
    public void addLast(Place place, String message) {
        add(place, message);
        closed.add(place);
    }

    /** Returns the problems by source, line and column. */
    public List<Problem> inOrder() {
        return found.stream()
                .sorted(comparing((Problem problem) ->
                                sources.indexOf(problem.place().source()))
                        .thenComparing(problem -> problem.place().line())
                        .thenComparing(problem -> problem.place().column()))
                .toList();
    }
}
