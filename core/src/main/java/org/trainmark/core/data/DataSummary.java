package org.trainmark.core.data;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What people should know of data before they train on them.
 *
 * @param sha256 digest of what the examples were read or made from; empty if they were not made
 * @param shape of the features of one example
 * @param training how many examples are trained on
 * @param validation how many examples are in the validation split
 * @param test how many examples are in the test split
 * @param classes by their numbers; none for quantities and tokens
 * @param quantities of the training split; empty for classes and tokens
 * @param remarks sentences on what was done with the data, and what may be wrong with them
 */
public record DataSummary(
        String name,
        Optional<String> sha256,
        Task task,
        Shape shape,
        int training,
        int validation,
        int test,
        List<ClassCount> classes,
        Optional<Quantities> quantities,
        List<String> remarks) {

    private static final int MOST_LISTED = 6;

    public DataSummary {
        requireNonNull(name, "name");
        requireNonNull(sha256, "sha256");
        requireNonNull(task, "task");
        requireNonNull(shape, "shape");
        classes = List.copyOf(classes);
        requireNonNull(quantities, "quantities");
        remarks = List.copyOf(remarks);
    }

    /** A class with how many examples of it are trained on. */
    public record ClassCount(String name, int training) {}

    /** The targets of a regression: their range, mean and standard deviation. */
    public record Quantities(double least, double most, double mean, double deviation) {}

    /** Returns the class that most examples of the training split are of; empty for quantities. */
    public Optional<ClassCount> majority() {
        return classes.stream().max(Comparator.comparingInt(ClassCount::training));
    }

    /** Returns a line that describes the data, and one for each remark. */
    public List<String> lines() {
        List<String> lines = new ArrayList<>();
        lines.add("%s: %s (%s), %s, %s"
                .formatted(
                        name,
                        count((long) training + validation + test, "example"),
                        splits(),
                        features(),
                        quantities.map(DataSummary::described).orElseGet(this::describedTokensOrClasses)));
        remarks.forEach(remark -> lines.add("note: " + remark));
        return lines;
    }

    private String splits() {
        List<String> splits = new ArrayList<>(List.of(number(training) + " training"));
        if (validation > 0) {
            splits.add(number(validation) + " validation");
        }
        if (test > 0) {
            splits.add(number(test) + " test");
        }
        return String.join(", ", splits);
    }

    private String features() {
        return shape.isTokens()
                ? shape.toString()
                : shape + (shape.isImage() ? " pixels" : shape.size() == 1 ? " feature" : " features");
    }

    private String describedTokensOrClasses() {
        return task instanceof Task.NextToken ? "next token" : describedClasses();
    }

    private String describedClasses() {
        if (classes.size() <= MOST_LISTED) {
            return "%d classes: %s"
                    .formatted(classes.size(), classes.stream().map(this::share).collect(joining(", ")));
        }
        ClassCount rarest = classes.stream()
                .min(Comparator.comparingInt(ClassCount::training))
                .orElseThrow();
        return "%d classes, the rarest %s, the most frequent %s"
                .formatted(classes.size(), share(rarest), share(majority().orElseThrow()));
    }

    private String share(ClassCount one) {
        return String.format(Locale.ROOT, "'%s' %.1f %%", one.name(), 100.0 * one.training() / training);
    }

    private static String described(Quantities target) {
        return String.format(
                Locale.ROOT,
                "target from %.6g to %.6g, mean %.6g, deviation %.6g",
                target.least(),
                target.most(),
                target.mean(),
                target.deviation());
    }

    private static String count(long count, String what) {
        return "%s %s".formatted(number(count), count == 1 ? what : what + "s");
    }

    private static String number(long count) {
        return String.format(Locale.ROOT, "%,d", count);
    }
}
