package org.trainmark.bench.suite.workload;

import static java.util.Objects.requireNonNull;

import org.trainmark.core.data.Shape;
import org.trainmark.core.data.Task;

/**
 * What a suite must know of its data to be checked.
 *
 * @param shape how the features of an example are arranged
 * @param sha256 digest of what the examples were read or made from
 */
public record DataFacts(int trainingExamples, int validationExamples, Task task, Shape shape, String sha256) {

    /** The digest of data that are not made, so that cells of a dry run have other ids than those of a run. */
    public static final String NOT_MADE = "not made";

    public DataFacts {
        requireNonNull(task, "task");
        requireNonNull(shape, "shape");
        requireNonNull(sha256, "sha256");
    }
}
