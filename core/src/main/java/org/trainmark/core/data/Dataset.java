package org.trainmark.core.data;

import static java.util.Objects.requireNonNull;

/**
 * A data set, split and scaled, ready to train on.
 *
 * @param sha256 digest of what the examples were read or made from, before splitting and scaling
 * @param shape how the features of an example are arranged
 */
public record Dataset(
        String name, String sha256, Task task, Shape shape, Examples training, Examples validation, Examples test) {

    public Dataset {
        requireNonNull(name, "name");
        requireNonNull(sha256, "sha256");
        requireNonNull(task, "task");
        if (shape.size() != training.width()) {
            throw new IllegalArgumentException(
                    "%s has %d features, which %s does not hold".formatted(name, training.width(), shape));
        }
        if (training.count() == 0) {
            throw new IllegalArgumentException(name + " has no training examples");
        }
        if (validation.width() != training.width() || test.width() != training.width()) {
            throw new IllegalArgumentException(name + " has splits of different widths");
        }
    }

    /** Features of one example. */
    public int width() {
        return training.width();
    }

    public Examples split(Split split) {
        return switch (split) {
            case TRAINING -> training;
            case VALIDATION -> validation;
            case TEST -> test;
        };
    }
}
