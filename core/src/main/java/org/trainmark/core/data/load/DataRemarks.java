package org.trainmark.core.data.load;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import org.trainmark.core.data.DataSummary;
import org.trainmark.core.data.DataSummary.ClassCount;
import org.trainmark.core.data.DataSummary.Quantities;
import org.trainmark.core.data.Task;

/** Looks for what people should know of data: the shares of classes, and what is probably a mistake. */
final class DataRemarks {

    private static final int MOST_NAMED = 10;

    /** A network begins near 0, so that this many deviations are far. */
    private static final double FAR = 10;

    private final RawData raw;
    private final List<SplitPart> parts;

    /** @param parts training first */
    DataRemarks(RawData raw, List<SplitPart> parts) {
        this.raw = raw;
        this.parts = parts;
    }

    DataSummary summary() {
        List<String> remarks = new ArrayList<>(raw.remarks());
        List<ClassCount> classes = List.of();
        Optional<Quantities> quantities = Optional.empty();
        if (raw.task() instanceof Task.Classification classification) {
            List<int[]> counts = parts.stream()
                    .map(part -> part.counts(classification.classes()))
                    .toList();
            classes = IntStream.range(0, classification.classes())
                    .mapToObj(number -> new ClassCount(raw.classes().get(number), counts.get(0)[number]))
                    .toList();
            remarks.addAll(absentClasses(counts));
        } else if (raw.task() instanceof Task.Regression) {
            quantities = Optional.of(quantities(parts.get(0)));
            quantities.filter(DataRemarks::far).ifPresent(target -> remarks.add(farFromZero(target)));
        }
        remarks.addAll(ColumnRemarks.of(parts.get(0)));
        return new DataSummary(
                raw.name(),
                Optional.of(raw.sha256()).filter(digest -> !digest.isEmpty()),
                raw.task(),
                raw.shape(),
                parts.get(0).numbers().length,
                parts.get(1).numbers().length,
                parts.get(2).numbers().length,
                classes,
                quantities,
                remarks);
    }

    private List<String> absentClasses(List<int[]> counts) {
        List<String> remarks = new ArrayList<>();
        int[] nowhere = absent(
                counts.stream().reduce(DataRemarks::sum).orElseThrow(),
                IntStream.range(0, raw.classes().size()).toArray());
        if (nowhere.length > 0) {
            String from1 = nowhere.length == 1 && nowhere[0] == 0 ? ": do the labels begin at 1?" : "";
            remarks.add("no example is of %s%s".formatted(named(nowhere), from1));
        }
        int[] somewhere = IntStream.range(0, raw.classes().size())
                .filter(number -> Arrays.binarySearch(nowhere, number) < 0)
                .toArray();
        for (int i = 0; i < counts.size(); i++) {
            int[] absent = absent(counts.get(i), somewhere);
            if (absent.length > 0 && parts.get(i).numbers().length > 0) {
                remarks.add("the %s split has no example of %s"
                        .formatted(parts.get(i).split(), named(absent)));
            }
        }
        return remarks;
    }

    private static int[] sum(int[] one, int[] other) {
        return IntStream.range(0, one.length).map(i -> one[i] + other[i]).toArray();
    }

    private static int[] absent(int[] counts, int[] numbers) {
        return Arrays.stream(numbers).filter(number -> counts[number] == 0).toArray();
    }

    private String named(int[] numbers) {
        String names = Arrays.stream(numbers)
                .limit(MOST_NAMED)
                .mapToObj(number -> "'" + raw.classes().get(number) + "'")
                .collect(joining(", "));
        String more = numbers.length > MOST_NAMED ? " and %d more".formatted(numbers.length - MOST_NAMED) : "";
        return (numbers.length == 1 ? "class " : "classes ") + names + more;
    }

    private static Quantities quantities(SplitPart training) {
        DoubleSummaryStatistics all = Arrays.stream(training.numbers())
                .mapToDouble(training.rows()::target)
                .summaryStatistics();
        double variance = Arrays.stream(training.numbers())
                .mapToDouble(training.rows()::target)
                .map(target -> (target - all.getAverage()) * (target - all.getAverage()))
                .average()
                .orElse(0);
        return new Quantities(all.getMin(), all.getMax(), all.getAverage(), Math.sqrt(variance));
    }

    private static boolean far(Quantities target) {
        return Math.abs(target.mean()) > FAR * target.deviation();
    }

    private static String farFromZero(Quantities target) {
        return String.format(
                Locale.ROOT,
                "the target is far from 0, where a network begins, and is not scaled: subtract about %.6g from it",
                target.mean());
    }
}
