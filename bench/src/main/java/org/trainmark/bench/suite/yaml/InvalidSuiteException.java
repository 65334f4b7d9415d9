package org.trainmark.bench.suite.yaml;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.function.Supplier;

/** Thrown when a suite, or a setting of one, cannot be used; holds every problem, in the file's order. */
public final class InvalidSuiteException extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final transient List<Problem> problems;

    InvalidSuiteException(List<Problem> problems) {
        super(problems.stream().map(Problem::toString).collect(joining("\n")));
        this.problems = List.copyOf(problems);
    }

    /** Returns what {@code reading} reads, unless that, or anything before, noted a problem. */
    public static <T> T unlessRead(Problems problems, Supplier<T> reading) {
        Read<T> read = Read.of(reading);
        List<Problem> noted = problems.inOrder();
        if (!noted.isEmpty()) {
            throw new InvalidSuiteException(noted);
        }
        return read.get();
    }

    public List<Problem> problems() {
        return problems;
    }
}
