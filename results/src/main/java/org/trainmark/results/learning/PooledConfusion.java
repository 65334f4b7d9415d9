package org.trainmark.results.learning;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.trainmark.results.Confusion;
import org.trainmark.results.TrialReport;

/** The confusions of a cell's completed trials together. */
public final class PooledConfusion {

    private PooledConfusion() {}

    /** Adds up those of the first trial's split and classes; empty where no completed trial has one. */
    public static Optional<Confusion> of(List<TrialReport> trials) {
        List<Confusion> all = trials.stream()
                .filter(TrialReport::isCompleted)
                .flatMap(trial -> trial.findings().confusion().stream())
                .toList();
        return all.stream()
                .filter(one -> one.split().equals(all.get(0).split())
                        && one.classes().equals(all.get(0).classes()))
                .reduce(PooledConfusion::sum);
    }

    private static Confusion sum(Confusion one, Confusion other) {
        List<List<Integer>> counts = new ArrayList<>();
        for (int row = 0; row < one.counts().size(); row++) {
            List<Integer> ones = one.counts().get(row);
            List<Integer> others = other.counts().get(row);
            counts.add(IntStream.range(0, ones.size())
                    .mapToObj(column -> ones.get(column) + others.get(column))
                    .toList());
        }
        return new Confusion(one.split(), one.classes(), counts);
    }

    /** Returns which share of a class's examples is taken for what they are; empty where it has none. */
    public static OptionalDouble recall(Confusion confusion, int row) {
        List<Integer> counts = confusion.counts().get(row);
        long all = counts.stream().mapToLong(Integer::longValue).sum();
        return all == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) counts.get(row) / all);
    }

    /** Returns the head of a table of a confusion and its rows: a class, its accuracy, and how often each was said. */
    public static List<List<String>> table(Confusion confusion) {
        List<List<String>> table = new ArrayList<>();
        List<String> head = new ArrayList<>(List.of("Class", "Accuracy"));
        confusion.classes().forEach(name -> head.add("said " + name));
        table.add(head);
        for (int row = 0; row < confusion.classes().size(); row++) {
            OptionalDouble recall = recall(confusion, row);
            List<String> fields = new ArrayList<>(List.of(
                    confusion.classes().get(row),
                    recall.isPresent() ? String.format(Locale.ROOT, "%.1f %%", 100 * recall.getAsDouble()) : "–"));
            confusion.counts().get(row).forEach(count -> fields.add(Objects.toString(count)));
            table.add(fields);
        }
        return table;
    }
}
