package org.trainmark.bench.suite;

import static java.util.Objects.requireNonNull;

import org.trainmark.core.data.Task;

/**
 * What a suite must know of its data to be checked.
 *
 * @param features of one example
 * @param sha256 digest of what the examples were read or made from
 */
public record DataFacts(int trainingExamples, int validationExamples, Task task, int features, String sha256) {

    public DataFacts {
        requireNonNull(task, "task");
        requireNonNull(sha256, "sha256");
    }
}
