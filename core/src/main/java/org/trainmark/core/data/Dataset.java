package org.trainmark.core.data;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.stream.IntStream;

/**
 * A data set, split and scaled, ready to train on.
 *
 * @param sha256 digest of what the examples were read or made from, before splitting and scaling
 * @param shape how the features of an example are arranged
 * @param classes names of the classes by their numbers; none where the task has no classes
 */
public record Dataset(
        String name,
        String sha256,
        Task task,
        Shape shape,
        Examples training,
        Examples validation,
        Examples test,
        List<String> classes) {

    public Dataset {
        requireNonNull(name, "name");
        requireNonNull(sha256, "sha256");
        requireNonNull(task, "task");
        classes = List.copyOf(classes);
        if (classes.size() != numbers(task).size()) {
            throw new IllegalArgumentException(
                    "%s names %d classes, but its task is %s".formatted(name, classes.size(), task));
        }
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
        for (Examples examples : List.of(training, validation, test)) {
            if (examples.targetsEach() != task.targets(shape)) {
                throw new IllegalArgumentException("%s has %d targets for each example, but %s has %d"
                        .formatted(name, examples.targetsEach(), task, task.targets(shape)));
            }
        }
    }

    /** Calls classes by their numbers. */
    public Dataset(
            String name, String sha256, Task task, Shape shape, Examples training, Examples validation, Examples test) {
        this(name, sha256, task, shape, training, validation, test, numbers(task));
    }

    private static List<String> numbers(Task task) {
        int classes = task instanceof Task.Classification classification ? classification.classes() : 0;
        return IntStream.range(0, classes).mapToObj(Integer::toString).toList();
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
